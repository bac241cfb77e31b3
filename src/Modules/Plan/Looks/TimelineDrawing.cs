using System.Globalization;
using Baken.Plan.Reading;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Html;

namespace Baken.Plan.Looks;

/// <param name="Name">What runs.</param>
/// <param name="Span">When.</param>
/// <param name="Address">Where it is told; null: nowhere.</param>
internal sealed record TimelineBar(string Name, Span Span, string? Address = null);

/// <summary>Half years as columns; done in ink, running lit, coming dashed; today a line that ends in a lamp. The table says the same.</summary>
internal static class TimelineDrawing
{
    private const int Width = 700;
    private const int Row = 30;
    private const int NarrowWidth = 300;
    private const int NarrowRow = 38;
    private const int Top = 42;
    private const double LetterWidth = 7.4;

    /// <param name="plan">Its half years are the columns.</param>
    /// <param name="bars">In order.</param>
    /// <param name="today">Where the line stands.</param>
    /// <param name="of">What it is the timeline of, where a page has several.</param>
    public static IHtmlContent Of(ActionPlan plan, IEnumerable<TimelineBar> bars, DateOnly today, string? of = null)
    {
        var all = bars.ToList();
        return Html.Of(
            $"""
            <div class="b-scroll b-timeline-wide" role="region" aria-label="{(
                of is null ? Text.Timeline : $"{Text.Timeline}: {of}"
            )}" tabindex="0">
            {Drawing(plan, all, today, isNarrow: false)}
            </div>
            {Drawing(plan, all, today, isNarrow: true)}
            """
        );
    }

    /// <summary>On a telephone: years in place of half years, and each name above its bar.</summary>
    private static HtmlString Drawing(ActionPlan plan, List<TimelineBar> bars, DateOnly today, bool isNarrow)
    {
        var (wide, row) = isNarrow ? (NarrowWidth, NarrowRow) : (Width, Row);
        var (first, last) = (HalfYear(plan.From), HalfYear(plan.Until).AddMonths(6).AddDays(-1));
        double At(DateOnly day) =>
            (double)(Math.Clamp(day.DayNumber, first.DayNumber, last.DayNumber + 1) - first.DayNumber)
            / (last.DayNumber - first.DayNumber + 1)
            * wide;
        var bottom = Top + (bars.Count * row);
        var halves = new List<DateOnly>();
        for (var half = first; half <= last; half = half.AddMonths(6))
            halves.Add(half);

        var seasons = string.Concat(halves.Select(h => $"M{N(At(h) + .5)} 30V{bottom}")) + $"M{N(wide - .5)} 30V{bottom}";
        var names = halves
            .Where(h => !isNarrow || h.Month == 1 || h == first)
            .Select(h =>
                Html.Of(
                    $"""<text x="{N(At(h) + 4)}" y="20">{(isNarrow ? h.Year.ToString(CultureInfo.InvariantCulture) : Spans.Name(h, h.AddMonths(6).AddDays(-1)))}</text>"""
                )
            );
        var rects = bars.Select(
            (bar, i) =>
                isNarrow
                    ? NarrowBar(bar, At(bar.Span.From), At(bar.Span.Until.AddDays(1)), Top + (i * row), today)
                    : Bar(bar, At(bar.Span.From), At(bar.Span.Until.AddDays(1)), Top + (i * row), today)
        );
        var now = today >= first && today <= last ? Today(At(today), bottom, wide) : Html.Empty;
        var kind = isNarrow ? "b-timeline b-timeline--narrow" : "b-timeline";
        return Html.Of(
            $"""
            <svg class="{kind}" viewBox="0 0 {wide} {bottom + 12}" role="img" aria-label="{Said(bars, today)}"><path class="b-timeline__season" d="{seasons}"/>{Join(
                names
            )}{Join(rects)}{now}</svg>
            """
        );
    }

    /// <summary>Klaar, loopt, komt.</summary>
    public static string State(Span span, DateOnly today) =>
        span.Until < today ? Text.PeriodDone
        : span.From <= today ? Text.PeriodRuns
        : Text.PeriodComes;

    private static DateOnly HalfYear(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 7, 1);

    private static string Kind(TimelineBar bar, DateOnly today) =>
        bar.Span.Until < today ? "done"
        : bar.Span.From <= today ? "running"
        : "coming";

    private static string Rect(double from, double width, int y, int height) =>
        $"""<rect x="{N(from + 2)}" y="{y}" width="{N(width)}" height="{height}" rx="3"/>""";

    private static HtmlString NarrowBar(TimelineBar bar, double from, double until, int y, DateOnly today)
    {
        var name = bar.Name.Length * LetterWidth;
        var text =
            from + 2 + name < NarrowWidth
                ? Name(bar.Name, from + 2, "start", y - 4)
                : Name(bar.Name, Math.Min(NarrowWidth, Math.Max(until, name)), "end", y - 4);
        var rect = new HtmlString(Rect(from, Math.Max(until - from - 4, 6), y + 18, 10));
        return Html.Of($"""<g class="b-timeline__{Kind(bar, today)}">{rect}</g><g>{text}</g>""");
    }

    private static HtmlString Bar(TimelineBar bar, double from, double until, int y, DateOnly today)
    {
        var kind = Kind(bar, today);
        var width = Math.Max(until - from - 4, 6);
        var name = bar.Name.Length * LetterWidth;
        var rect = Rect(from, width, y, 22);
        if (name + 16 < width)
            return Html.Of($"""<g class="b-timeline__{kind}">{new HtmlString(rect)}{Name(bar.Name, from + 10, "start", y)}</g>""");
        // A name that does not fit stands beside its bar: after it, or before it at the end of the drawing.
        var beside = until + 6 + name < Width ? Name(bar.Name, until + 6, "start", y) : Name(bar.Name, Math.Max(from - 6, name), "end", y);
        return Html.Of($"""<g class="b-timeline__{kind}">{new HtmlString(rect)}</g><g>{beside}</g>""");
    }

    private static HtmlString Name(string name, double x, string anchor, int y) =>
        Html.Of($"""<text x="{N(x)}" y="{y + 16}" text-anchor="{anchor}">{name}</text>""");

    private static HtmlString Today(double x, int bottom, int width)
    {
        var isLate = x + 12 + (Text.TodayWord.Length * LetterWidth) > width;
        return Html.Of(
            $"""<path class="b-timeline__today" d="M{N(x)} 30V{bottom}"/><circle class="b-timeline__lamp" cx="{N(x)}" cy="{bottom + 4}" r="6"/><text class="b-timeline__now" x="{N(
                isLate ? x - 12 : x + 12
            )}" y="{bottom + 9}" text-anchor="{(isLate ? "end" : "start")}">{Text.TodayWord}</text>"""
        );
    }

    private static string Said(IEnumerable<TimelineBar> bars, DateOnly today) =>
        string.Join(". ", bars.Select(b => $"{b.Name}: {Spans.Name(b.Span.From, b.Span.Until)}, {State(b.Span, today)}")) + ".";

    private static HtmlString Join(IEnumerable<HtmlString> pieces) => new(string.Concat(pieces.Select(p => p.Value)));

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
