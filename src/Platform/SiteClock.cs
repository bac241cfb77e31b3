namespace Baken.Platform;

/// <summary>
/// The day on which plan, boards, help lines and weekly mail live. On a demo site that day is stored and stands still;
/// elsewhere it is today in the sector's time zone. Tokens and sessions use <see cref="TimeProvider"/>, the real clock.
/// </summary>
public sealed class SiteClock(TimeProvider time)
{
    private DateOnly? _demoToday;

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public bool IsDemo => _demoToday is not null;

    public DateTimeOffset UtcNow => time.GetUtcNow();

    /// <summary>Now on the clocks of Brussels; on a demo site the demo's day at this time of day.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);
            return _demoToday is { } day ? At(day, TimeOnly.FromDateTime(now.DateTime)) : now;
        }
    }

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The day on which sessions, invitations and departures live, also on a demo site.</summary>
    public DateOnly RealToday => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    public void StandStillOn(DateOnly? day) => _demoToday = day;

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
