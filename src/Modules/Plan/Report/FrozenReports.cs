using System.Globalization;
using System.Text.Json;
using Baken.Plan.Counting;
using Baken.Plan.Data;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Report;

/// <summary>Keeps reports and brings them back, with what has been put right since.</summary>
internal sealed class FrozenReports(Database database, ReportMaker maker, PlanCount count, LibraryCache texts, SiteClock clock)
{
    /// <summary>Tracks a new one; the caller saves.</summary>
    public async Task<FrozenReport> Keep(ActionPlan plan, DateOnly until, RecordAudience audience, Author author, CancellationToken cancel)
    {
        var facts = await maker.Facts(plan, until, audience, cancel);
        var report = new FrozenReport
        {
            Slug = await FreeSlug(plan, until, cancel),
            Plan = plan.Id,
            Until = until,
            Kept = clock.Today,
            MaySee = audience,
            Sheets = JsonSerializer.Serialize(Languages.All.ToDictionary(l => l, l => maker.Sheet(facts, l, clock.Today)), Sheet.Json),
            Counts = JsonSerializer.Serialize(Counts(facts.Standing)),
            Csv = OpenData.CsvOf(facts.Standing),
            Json = OpenData.JsonOf(facts.Standing, facts.Notes, facts.Library),
            PersonId = author.Id,
            By = author.Name,
        };
        database.Add(report);
        return report;
    }

    /// <summary>Without what they hold, the newest first.</summary>
    public async Task<IReadOnlyList<ReportLine>> List(bool forStaff, CancellationToken cancel) =>
        await database
            .Set<FrozenReport>()
            .Where(r => forStaff || r.MaySee == RecordAudience.Everyone)
            .OrderByDescending(r => r.Until)
            .ThenByDescending(r => r.Slug)
            .Select(r => new ReportLine(r.Slug, r.Plan, r.Until, r.Kept, r.MaySee, r.Withdrawn))
            .ToListAsync(cancel);

    /// <summary>Its name in the reader's language.</summary>
    public string Name(ReportLine report) =>
        Say.It(
            Text.ReportHeader,
            Plans.Of(texts.Current).Find(report.Plan) is { } plan
                ? PlanWords.Of(texts.Current, plan, Languages.Current).Short
                : report.Plan,
            When.Day(report.Until)
        );

    /// <param name="slug">In its address.</param>
    /// <param name="forStaff">Also what only staff may see.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<FrozenReport?> Find(string slug, bool forStaff, CancellationToken cancel)
    {
        var report = await database.Set<FrozenReport>().AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        return report is null || (!forStaff && report.MaySee != RecordAudience.Everyone) ? null : report;
    }

    /// <summary>The report as it was kept, and before it what has been put right since.</summary>
    public async Task<Sheet> Read(FrozenReport report, string language, CancellationToken cancel)
    {
        var corrections = await database
            .Set<ReportCorrection>()
            .AsNoTracking()
            .Where(c => c.ReportId == report.Id)
            .OrderBy(c => c.Day)
            .ToListAsync(cancel);
        var standing = Plans.Of(texts.Current).Find(report.Plan) is { } plan ? await count.Of(plan, cancel, report.Until) : null;
        var sheet = report.Sheet(language);
        return Languages.In(
            language,
            () => sheet with { Parts = [.. ReportSince.Parts(report, corrections, standing, texts.Current, language), .. sheet.Parts] }
        );
    }

    private async Task<string> FreeSlug(ActionPlan plan, DateOnly until, CancellationToken cancel)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{plan.Id}-{until:yyyy-MM-dd}");
        var taken = await database.Set<FrozenReport>().Where(r => r.Slug.StartsWith(first)).Select(r => r.Slug).ToListAsync(cancel);
        var slug = first;
        for (var n = 2; taken.Contains(slug); n++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{first}-{n}");
        return slug;
    }

    private static List<KeptCount> Counts(PlanStanding standing) =>
        [
            .. standing.Promises.SelectMany(p =>
                p.Windows.Select(w => new KeptCount(p.Promise.Id, w.Window.Id, w.Sum, PromiseLooks.KeyOf(w.IsJudged ? w.State : null)))
            ),
        ];
}
