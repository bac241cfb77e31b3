using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Promises;

/// <summary>Every promise of a plan; those of one state when the address asks.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count) : PlanPage(texts, clock, frame)
{
    public const string LateKey = "late";

    public string? State { get; private set; }

    public PlanStanding Standing { get; private set; } = null!;

    public IReadOnlyList<PromiseStanding> Chosen { get; private set; } = [];

    public async Task OnGet(string? state, CancellationToken cancel)
    {
        State = state;
        Standing = await count.Of(Plan, cancel);
        Chosen = [.. Standing.Promises.Where(p => Fits(p, state))];
        Frame.Title = Text.AllPromises;
    }

    private static bool Fits(PromiseStanding standing, string? state) =>
        string.IsNullOrEmpty(state) || (state == LateKey ? standing.IsLate : PromiseLooks.KeyOf(standing.Shown) == state);
}
