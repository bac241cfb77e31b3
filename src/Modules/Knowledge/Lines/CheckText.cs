using System.Globalization;
using Baken.Platform;
using Baken.Platform.Adjusting;
using Baken.Platform.Looks;

namespace Baken.Knowledge.Lines;

/// <summary>When somebody last looked whether a line's number and hours hold; said plainly when that is long ago.</summary>
internal sealed class CheckText(Adjustments adjusted, SiteClock clock)
{
    public int DaysBetween => adjusted.Of(HelpLines.DaysBetweenChecks);

    public string Of(HelpLine line) =>
        string.Format(CultureInfo.CurrentCulture, IsOld(line) ? Text.CheckedLongAgo : Text.CheckedOn, When.Day(line.Checked));

    public bool IsOld(HelpLine line) => line.DaysSinceCheck(clock.Today) > DaysBetween;
}
