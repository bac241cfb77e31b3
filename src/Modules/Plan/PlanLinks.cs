using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Plan;

/// <summary>The addresses of the plan's pages. A plan other than the current one is named in the query.</summary>
internal sealed class PlanLinks(Links links, LibraryCache texts, SiteClock clock) : PlanAddresses(links, texts, clock)
{
    public string Overview(ActionPlan plan) => To("/Plan/Overview/Index", plan);

    public string Goal(ActionPlan plan, Goal goal) => To("/Plan/Goals/Index", plan, ("goal", goal.Id));

    /// <summary>An action, an item, or the plan as a whole.</summary>
    public string Part(ActionPlan plan, string part) => To("/Plan/Part/Index", plan, ("part", part));

    public string Promises(ActionPlan plan, string? state = null) => To("/Plan/Promises/Index", plan, ("state", state));

    /// <summary>The records of a promise.</summary>
    public string Records(ActionPlan plan, Promise promise) => To("/Plan/Records/Index", plan, ("promise", promise.Id));

    public string Changes(ActionPlan plan, string? only = null) => To("/Plan/Changes/Index", plan, ("only", only));

    public string Timeline(ActionPlan plan) => To("/Plan/Timeline/Index", plan);

    public string Partners(ActionPlan plan) => To("/Plan/Partners/Index", plan);

    public string Partner(ActionPlan plan, string party) => To("/Plan/Partners/One/Index", plan, ("party", party));

    public string OpenData(ActionPlan plan) => To("/Plan/Data/Index", plan);

    public string Csv(ActionPlan plan) => $"/{Languages.Current}/plan/data.csv?plan={plan.Id}";

    public string Json(ActionPlan plan) => $"/{Languages.Current}/plan/data.json?plan={plan.Id}";

    public string ExperiencesCsv(ActionPlan plan) => $"/{Languages.Current}/plan/experiences.csv?plan={plan.Id}";

    public string Schema() => $"/{Languages.Current}/plan/data.schema.json";

    public string Feed() => $"/{Languages.Current}/plan/changes.atom";

    public string How() => Links.To("/Plan/How/Index");

    public string Experience(ActionPlan plan, string part) => To("/Plan/Experience/Index", plan, ("part", part));

    public string Thanks(ActionPlan plan, string part) => To("/Plan/Experience/Thanks/Index", plan, ("part", part));

    /// <summary>This plan beside another; beside the one before it where none is named.</summary>
    public string Compare(ActionPlan plan, ActionPlan? with = null) => To("/Plan/Compare/Index", plan, ("with", with?.Id));
}
