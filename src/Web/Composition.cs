using Baken.Knowledge;
using Baken.Plan;
using Baken.Platform;

namespace Baken.Web;

/// <summary>The modules of this site, in the order in which they are asked.</summary>
public static class Composition
{
    public static IReadOnlyList<Module> Modules { get; } = [new WebModule(), new StaffModule(), new KnowledgeModule(), new PlanModule()];
}
