using System.Globalization;

namespace Baken.Platform.Looks;

/// <summary>Days and times as a reader in Belgium writes them.</summary>
public static class When
{
    /// <summary>9 november 2022.</summary>
    public static string Day(DateOnly day) => Written(day, "d MMMM yyyy");

    /// <summary>In French the first of a month is "1er": .NET does not know.</summary>
    public static string Written(DateOnly day, string format, CultureInfo? culture = null)
    {
        culture ??= CultureInfo.CurrentCulture;
        var first = day.Day == 1 && culture.TwoLetterISOLanguageName == "fr";
        return day.ToString(first ? format.Replace("d MMM", "d'er' MMM", StringComparison.Ordinal) : format, culture);
    }

    /// <summary>9 nov 2022.</summary>
    public static string ShortDay(DateOnly day) => Written(day, "d MMM yyyy").Replace(".", "", StringComparison.Ordinal);

    public static string Time(TimeOnly time) =>
        Languages.Current switch
        {
            "fr" => time.ToString("H'h'mm", CultureInfo.InvariantCulture),
            "en" => time.ToString("H:mm", CultureInfo.InvariantCulture),
            _ => time.ToString("H.mm", CultureInfo.InvariantCulture) + " uur",
        };

    /// <summary>Dinsdag 24 november, 21.40 uur.</summary>
    public static string DayAndTime(DateTimeOffset moment)
    {
        var text = Written(DateOnly.FromDateTime(moment.DateTime), "dddd d MMMM") + ", " + Time(TimeOnly.FromDateTime(moment.DateTime));
        return char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
    }

    /// <summary>A moment on the clocks of Brussels.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, SiteClock.Zone);
        return $"{ShortDay(DateOnly.FromDateTime(local.DateTime))}, {Time(TimeOnly.FromDateTime(local.DateTime))}";
    }
}
