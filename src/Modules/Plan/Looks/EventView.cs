using Baken.Plan.History;
using Baken.Plan.Reading;

namespace Baken.Plan.Looks;

internal sealed record EventView(ActionPlan Plan, PlanWords Words, PlanEvent Event);
