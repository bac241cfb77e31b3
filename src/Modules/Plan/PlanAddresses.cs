using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Plan;

/// <summary>Addresses that name the plan in the query, unless it is the current one.</summary>
internal abstract class PlanAddresses(Links links, LibraryCache texts, SiteClock clock)
{
    protected Links Links => links;

    protected string To(string page, ActionPlan plan, params ReadOnlySpan<(string Key, string? Value)> values)
    {
        var route = new Dictionary<string, object?>();
        foreach (var (key, value) in values)
            route[key] = value;
        if (plan.Id != Plans.Of(texts.Current).Current(clock.Today)?.Id)
            route["plan"] = plan.Id;
        return links.To(page, route);
    }
}
