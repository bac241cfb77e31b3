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

    /// <param name="plan">Whose changes.</param>
    /// <param name="only">plan: only changes of the plan itself.</param>
    /// <param name="about">A part or a promise.</param>
    /// <param name="page">Which page.</param>
    /// <param name="all">All of it on one page, to print.</param>
    public string Changes(ActionPlan plan, string? only = null, string? about = null, int page = 1, bool all = false) =>
        To(
            "/Plan/Changes/Index",
            plan,
            ("only", only),
            ("over", about),
            ("p", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
            ("all", all ? "true" : null)
        );

    /// <summary>One version, on whichever page it stands now.</summary>
    public string Change(ActionPlan plan, int version) =>
        To("/Plan/Changes/Index", plan, ("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        + $"#versie-{version}";

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
