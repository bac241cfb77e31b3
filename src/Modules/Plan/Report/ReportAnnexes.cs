using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>How it was counted, every piece of evidence, and who took part.</summary>
internal static class ReportAnnexes
{
    public static IEnumerable<SheetPart> Of(ReportFacts facts, PlanWords words, string language, PlanLinks pages)
    {
        if (facts.Library.FindWords("plan/how", language) is { } how)
        {
            yield return new Heading(1, Say.It(Text.ReportAnnexHow, "A")) { NewPage = true };
            yield return new Prose(how[Platform.Packs.Words.Body]) { Under = 1, Language = how.Language };
        }
        yield return new Heading(1, Say.It(Text.ReportAnnexEvidence, "B")) { Folded = true };
        var records = facts
            .Standing.Promises.SelectMany(s => s.Records.OrderBy(r => r.Day).Select(r => (s.Promise, Record: r)))
            .GroupBy(r => r.Promise.Part)
            .ToList();
        if (records.Count == 0)
            yield return new Prose(MarkdownText.Of(Text.NoEvidenceMeans));
        foreach (var part in records)
        {
            yield return new Heading(2, part.Key == ActionPlan.Whole ? Text.PlanAsWhole : $"{part.Key} {words.Part(part.Key)}");
            yield return ReportEvidence.Table(part, facts, words, language);
        }
        yield return new Heading(1, Say.It(Text.ReportAnnexPartners, "C"));
        yield return Partners(facts, pages);
    }

    private static Grid Partners(ReportFacts facts, PlanLinks pages)
    {
        var parties = Parties.Of(facts.Library);
        var rows =
            from id in facts.Plan.Items.SelectMany(i => i.Lead.Concat(i.Partners)).Distinct()
            let name = PartyLooks.Name(id, parties)
            orderby name
            select (IReadOnlyList<GridCell>)
                [
                    new GridCell(name) { Link = pages.Partner(facts.Plan, id) },
                    string.Join(", ", facts.Plan.Items.Where(i => i.Lead.Contains(id)).Select(i => i.Id)),
                    string.Join(", ", facts.Plan.Items.Where(i => i.Partners.Contains(id)).Select(i => i.Id)),
                ];
        return new Grid
        {
            Title = Say.It(Text.ReportAnnexPartners, "C"),
            Columns = [new GridColumn(Text.ReportOrganisation, 5), new GridColumn(Text.LeadsIn, 3), new GridColumn(Text.TakesPartIn, 5)],
            Rows = [.. rows],
        };
    }
}
