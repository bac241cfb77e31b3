using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Plan.Recording;

namespace Baken.Plan.Looks;

/// <summary>What the piece that shows one promise needs.</summary>
internal sealed record PromiseView(ActionPlan Plan, PlanWords Words, PromiseStanding Standing, string Heading = "h3")
{
    /// <summary>The newest of the steering group, under the count.</summary>
    public Verdict? Verdict { get; init; }
}
