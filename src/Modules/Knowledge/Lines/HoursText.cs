using System.Globalization;
using Baken.Platform.Looks;

namespace Baken.Knowledge.Lines;

/// <summary>Hours in words: "morgen vanaf 9 uur", "maandag tot en met vrijdag, 9 tot 17 uur".</summary>
internal static class HoursText
{
    public static string Word(OpenState state) =>
        state.Openness switch
        {
            Openness.Open => Text.OpenNow,
            Openness.Closed => Text.ClosedNow,
            _ => Text.HoursUnknown,
        };

    public static Lamp Lamp(OpenState state) =>
        state.Openness switch
        {
            Openness.Open => Platform.Looks.Lamp.Lit,
            Openness.Closed => Platform.Looks.Lamp.Empty,
            _ => Platform.Looks.Lamp.Dashed,
        };

    /// <summary>What stands behind the word; empty where there is nothing to add.</summary>
    public static string Detail(LineNow line, DateOnly today) =>
        line.State.Openness switch
        {
            Openness.Open => By(line.By, Until(line.State)),
            Openness.Closed => Opening(line.State, today),
            _ => line.Line.Site is null ? Text.NoneFound : Text.SeeSite,
        };

    private static string Until(OpenState state) =>
        state.Until is { } until && until < new TimeOnly(23, 59) ? Fill(Text.UntilHour, At(until))
        : state.Until is null ? Text.DayAndNight
        : Fill(Text.UntilHour, At(TimeOnly.MaxValue));

    private static string By(Channel? channel, string when) =>
        channel?.Kind switch
        {
            ChannelKind.Chat => Fill(Text.ChatWith, when),
            ChannelKind.Visit => Fill(Text.VisitWith, when),
            _ => when,
        };

    private static string Opening(OpenState state, DateOnly today)
    {
        if (state.Next is not { } next)
            return "";
        var days = next.Day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => Fill(Text.TodayFrom, At(next.From)),
            1 => Fill(Text.TomorrowFrom, At(next.From)),
            < 7 => Fill(Text.DayFrom, Culture.GetDayName(next.Day.DayOfWeek), At(next.From)),
            _ => Fill(Text.DayFrom, When.Written(next.Day, "dddd d MMMM"), At(next.From)),
        };
    }

    /// <summary>All hours of a channel, a line for each run of equal days.</summary>
    public static IReadOnlyList<string> Lines(OpeningHours hours)
    {
        if (hours.IsAlways)
            return [Text.DayAndNight];
        if (hours.IsUnknown)
            return [Text.HoursUnknown];
        return
        [
            .. hours
                .Slots.GroupBy(s => (s.From, s.Until))
                .Select(g => $"{DaysOf([.. g.Select(s => s.Day)])}, {Fill(Text.HourRange, Bare(g.Key.From), Bare(g.Key.Until))}"),
        ];
    }

    private static string DaysOf(IReadOnlyList<DayOfWeek> days)
    {
        if (days.Count == 7)
            return Text.EveryDay;
        var names = days.Select(Culture.GetDayName).ToList();
        var isRun = days.Count > 2 && days.Zip(days.Skip(1)).All(d => ((int)d.First + 1) % 7 == (int)d.Second);
        if (isRun)
            return Fill(Text.DayUntilDay, names[0], names[^1]);
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {Text.And} {names[^1]}";
    }

    /// <summary>"9 uur", "9.30 uur"; "9am"; "9 h 30".</summary>
    public static string At(TimeOnly time) => Fill(Text.Hour, Bare(time));

    private static string Bare(TimeOnly time)
    {
        // What closes a minute before midnight closes at midnight.
        if (time >= new TimeOnly(23, 59))
            return Text.Midnight;
        var whole = time.Minute == 0;
        return Platform.Languages.Current switch
        {
            "en" => time.ToString(whole ? "htt" : "h.mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
            "fr" => time.ToString(whole ? "H' h'" : "H' h 'mm", CultureInfo.InvariantCulture),
            _ => time.ToString(whole ? "%H" : "H.mm", CultureInfo.InvariantCulture),
        };
    }

    private static DateTimeFormatInfo Culture => CultureInfo.CurrentCulture.DateTimeFormat;

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
