using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>What was put right after a report was kept: by staff in words, and by evidence recorded or corrected since for the same day.</summary>
internal static class ReportSince
{
    public static IEnumerable<SheetPart> Parts(
        FrozenReport report,
        IReadOnlyList<ReportCorrection> corrections,
        PlanStanding? now,
        Library library,
        string language
    )
    {
        var counted = now is null ? [] : Counted(report, now, PlanWords.Of(library, now.Plan, language));
        if (corrections.Count == 0 && counted.Count == 0)
            yield break;
        yield return new Heading(1, Text.ReportSince);
        yield return new Prose(MarkdownText.Of(Say.It(Text.ReportSinceLead, When.Day(report.Kept))));
        if (corrections.Count > 0)
            yield return new Prose(
                string.Concat(corrections.Select(c => $"- **{When.Day(c.Day)}**: {MarkdownText.Of(Said.Plain(c.What))}\n"))
            )
            {
                Language = Platform.Languages.Dutch,
            };
        if (counted.Count > 0)
            yield return new Grid
            {
                Title = Say.It(Text.ReportSinceCounted, When.Day(report.Until)),
                TitleShown = true,
                Columns =
                [
                    new GridColumn(Text.ThePromise, 6),
                    new GridColumn(Text.ReportInReport, 3),
                    new GridColumn(Text.ReportCountedNow, 3),
                ],
                Rows = counted,
            };
    }

    private static List<IReadOnlyList<GridCell>> Counted(FrozenReport report, PlanStanding now, PlanWords words)
    {
        var rows = new List<IReadOnlyList<GridCell>>();
        foreach (var kept in report.Counted())
        {
            if (now.Plan.FindPromise(kept.Promise) is not { } promise)
                continue; // Taken out of the plan since: told by the plan's own history.
            if (now[promise].Windows.FirstOrDefault(w => w.Window.Id == kept.Window) is not { } window)
                continue;
            var state = window.IsJudged ? window.State : (PromiseState?)null;
            if (window.Sum == kept.Sum && PromiseLooks.KeyOf(state) == kept.State)
                continue;
            rows.Add([
                new GridCell(words.Sentence(promise)) { Note = promise.Windows.Count > 1 ? words.Window(promise, window.Window) : null },
                Told(kept.Sum, PromiseLooks.Legend.FirstOrDefault(s => PromiseLooks.KeyOf(s) == kept.State)),
                Told(window.Sum, state),
            ]);
        }
        return rows;
    }

    private static GridCell Told(long sum, PromiseState? state) =>
        new($"{PromiseLooks.Number(sum)}, {PromiseLooks.Lower(PromiseLooks.Word(state))}");
}
