using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Records;

/// <summary>One promise: each number opens the records that it was made of.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    Frame frame,
    PlanCount count,
    PlanVersions versions,
    Database database
) : PlanPage(texts, clock, frame)
{
    /// <summary>More windows than this stand in a table, without a bar each.</summary>
    public const int ManyWindows = 6;

    public PromiseStanding Standing { get; private set; } = null!;

    public Promise Promise => Standing.Promise;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; private set; } = [];

    /// <summary>Versions of the plan in which this promise was changed, the newest first.</summary>
    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    protected override ActionPlan? Default(Plans plans)
    {
        var promise = (string?)RouteData.Values["promise"] ?? "";
        var current = plans.Current(Today);
        return current?.FindPromise(promise) is not null ? current : plans.All.LastOrDefault(p => p.FindPromise(promise) is not null);
    }

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        if (Plan.FindPromise(promise) is not { } found)
            return NotFound();
        Standing = await count.Of(Plan, found, cancel);
        Verdicts = await database
            .Set<Verdict>()
            .AsNoTracking()
            .Where(v => v.Plan == Plan.Id && v.Promise == promise)
            .OrderByDescending(v => v.Day)
            .ThenByDescending(v => v.At)
            .ToListAsync(cancel);
        Changes =
        [
            .. (await versions.Of(Plan.Id, cancel))
                .Select(c => c with { Promises = [.. c.Promises.Where(p => p.Promise.Id == promise)] })
                .Where(c => c.Promises.Count > 0),
        ];
        Frame.Title = Words.Sentence(found);
        return Page();
    }
}
