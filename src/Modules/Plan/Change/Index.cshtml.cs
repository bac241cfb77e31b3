using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Change;

/// <summary>Postpone or change a promise: a new version of the plan's document, with reason and decision. Both versions stay visible.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    Frame frame,
    WorkLinks work,
    PlanCount count,
    DocumentStore documents,
    Database database
) : PlanWork(texts, clock, frame, work)
{
    private readonly LibraryCache _texts = texts;

    [BindProperty]
    public int? Min { get; set; }

    [BindProperty]
    public int? Target { get; set; }

    [BindProperty]
    public int? Max { get; set; }

    /// <summary>Only for a promise with one window.</summary>
    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public IList<WindowForm> Windows { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public int BasedOn { get; set; }

    public PromiseStanding Standing { get; private set; } = null!;

    public Promise Promise => Standing.Promise;

    public bool HasOneWindow => Promise.Windows.Count == 1;

    /// <summary>Windows that the document names; years follow from the plan.</summary>
    public bool HasOwnWindows => Promise.Per is Per.Season or Per.Track;

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        (Min, Target, Max) = (Promise.Min, Promise.Target, Promise.Max);
        Due = HasOneWindow ? Promise.Windows[0].Due : null;
        Windows = HasOwnWindows
            ?
            [
                .. Promise.Windows.Select(w => new WindowForm
                {
                    Id = w.Id,
                    From = w.From,
                    Until = w.Until,
                }),
            ]
            : [];
        BasedOn = (await documents.Find(Plans.Path(Plan.Id), "", cancel))?.Version ?? 0;
        return Page();
    }

    public async Task<IActionResult> OnPost(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        Windows = [.. Windows.Where(w => HasOwnWindows && Promise.Windows.Any(p => p.Id == w.Id))];
        AskText(nameof(Reason), Reason, most: 1000);
        AskText(nameof(Decision), Decision, most: 1000);
        if (!ModelState.IsValid || await documents.Find(Plans.Path(Plan.Id), "", cancel) is not { } stored)
            return Again();
        var document = new Document(stored.Path, stored.Language, PlanText.Change(stored.Text, promise, Wish()));
        if (document.Text == stored.Text)
            Ask("", Text.NothingChanged);
        else
            Ask(
                await documents.Publish(document, BasedOn, Author, new ChangeNote(Reason!.Trim(), Decision!.Trim()).Written, cancel),
                stored.Version
            );
        if (!ModelState.IsValid)
        {
            database.ChangeTracker.Clear();
            return Again();
        }
        await database.SaveChangesAsync(cancel);
        await _texts.Reload(cancel);
        return Redirect(Work.Part(Plan, Promise.Part) + "#" + promise);
    }

    private void Ask(Publishing publishing, int version)
    {
        if (publishing.SomebodyWasFirst)
        {
            Ask("", Text.PlanChangedMeanwhile);
            BasedOn = version;
        }
        foreach (var error in publishing.Errors)
            Ask("", $"{error.What} {error.Mend}");
    }

    private PromiseWish Wish()
    {
        // The end of the window is no due day of its own.
        var due =
            HasOneWindow && Due != Promise.Windows[0].Until ? Due
            : HasOneWindow ? null
            : Promise.Due;
        var windows = Windows.Where(w => w.From is not null && w.Until is not null);
        return new PromiseWish(Min, Target, Max, due, windows.ToDictionary(w => w.Id, w => new Span(w.Id, w.From!.Value, w.Until!.Value)));
    }

    private async Task<bool> Open(string promise, CancellationToken cancel)
    {
        if (Plan.FindPromise(promise) is not { } found)
            return false;
        Standing = await count.Of(Plan, found, cancel);
        Frame.Title = Text.PostponeOrChange;
        return true;
    }
}

/// <summary>One window as the form sends it.</summary>
internal sealed class WindowForm
{
    public string Id { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
