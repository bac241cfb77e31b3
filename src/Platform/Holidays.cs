using Baken.Platform.Packs;

namespace Baken.Platform;

/// <summary>The public holidays of a country, by rule: fixed days, and days that move with Easter.</summary>
public sealed class Holidays
{
    private static readonly IReadOnlyList<(int Month, int Day)> BelgianDays =
    [
        (1, 1),
        (5, 1),
        (7, 21),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    ];

    /// <summary>Easter, Easter Monday, Ascension, Pentecost, Pentecost Monday: days after Easter.</summary>
    private static readonly IReadOnlyList<int> BelgianAfterEaster = [0, 1, 39, 49, 50];

    private readonly IReadOnlyList<(int Month, int Day)> _fixed;
    private readonly IReadOnlyList<int> _afterEaster;

    private Holidays(IReadOnlyList<(int, int)> days, IReadOnlyList<int> afterEaster)
    {
        _fixed = days;
        _afterEaster = afterEaster;
    }

    public static Holidays None { get; } = new([], []);

    /// <summary>Law of 4 January 1974: ten days, and the two Sundays on which Easter and Pentecost fall.</summary>
    public static Holidays Belgium { get; } = new(BelgianDays, BelgianAfterEaster);

    public static IReadOnlyDictionary<string, Holidays> Rules { get; } = new Dictionary<string, Holidays> { ["belgium"] = Belgium };

    /// <summary>Those of the sector, by the rule that its pack names.</summary>
    public static Holidays Of(Library library) => Rules.GetValueOrDefault(PackInfo.Of(library).Holidays ?? "") ?? None;

    public bool Contains(DateOnly day) =>
        _fixed.Contains((day.Month, day.Day)) || _afterEaster.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>Anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
