using Baken.Plan.Counting;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Record;

/// <summary>Record evidence for a promise: when, how many, what, where it can be seen, who may see it.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    Frame frame,
    WorkLinks work,
    PlanCount count,
    Uploads uploads,
    Database database
) : EvidencePage(texts, clock, frame, work)
{
    public PromiseStanding Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        (Day, Quantity) = (Today, 1);
        return Page();
    }

    public async Task<IActionResult> OnPost(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        CheckFields();
        var file = ModelState.IsValid ? await Keep(uploads, cancel) : null;
        if (!ModelState.IsValid)
            return Again();
        database.Add(Recorded(file));
        await database.SaveChangesAsync(cancel);
        return Redirect(Work.Part(Plan, Promise.Part) + "#" + Promise.Id);
    }

    private async Task<bool> Open(string promise, CancellationToken cancel)
    {
        // What a module counts by itself is not recorded by hand: it would count twice.
        if (Plan.FindPromise(promise) is not { Measure.IsEvidence: true } found)
            return false;
        Promise = found;
        Standing = await count.Of(Plan, found, cancel);
        Frame.Title = Text.RecordEvidence;
        return true;
    }
}
