using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Manage.Part;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Change;

/// <summary>Postpone or change a promise: a new version of the plan's document, with reason and decision. Both versions stay visible.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    Frame frame,
    WorkLinks work,
    PlanCount count,
    DocumentStore documents,
    PromiseSentences sentences,
    Database database
) : PromiseForm(texts, clock, frame, work)
{
    private readonly LibraryCache _texts = texts;

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        FillIn((await documents.Find(Plans.Path(Plan.Id), "", cancel))?.Version ?? 0);
        Sentences = await sentences.Read(Plan, Promise, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        KeepOwnWindows();
        var isReadable = ModelState.IsValid;
        CheckSentences();
        AskText(nameof(Reason), Reason, most: 1000);
        AskText(nameof(Decision), Decision, most: 1000);
        // Also where something is asked already: everything that is wrong is said at once.
        if (isReadable)
            await Publish(promise, cancel);
        if (!ModelState.IsValid)
        {
            database.ChangeTracker.Clear();
            return Again();
        }
        if (!await Save(database, cancel))
            return Again();
        await _texts.Reload(cancel);
        return Redirect(Work.Part(Plan, Promise.Part, JustDone.Change, promise));
    }

    private async Task Publish(string promise, CancellationToken cancel)
    {
        if (await documents.Find(Plans.Path(Plan.Id), "", cancel) is not { } stored)
            return;
        var note = new ChangeNote(Reason?.Trim(), Decision?.Trim()).Written;
        var document = new Document(stored.Path, stored.Language, PlanText.Change(stored.Text, promise, Wish()));
        var isSame = document.Text == stored.Text;
        if (!isSame)
            Ask(await documents.Publish(document, BasedOn, Author, note, cancel), stored.Version);
        var written = await sentences.Write(Plan, Promise, Sentences, Author, note, cancel);
        foreach (var (language, publishing) in written)
        foreach (var error in publishing.Errors)
            Ask(SentenceField(Sentences.ToList().FindIndex(s => s.Language == language)), error.Said);
        if (isSame && written.Count == 0)
            Ask("", Text.NothingChanged);
    }

    private void Ask(Publishing publishing, int version)
    {
        if (publishing.SomebodyWasFirst)
        {
            Ask("", Text.PlanChangedMeanwhile);
            BasedOn = version;
            ModelState.Remove(nameof(BasedOn));
        }
        foreach (var error in publishing.Errors)
            Ask(error);
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
