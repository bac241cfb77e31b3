using System.Globalization;
using Baken.Platform.Looks;

namespace Baken.Knowledge.Lines;

/// <summary>When somebody last looked whether a line's number and hours hold; said plainly when that is long ago.</summary>
internal static class CheckText
{
    public static string Of(HelpLine line, DateOnly today) =>
        string.Format(CultureInfo.CurrentCulture, IsOld(line, today) ? Text.CheckedLongAgo : Text.CheckedOn, When.Day(line.Checked));

    public static bool IsOld(HelpLine line, DateOnly today) => line.DaysSinceCheck(today) > HelpLines.DaysBetweenChecks;
}
