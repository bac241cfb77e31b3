using Baken.Plan.Counting;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Partners.One;

/// <summary>Where one party takes part.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count) : PlanPage(texts, clock, frame)
{
    public Party Party { get; private set; } = null!;

    public PlanStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Item> Leads { get; private set; } = [];

    public IReadOnlyList<Item> TakesPart { get; private set; } = [];

    public async Task<IActionResult> OnGet(string party, CancellationToken cancel)
    {
        if (Parties.Of(Library).Find(party) is not { } found)
            return NotFound();
        Party = found;
        Standing = await count.Of(Plan, cancel);
        Leads = [.. Plan.Items.Where(i => i.Lead.Contains(party))];
        TakesPart = [.. Plan.Items.Where(i => i.Partners.Contains(party))];
        Frame.Title = found.Name;
        return Page();
    }
}
