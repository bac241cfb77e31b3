using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Looks;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>Promised against reached, as a chart and as the table that goes with it.</summary>
internal static class ReportPromises
{
    /// <summary>Ten times what was promised would leave nothing to see of the others.</summary>
    private const double Most = 200;

    private const int FewWindows = 6;

    /// <summary>Meetings and persons share no axis: each bar is a share of what that promise needs. Where nothing is known the bar is empty and says so: a promise left out would look kept.</summary>
    public static BarChart Chart(IReadOnlyList<PromiseStanding> standings, PlanWords words)
    {
        var labels = standings.Select(Label).ToList();
        var names = standings.Select(s => words.Sentence(s.Promise).TrimEnd('.')).ToList();
        var isCut = standings.Any(s => Share(s) > Most);
        return new BarChart
        {
            Title = isCut ? $"{Text.PromisedAndReached} ({Say.It(Text.ReportCut, Most)})" : Text.PromisedAndReached,
            Description = string.Join(" ", names.Zip(labels, (name, label) => $"{name}: {label}.")),
            CategoryTitle = Text.ThePromise,
            Categories = names,
            Band = new BarSeries(Text.Promised, [.. standings.Select(_ => 100d)]),
            Values = new BarSeries(Text.Reached, [.. standings.Select(s => Math.Min(Share(s), Most))]),
            Unit = " %",
            Labels = new BarLabels(Text.Quantity, labels),
            TableFollows = true,
        };
    }

    public static Grid Table(IReadOnlyList<PromiseStanding> standings, PlanWords words, ActionPlan plan, PlanLinks pages) =>
        new()
        {
            Title = Text.PromisedAndReached,
            Columns =
            [
                new GridColumn(Text.ThePromise, 8),
                new GridColumn(Text.Promised, 4),
                new GridColumn(Text.Reached, 4),
                new GridColumn(Text.ReportState, 4),
            ],
            Rows =
            [
                .. standings.Select(
                    IReadOnlyList<GridCell> (s) =>
                        [
                            new GridCell(words.Sentence(s.Promise))
                            {
                                Link = pages.Records(plan, s.Promise),
                                Note = words.Remark(s.Promise),
                            },
                            new GridCell($"{PromiseLooks.Promised(s.Promise)} {words.Unit(s.Promise, s.Promise.Ceiling)}")
                            {
                                Note = Per(s.Promise, words),
                            },
                            new GridCell(PromiseLooks.Number(s.Worst.Sum) + Worst(s, words)) { Note = Windows(s, words) },
                            new GridCell(PromiseLooks.Word(s.Shown))
                            {
                                Lamps = [PromiseLooks.LampOf(s.Shown)],
                                Note = PromiseLooks.Reason(s, words),
                            },
                        ]
                ),
            ],
        };

    private static double Share(PromiseStanding standing) => Math.Round((double)standing.Worst.Sum / standing.Promise.Need * 100);

    /// <summary>Short, for it stands at the end of a bar: the table says "at least".</summary>
    private static string Label(PromiseStanding standing) =>
        standing.Shown is null or PromiseState.NoEvidence
            ? PromiseLooks.Lower(PromiseLooks.Word(standing.Shown))
            : Say.It(Text.SoMuchOf, PromiseLooks.Number(standing.Worst.Sum), PromiseLooks.Number(standing.Promise.Need));

    /// <summary>Per jaar; where periods have names of their own, and are few, those.</summary>
    private static string? Per(Promise promise, PlanWords words) =>
        promise.Windows.Count == 2 && promise.Per == Plan.Per.Season
            ? Say.It(Text.OneAndOther, words.Window(promise, promise.Windows[0]), words.Window(promise, promise.Windows[1]))
        : promise.Windows.Count > 1 ? Say.It(Text.ReportPer, PromiseLooks.PerWord(promise.Per))
        : Say.It(Text.ByDay, When.Day(promise.Windows[0].Due));

    private static string Worst(PromiseStanding standing, PlanWords words) =>
        standing.Windows.Count > 1 && standing.State != PromiseState.NoEvidence
            ? $" ({words.Window(standing.Promise, standing.Worst.Window)})"
            : "";

    /// <summary>2022: 2, 2023: 1; where there are many, how many of them are reached.</summary>
    private static string? Windows(PromiseStanding standing, PlanWords words)
    {
        var begun = standing.Windows.Where(w => w.IsJudged).ToList();
        if (standing.Windows.Count == 1 || begun.Count == 0 || standing.State == PromiseState.NoEvidence)
            return null;
        return begun.Count <= FewWindows
            ? string.Join(", ", begun.Select(w => $"{words.Window(standing.Promise, w.Window)}: {PromiseLooks.Number(w.Sum)}"))
            : Say.It(Text.ReportOfWindows, begun.Count(w => w.State >= PromiseState.Reached), begun.Count);
    }
}
