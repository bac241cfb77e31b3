using System.Globalization;
using System.Text;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Baken.Platform.Looks;

/// <summary>
/// A bar chart as SVG with its figures in a table under it: <c>&lt;bar-chart of="Model.Chart" /&gt;</c>.
/// Widths are per cent and heights pixels, so that words keep their size on every screen; a bar's words stand above it.
/// </summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarChartTag : TagHelper
{
    private const int Line = 20;
    private const int BandHeight = 22;
    private const int BarHeight = 10;
    private const int Gap = 16;

    /// <summary>As many letters as fit a small phone.</summary>
    private const int LineLength = 39;

    public required BarChart Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Figure(Of));
    }

    public static HtmlString Figure(BarChart chart)
    {
        var figures = chart.TableFollows
            ? Html.Empty
            : Html.Of($"""<details class="b-no-print"><summary>{Text.ChartFigures}</summary>{GridTag.Table(chart.Table())}</details>""");
        return Html.Of($"""<figure class="b-chart"><figcaption>{chart.Title}</figcaption>{Svg(chart)}{Legend(chart)}{figures}</figure>""");
    }

    private static HtmlString Svg(BarChart chart)
    {
        var scale = chart.Scale();
        var bars = new StringBuilder();
        var y = 0;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var label = chart.Label(i);
            var words = Wrap(chart.Categories[i], label.Length + 3);
            bars.Append(Html.Of($"""<text x="100%" y="{y + 14}" text-anchor="end" font-weight="650">{label}</text>""").Value);
            foreach (var line in words)
            {
                bars.Append(Html.Of($"""<text x="0" y="{y + 14}">{line}</text>""").Value);
                y += Line;
            }
            if (chart.Band is { } band)
                bars.Append(Bar("b-chart__band", band.Values[i], y, BandHeight));
            bars.Append(
                Bar("b-chart__bar", chart.Values.Values[i], chart.Band is null ? y : y + ((BandHeight - BarHeight) / 2), BarHeight)
            );
            y += (chart.Band is null ? BarHeight : BandHeight) + Gap;
        }
        var axis = new StringBuilder();
        foreach (var tick in scale.Ticks())
        {
            var x = Percent(tick);
            var anchor =
                tick == 0 ? "start"
                : tick >= scale.Max ? "end"
                : "middle";
            axis.Append(Html.Of($"""<line class="b-chart__grid" x1="{x}" y1="0" x2="{x}" y2="{y}"/>""").Value);
            axis.Append(
                Html.Of($"""<text class="b-chart__tick" x="{x}" y="{y + 18}" text-anchor="{anchor}">{chart.Number(tick)}</text>""").Value
            );
        }
        return Html.Of(
            $"""
            <svg class="b-chart__bars" width="100%" height="{y + 24}" role="img" focusable="false"><title>{chart.Title}</title><desc>{chart.Description}</desc>{new HtmlString(
                axis.Append(bars).ToString()
            )}</svg>
            """
        );

        string Bar(string look, double value, int top, int height) =>
            Html.Of($"""<rect class="{look}" x="0" y="{top}" width="{Percent(value)}" height="{height}"/>""").Value!;

        string Percent(double value) => (value / scale.Max * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
    }

    private static HtmlString Legend(BarChart chart) =>
        chart.Band is null
            ? Html.Empty
            : Html.Of(
                $"""
                <ul class="b-chart__legend"><li>{Key("b-chart__bar", 5, BarHeight)}{chart.Values.Name}</li><li>{Key(
                    "b-chart__band",
                    1,
                    18
                )}{chart.Band.Name}</li></ul>
                """
            );

    private static HtmlString Key(string look, int y, int height) =>
        Html.Of(
            $"""<svg class="b-chart__key" width="28" height="20" aria-hidden="true" focusable="false"><rect class="{look}" x="1" y="{y}" width="26" height="{height}"/></svg>"""
        );

    /// <summary>SVG breaks no lines by itself.</summary>
    /// <param name="words">What to break.</param>
    /// <param name="beside">Letters taken on the first line by what stands at its end.</param>
    private static List<string> Wrap(string words, int beside)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var room = LineLength - (lines.Count == 1 ? beside : 0);
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= room)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }
}
