using Baken.Plan.Counting;
using Baken.Plan.Manage.Part;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

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
    /// <summary>Made when the form is shown, and the id of what is recorded with it: a form that is sent twice records once.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    /// <summary>Somebody saw that it stands there already, and pressed again.</summary>
    [BindProperty]
    public bool Sure { get; set; }

    public bool IsAsked { get; private set; }

    public PromiseStanding Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        (Day, Quantity, Key) = (Today, 1, Ids.New());
        return Page();
    }

    public async Task<IActionResult> OnPost(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        CheckFields();
        var file = await Keep(uploads, database, cancel);
        if (!ModelState.IsValid)
            return await AgainWithFile(database, cancel);
        var rows = await database.Set<Evidence>().AsNoTracking().Where(e => e.Plan == Plan.Id && e.Promise == promise).ToListAsync(cancel);
        var sent = rows.FirstOrDefault(r => r.Id == Key);
        if (sent is not null && IsSame(sent) && sent.Quantity == Quantity)
            return Noted(JustDone.AlreadyThere, sent.Id);
        if (!Sure && (sent is not null || EvidenceHistory.Counted(rows).Any(c => IsSame(c.Row))))
            return await Question(sent is null ? Text.StandsThere : Text.FormWasSent, cancel);
        var row = Recorded(file, key: sent is null ? Key : null);
        database.Add(row);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            // The same form, twice in the same moment.
            return Noted(JustDone.AlreadyThere, row.Id);
        }
        return Noted(JustDone.Evidence, row.Id);
    }

    private bool IsSame(Evidence row) =>
        row.Day == Day
        && string.Equals(row.Title, What!.Trim(), StringComparison.OrdinalIgnoreCase)
        && (row.Group ?? "") == (Groups.Any() ? Group : "");

    private Task<PageResult> Question(string asked, CancellationToken cancel)
    {
        Ask("", asked);
        (IsAsked, Key) = (true, Ids.New());
        return AgainWithFile(database, cancel);
    }

    private RedirectResult Noted(string done, Guid row) => Redirect(Work.Part(Plan, Promise.Part, done, row.ToString()));

    private async Task<bool> Open(string promise, CancellationToken cancel)
    {
        // What a module counts by itself is not recorded by hand: it would count twice.
        if (Plan.FindPromise(promise) is not { Measure.IsEvidence: true } found)
            return false;
        Promise = found;
        Standing = await count.Of(Plan, found, cancel);
        Frame.Title = $"{Text.RecordEvidence}: {Words.Sentence(found)}";
        return true;
    }
}
