using System.Text;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Looks;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>The first page: how many promises stand how, what stands out, and every action in a row.</summary>
internal sealed class ReportSummary(ReportFacts facts, PlanWords words)
{
    /// <summary>Of each kind as many stand out; the rest stands in its chapter.</summary>
    private const int Few = 6;

    private IReadOnlyList<PromiseStanding> All => facts.Standing.Promises;

    public IEnumerable<SheetPart> Parts()
    {
        yield return new Heading(1, Text.ReportInShort);
        yield return new Prose(MarkdownText.Of(Sum()));
        yield return new Platform.Writing.Tally([
            .. PromiseLooks
                .Legend.Select(state => (State: state, Count: All.Count(p => p.Shown == state)))
                .Where(s => s.Count > 0 || s.State is not null)
                .Select(s => new TallyItem(PromiseLooks.LampOf(s.State), s.Count, PromiseLooks.Lower(PromiseLooks.Word(s.State)))),
        ]);
        yield return Actions();
        yield return new Prose(MarkdownText.Of(Text.ReportLampMeans));
        yield return States();
        yield return new Heading(2, Text.ReportStandsOut);
        yield return new Prose(StandsOut());
    }

    private string Sum() =>
        Say.It(
            Text.ReportSum,
            All.Count,
            When.Day(facts.Day),
            All.Count(p => p.IsReached),
            All.Count(p => p.Shown == PromiseState.Exceeded),
            All.Count(p => p.IsLate),
            All.Count(p => p.Shown == PromiseState.NoEvidence)
        );

    private Grid Actions() =>
        new()
        {
            Title = Text.ReportActions,
            Columns =
            [
                new GridColumn(Text.ReportAction, 5),
                new GridColumn(Text.Promises, 6),
                new GridColumn(Text.Reached, 2, Number: true),
                new GridColumn(Text.ReportStandsOut, 5),
            ],
            Rows =
            [
                .. facts.Plan.Actions.Select(a =>
                    Row($"{a.Id} {words.Front(a).Short ?? words.Front(a).Title}", ReportChapters.Anchor(a.Id), a.Promises)
                ),
                .. facts.Plan.Own.Count > 0
                    ? [Row(Text.PlanAsWhole, ReportChapters.Anchor(ActionPlan.Whole), facts.Plan.Own)]
                    : Array.Empty<IReadOnlyList<GridCell>>(),
            ],
        };

    private IReadOnlyList<GridCell> Row(string name, string anchor, IEnumerable<Promise> promises)
    {
        var standings = facts.Standing.Of(promises).ToList();
        return
        [
            new GridCell(name) { Link = "#" + anchor },
            new GridCell(PromiseLooks.InWords(standings))
            {
                Lamps =
                [
                    .. PromiseLooks.Legend.SelectMany(s => standings.Where(x => x.Shown == s)).Select(x => PromiseLooks.LampOf(x.Shown)),
                ],
                LampsOnly = true,
            },
            Say.It(Text.SoMuchOf, standings.Count(s => s.IsReached), standings.Count),
            Remarkable(standings),
        ];
    }

    /// <summary>One thing: what is late most, else what is more than promised, else what nobody knows.</summary>
    private string Remarkable(List<PromiseStanding> standings)
    {
        if (standings.Where(s => s.IsLate).MinBy(s => s.State) is { } late)
            return $"{PromiseLooks.Word(late.State)}: {Amount(late)}";
        if (standings.FirstOrDefault(s => s.Shown == PromiseState.Exceeded) is { } more)
            return $"{PromiseLooks.Word(more.State)}: {Amount(more)}";
        var unknown = standings.Count(s => s.Shown == PromiseState.NoEvidence);
        return unknown == 0 ? ""
            : unknown == standings.Count ? Text.ReportNothingKnown
            : Say.It(Text.ReportUnknown, unknown);
    }

    /// <summary>2 van minstens 9 workshops.</summary>
    private string Amount(PromiseStanding standing) =>
        $"{Say.It(Text.SoMuchOf, PromiseLooks.Number(standing.Worst.Sum), PromiseLooks.Lower(PromiseLooks.Promised(standing.Promise)))} {words.Unit(standing.Promise, standing.Promise.Ceiling)}";

    private string StandsOut()
    {
        var text = new StringBuilder();
        List(PromiseState.Missed);
        List(PromiseState.Behind);
        List(PromiseState.Exceeded);
        var unknown = All.Count(p => p.Shown == PromiseState.NoEvidence);
        if (unknown > 0)
            text.Append("- ").Append(MarkdownText.Of(Say.It(Text.ReportNotKnown, unknown))).Append('\n');
        return text.Length > 0 ? text.ToString() : MarkdownText.Of(Text.ReportNothingStandsOut);

        void List(PromiseState state)
        {
            var some = All.Where(p => p.Shown == state).OrderBy(p => p.Worst.Window.Due).ToList();
            if (some.Count == 0)
                return;
            text.Append("- **").Append(MarkdownText.Of(PromiseLooks.Word(state))).Append("**\n");
            foreach (var standing in some.Take(Few))
                text.Append("  - [")
                    .Append(MarkdownText.Of(words.Sentence(standing.Promise)))
                    .Append("](#")
                    .Append(ReportChapters.Anchor(Chapter(standing.Promise)))
                    .Append(") ")
                    .Append(MarkdownText.Of($"{Amount(standing)}{Window(standing)}."))
                    .Append('\n');
            if (some.Count > Few)
                text.Append("  - ").Append(MarkdownText.Of(Say.It(Text.ReportAndMore, some.Count - Few))).Append('\n');
        }
    }

    private string Window(PromiseStanding standing) =>
        standing.Windows.Count > 1 ? $", {words.Window(standing.Promise, standing.Worst.Window)}" : "";

    private string Chapter(Promise promise) => facts.Plan.ActionOf(promise.Part)?.Id ?? ActionPlan.Whole;

    private BarChart States()
    {
        var states = PromiseLooks.Legend.Where(s => s is not null || All.Any(p => p.Shown is null)).ToList();
        var counts = states.Select(s => (double)All.Count(p => p.Shown == s)).ToList();
        return new BarChart
        {
            Title = Text.ReportStates,
            Description = string.Join(", ", states.Zip(counts, (s, n) => $"{PromiseLooks.Word(s)}: {n:0}")) + ".",
            CategoryTitle = Text.ReportState,
            Categories = [.. states.Select(PromiseLooks.Word)],
            Values = new BarSeries(Text.Promises, counts),
        };
    }
}
