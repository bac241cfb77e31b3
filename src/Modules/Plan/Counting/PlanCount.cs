using Baken.Platform;
using Baken.Platform.Contracts;

namespace Baken.Plan.Counting;

/// <summary>Asks each promise's measure for its records and lets the rule judge them.</summary>
internal sealed class PlanCount(IEnumerable<IMeasure> measures, SiteClock clock)
{
    /// <param name="plan">Which plan.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="day">As things stood on this day; else today.</param>
    public async Task<PlanStanding> Of(ActionPlan plan, CancellationToken cancel, DateOnly? day = null)
    {
        var standings = new List<PromiseStanding>();
        foreach (var promise in plan.Promises)
            standings.Add(await Of(plan, promise, cancel, day));
        return new PlanStanding(plan, day ?? clock.Today, standings);
    }

    public async Task<PromiseStanding> Of(ActionPlan plan, Promise promise, CancellationToken cancel, DateOnly? day = null)
    {
        var measure = measures.FirstOrDefault(m => m.Name == promise.Measure.Name);
        if (measure is null)
            return Rule.Judge(promise, [], day ?? clock.Today) with { IsMeasureAbsent = true };
        var parameters = new Dictionary<string, string>(promise.Measure.Parameters) { ["plan"] = plan.Id, ["promise"] = promise.Id };
        return Rule.Judge(promise, await measure.Records(parameters, cancel), day ?? clock.Today);
    }
}
