using System.Globalization;
using Baken.Platform.Looks;

namespace Baken.Plan.Looks;

/// <summary>When something is due: a date, or how late it is.</summary>
internal static class DueLooks
{
    public static string Word(DateOnly due, DateOnly today) => due < today ? Late(due, today) : When.Day(due);

    /// <summary>6 dagen te laat, 3 weken te laat.</summary>
    public static string Late(DateOnly due, DateOnly today) =>
        (today.DayNumber - due.DayNumber) switch
        {
            1 => Text.OneDayLate,
            < 14 and var days => string.Format(CultureInfo.CurrentCulture, Text.DaysLate, days),
            var days => string.Format(CultureInfo.CurrentCulture, Text.WeeksLate, days / 7),
        };
}
