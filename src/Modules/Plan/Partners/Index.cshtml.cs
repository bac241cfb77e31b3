using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Partners;

/// <summary>Everybody whom the plan names, by kind.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PlanPage(texts, clock, frame)
{
    public IReadOnlyList<IGrouping<string, Party>> Kinds { get; private set; } = [];

    public void OnGet()
    {
        var named = Plan.Items.SelectMany(i => i.Lead.Concat(i.Partners)).ToHashSet();
        Kinds = [.. Parties.Of(Library).All.Where(p => named.Contains(p.Id)).GroupBy(p => p.Kind)];
        Frame.Title = Text.Partners;
    }

    public int Items(Party party) => Plan.Items.Count(i => i.Lead.Contains(party.Id) || i.Partners.Contains(party.Id));
}
