using Baken.Plan.Counting;
using Baken.Plan.Reading;

namespace Baken.Plan.Looks;

/// <summary>What the piece that shows one promise needs.</summary>
internal sealed record PromiseView(ActionPlan Plan, PlanWords Words, PromiseStanding Standing, string Heading = "h3");
