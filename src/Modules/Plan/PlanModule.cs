using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Plan;

/// <summary>Goals, actions, promises, measures, progress and report (plan, chapter 2).</summary>
public sealed class PlanModule : Module
{
    public override string Name => "Plan";

    public override IEnumerable<DocumentKind> Documents =>
        [
            new DocumentKind
            {
                Name = "plan",
                Pattern = "plan/*/*",
                IsStructure = true,
                Label = () => "plan",
            },
            new DocumentKind
            {
                Name = "plan-words",
                Pattern = "plan/*/*",
                IsStructure = false,
                Label = () => "plan-words",
            },
            new DocumentKind
            {
                Name = "plan-page",
                Pattern = "plan/*",
                IsStructure = false,
                Label = () => "plan-page",
            },
        ];
}
