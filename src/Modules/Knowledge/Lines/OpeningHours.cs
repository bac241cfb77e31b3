using Baken.Platform;

namespace Baken.Knowledge.Lines;

internal enum Openness
{
    Open,
    Closed,

    /// <summary>We do not know, and say so: never shown as closed.</summary>
    Unknown,
}

/// <summary>What holds on public holidays.</summary>
internal enum HolidayRule
{
    Unknown,
    Closed,
    Open,
}

/// <summary>From when to when on one day of the week; <see cref="TimeOnly.MaxValue"/> is midnight.</summary>
internal sealed record Slot(DayOfWeek Day, TimeOnly From, TimeOnly Until);

/// <param name="Openness">At the moment that was asked.</param>
/// <param name="Until">Open: until when today; null: day and night.</param>
/// <param name="Next">Closed: when it opens, as far as we know.</param>
internal sealed record OpenState(Openness Openness, TimeOnly? Until = null, (DateOnly Day, TimeOnly From)? Next = null)
{
    public static readonly OpenState Unknown = new(Openness.Unknown);
    public static readonly OpenState Always = new(Openness.Open);

    public bool IsOpen => Openness == Openness.Open;
}

/// <summary>The hours of one channel of a line, on the clocks of Brussels.</summary>
internal sealed class OpeningHours
{
    /// <summary>Every week has its opening; two weeks look past any run of holidays.</summary>
    private const int DaysAhead = 14;

    private readonly HolidayRule _onHolidays;

    public OpeningHours(IEnumerable<Slot> slots, HolidayRule onHolidays)
    {
        Slots = [.. slots.OrderBy(s => (((int)s.Day + 6) % 7, s.From))];
        _onHolidays = onHolidays;
    }

    private OpeningHours(bool always) => (IsAlways, IsUnknown, Slots) = (always, !always, []);

    public static OpeningHours Always { get; } = new(always: true);

    public static OpeningHours Unknown { get; } = new(always: false);

    public bool IsAlways { get; }

    public bool IsUnknown { get; }

    /// <summary>From Monday on.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    public OpenState At(DateTimeOffset now, Holidays holidays)
    {
        if (IsAlways)
            return OpenState.Always;
        if (IsUnknown)
            return OpenState.Unknown;
        var today = DateOnly.FromDateTime(now.DateTime);
        var time = TimeOnly.FromDateTime(now.DateTime);
        var open = On(today, holidays).FirstOrDefault(s => s.From <= time && time < s.Until);
        if (open is not null)
            return new OpenState(Openness.Open, Until: open.Until);
        // Closed on the other days of the week is closed on a holiday too; inside the hours of a holiday nobody told us.
        if (_onHolidays == HolidayRule.Unknown && holidays.Contains(today) && OfWeekday(today).Any())
            return OpenState.Unknown;
        return new OpenState(Openness.Closed, Next: Next(today, time, holidays));
    }

    private (DateOnly, TimeOnly)? Next(DateOnly today, TimeOnly time, Holidays holidays)
    {
        for (var day = today; day <= today.AddDays(DaysAhead); day = day.AddDays(1))
            foreach (var slot in On(day, holidays))
                if (day > today || slot.From > time)
                    return (day, slot.From);
        return null;
    }

    /// <summary>The slots that surely hold on a day.</summary>
    private IEnumerable<Slot> On(DateOnly day, Holidays holidays) =>
        _onHolidays != HolidayRule.Open && holidays.Contains(day) ? [] : OfWeekday(day);

    private IEnumerable<Slot> OfWeekday(DateOnly day) => Slots.Where(s => s.Day == day.DayOfWeek);
}
