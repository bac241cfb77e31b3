using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Compare;

/// <summary>Two plans side by side: this one, and the one before it unless the address names another.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count) : PlanPage(texts, clock, frame)
{
    public PlanStanding Earlier { get; private set; } = null!;

    public PlanStanding Later { get; private set; } = null!;

    public IReadOnlyList<PromisePair> Pairs { get; private set; } = [];

    /// <summary>Where one of them has none, there is nothing to lay side by side but words.</summary>
    public bool HaveBothPromises => Earlier.Promises.Count > 0 && Later.Promises.Count > 0;

    public PlanWords EarlierWords => PlanWords.Of(Library, Earlier.Plan, Languages.Current);

    public PlanWords LaterWords => PlanWords.Of(Library, Later.Plan, Languages.Current);

    public async Task<IActionResult> OnGet(string? with, CancellationToken cancel)
    {
        var plans = Plans.Of(Library);
        var other = with is null ? plans.Find(Plan.Previous) ?? plans.After(Plan) : plans.Find(with);
        if (other is null || other.Id == Plan.Id)
            return NotFound();
        var (first, second) = other.From <= Plan.From ? (other, Plan) : (Plan, other);
        (Earlier, Later) = (await count.Of(first, cancel), await count.Of(second, cancel));
        Pairs = PromisePair.Of(Earlier, Later);
        Frame.Title = Text.SideBySide;
        return Page();
    }
}
