using System.Globalization;
using Baken.Plan.Counting;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Plan.Looks;

/// <summary>What is reached, as a bar in ink on a track whose promised part is hatched between ticks.</summary>
internal static class PromiseBar
{
    public static IHtmlContent Of(Promise promise, WindowStanding window)
    {
        // The scale ends at 4/3 of the promise, or at 12/11 of what is reached if that is more.
        var end = Math.Max(promise.Ceiling * 4d / 3, window.Sum * 12d / 11);
        string At(double number) => (number / end * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        var isRange = promise.Ceiling > promise.Need;
        var width = At(isRange ? promise.Ceiling - promise.Need : end - promise.Need);
        var upper = isRange
            ? Html.Of(
                $"""<rect class="b-bar__tick" x="{At(promise.Ceiling)}" y="0" width="2" height="20"/><text x="{At(promise.Ceiling)}" y="37" text-anchor="middle">{promise.Ceiling}</text>"""
            )
            : Html.Empty;
        var label = string.Format(
            CultureInfo.CurrentCulture,
            Text.BarLabel,
            window.Sum,
            PromiseLooks.Lower(PromiseLooks.Promised(promise))
        );
        return Html.Of(
            $"""
            <svg class="b-bar" width="100%" height="40" role="img" aria-label="{label}"><rect class="b-bar__track" y="4" width="100%" height="12" rx="2"/><svg x="{At(
                promise.Need
            )}" y="4.5" width="{width}" height="11"><rect class="b-bar__promised" width="100%" height="11"/><line class="b-bar__hatch" x1="-8" x2="120%" y1="5.5" y2="5.5" transform="skewX(-30)"/></svg><rect class="b-bar__reached" y="7" width="{At(
                window.Sum
            )}" height="6" rx="2"/><rect class="b-bar__tick" x="{At(
                promise.Need
            )}" y="0" width="2" height="20"/><text x="0" y="37">0</text><text x="{At(
                promise.Need
            )}" y="37" text-anchor="middle">{promise.Need}</text>{upper}</svg>
            """
        );
    }
}
