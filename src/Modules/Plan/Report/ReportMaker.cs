using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Report;

/// <summary>Reads the facts of a report and writes it as a sheet.</summary>
internal sealed class ReportMaker(
    LibraryCache texts,
    SiteClock clock,
    PlanCount count,
    PlanVersions versions,
    PlanLinks pages,
    Database database
) : IReport
{
    public async Task<Sheet> Write(ReportWish wish, CancellationToken cancel)
    {
        var plans = Plans.Of(texts.Current);
        var plan =
            plans.FindOrCurrent(wish.Plan, clock.Today)
            ?? throw new WrongUseException(
                $"There is no plan \"{wish.Plan}\". There is: {string.Join(", ", plans.All.Select(p => p.Id))}."
            );
        var facts = await Facts(plan, wish.Until ?? clock.Today, wish.Staff ? RecordAudience.Staff : RecordAudience.Everyone, cancel);
        return Sheet(facts, wish.Language);
    }

    public async Task<ReportFacts> Facts(ActionPlan plan, DateOnly day, RecordAudience audience, CancellationToken cancel) =>
        new()
        {
            Standing = await count.Of(plan, cancel, day),
            Verdicts = await database
                .Set<Verdict>()
                .AsNoTracking()
                .Where(v => v.Plan == plan.Id && v.Day <= day)
                .OrderByDescending(v => v.Day)
                .ThenByDescending(v => v.At)
                .ThenBy(v => v.Promise)
                .ToListAsync(cancel),
            Lessons = await database
                .Set<Lesson>()
                .AsNoTracking()
                .Where(l => l.Plan == plan.Id)
                .OrderBy(l => l.Day)
                .ThenBy(l => l.Part)
                .ThenBy(l => l.What)
                .ToListAsync(cancel),
            Steps = await database
                .Set<NextStep>()
                .AsNoTracking()
                .Where(s => s.Plan == plan.Id && s.Done == null && s.Dropped == null)
                .OrderBy(s => s.Due)
                .ThenBy(s => s.Part)
                .ThenBy(s => s.What)
                .ToListAsync(cancel),
            Notes = await FieldNote.OnTheSite(database, plan, day, cancel),
            Changes = [.. (await versions.Of(plan.Id, cancel)).Where(c => c.Day <= day)],
            Library = texts.Current,
            Audience = audience,
        };

    /// <param name="facts">What is known.</param>
    /// <param name="language">nl, en or fr.</param>
    /// <param name="kept">The day on which it is kept as it is; null: it is made anew each time.</param>
    public Sheet Sheet(ReportFacts facts, string language, DateOnly? kept = null) =>
        Languages.In(language, () => ReportSheet.Of(facts, language, pages, clock.IsDemo, kept));
}
