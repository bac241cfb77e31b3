using Baken.Plan.Counting;
using Baken.Plan.Recording;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.History;

/// <summary>Something that happened to the plan, for "what changed".</summary>
internal abstract record PlanEvent(DateOnly Day)
{
    /// <summary>The items it is about; empty: the plan.</summary>
    public abstract IEnumerable<string> Parts { get; }
}

internal sealed record PlanBegan(DateOnly Day) : PlanEvent(Day)
{
    public override IEnumerable<string> Parts => [];
}

internal sealed record PlanChanged(PlanChange Change) : PlanEvent(Change.Day)
{
    public override IEnumerable<string> Parts => Change.Promises.Select(p => p.Promise.Part).Distinct();
}

internal sealed record PromiseReached(PromiseStanding Standing, DateOnly Day) : PlanEvent(Day)
{
    public override IEnumerable<string> Parts => [Standing.Promise.Part];
}

internal sealed record VerdictGiven(Verdict Verdict, Promise Promise) : PlanEvent(Verdict.Day)
{
    public override IEnumerable<string> Parts => [Promise.Part];
}

internal sealed record StepDone(NextStep Step, DateOnly Day) : PlanEvent(Day)
{
    public override IEnumerable<string> Parts => [Step.Part];
}

/// <summary>Everything that happened to a plan, the newest first.</summary>
internal sealed class PlanEvents(Database database, PlanVersions versions)
{
    public async Task<IReadOnlyList<PlanEvent>> Of(PlanStanding standing, CancellationToken cancel)
    {
        var plan = standing.Plan;
        var verdicts = await database
            .Set<Verdict>()
            .AsNoTracking()
            .Where(v => v.Plan == plan.Id)
            .OrderBy(v => v.Promise)
            .ThenBy(v => v.At)
            .ToListAsync(cancel);
        var steps = await database
            .Set<NextStep>()
            .AsNoTracking()
            .Where(s => s.Plan == plan.Id && s.Done != null)
            .OrderBy(s => s.Part)
            .ThenBy(s => s.What)
            .ToListAsync(cancel);
        var events = new List<PlanEvent> { new PlanBegan(plan.From) };
        events.AddRange((await versions.Of(plan.Id, cancel)).Select(c => new PlanChanged(c)));
        events.AddRange(standing.Promises.Where(p => p.ReachedOn is not null).Select(p => new PromiseReached(p, p.ReachedOn!.Value)));
        events.AddRange(
            verdicts.Where(v => plan.FindPromise(v.Promise) is not null).Select(v => new VerdictGiven(v, plan.FindPromise(v.Promise)!))
        );
        events.AddRange(steps.Select(s => new StepDone(s, s.Done!.Value)));
        return [.. events.OrderByDescending(e => e.Day).ThenBy(e => e is PlanBegan)];
    }

    /// <summary>Those that touch these items, and the beginning.</summary>
    public static IReadOnlyList<PlanEvent> About(IEnumerable<PlanEvent> events, IReadOnlyCollection<string> parts) =>
        [.. events.Where(e => e is PlanBegan || e.Parts.Any(parts.Contains))];
}
