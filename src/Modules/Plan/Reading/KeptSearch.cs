using Baken.Plan.History;
using Baken.Plan.Looks;
using Baken.Plan.Report;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Reading;

/// <summary>For search: reports that were kept for everyone, and what was changed of the plans with the reason.</summary>
internal sealed class KeptSearch(Database database, FrozenReports reports, PlanVersions versions, AddressBook addresses) : ISearchable
{
    public async Task<IReadOnlyList<SearchEntry>> Kept(string language, Library library, CancellationToken cancel)
    {
        var found = new List<SearchEntry>();
        foreach (var report in await Reports(cancel))
            found.Add(Entry(report, language));
        foreach (var plan in Plans.Of(library).All)
        foreach (var change in await versions.Of(plan.Id, cancel))
            found.Add(Entry(plan, change, language, PlanWords.Of(library, plan, language)));
        return found;
    }

    private async Task<IReadOnlyList<FrozenReport>> Reports(CancellationToken cancel) =>
        await database
            .Set<FrozenReport>()
            .AsNoTracking()
            .Where(r => r.MaySee == RecordAudience.Everyone && r.Withdrawn == null)
            .ToListAsync(cancel);

    private SearchEntry Entry(FrozenReport report, string language)
    {
        var sheet = report.Sheet(language);
        var line = new ReportLine(report.Slug, report.Plan, report.Until, report.Kept, report.MaySee, report.Withdrawn);
        return new SearchEntry(
            addresses.Path("/Plan/Reports/Read/Index", language, new { report = report.Slug }),
            reports.Name(line),
            sheet.Lead ?? "",
            string.Join('\n', sheet.Parts.Select(Plain)),
            [sheet.Title],
            Text.KindReport
        );
    }

    private SearchEntry Entry(ActionPlan plan, PlanChange change, string language, PlanWords words) =>
        new(
            addresses.Path("/Plan/Changes/Index", language, new { plan = plan.Id, version = change.Number }) + $"#versie-{change.Number}",
            words.Sentence(change.Promises[0].Promise),
            string.Join(' ', change.Promises.SelectMany(p => ChangeLooks.Sentences(p, words)).Prepend($"{When.Day(change.Day)}.")),
            string.Join(
                '\n',
                change.Promises.Select(p => words.Sentence(p.Promise)).Append(Plain(change.Note.Reason)).Append(Plain(change.Note.Decision))
            ),
            [],
            Text.KindChange
        );

    private static string? Plain(string? words) => words is null ? null : Said.Plain(words);

    private static string Plain(SheetPart part) =>
        part switch
        {
            Heading heading => heading.Text,
            Prose prose => Markup.Plain(prose.Markdown),
            Grid grid => string.Join('\n', grid.Rows.Select(row => string.Join(' ', row.Select(cell => $"{cell.Text} {cell.Note}")))),
            _ => "",
        };
}
