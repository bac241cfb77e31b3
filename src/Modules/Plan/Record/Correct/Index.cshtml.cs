using Baken.Plan.Manage.Part;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Record.Correct;

/// <summary>Correct evidence, or take it away: a new row that names the old one. The old one stays in the history.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, Uploads uploads, Database database)
    : EvidencePage(texts, clock, frame, work)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Evidence Wrong { get; private set; } = null!;

    public override Guid? Present => Wrong.FileId;

    public IReadOnlyList<Evidence> Before { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
            return NotFound();
        (Day, Quantity, What, Group, Link, MaySee) = (Wrong.Day, Wrong.Quantity, Wrong.Title, Wrong.Group, Wrong.Link, Wrong.MaySee);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? @do, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
            return NotFound();
        var takesAway = @do == "withdraw";
        if (takesAway)
            ModelState.Clear();
        else
            CheckFields();
        AskText(nameof(Reason), Reason);
        var file = takesAway ? null : await Keep(uploads, database, cancel);
        if (!ModelState.IsValid)
            return await AgainWithFile(database, cancel);
        var row = takesAway ? TakenAway() : Recorded(file ?? Wrong.FileId, corrects: Wrong.Id, reason: Reason!.Trim());
        database.Add(row);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            // Somebody corrected the same row at the same moment: theirs stands.
            database.ChangeTracker.Clear();
            KeptFile = null;
            Ask("", Text.SomebodyCorrected);
            return Again();
        }
        return Redirect(Work.Part(Plan, Promise.Part, takesAway ? JustDone.TakenAway : JustDone.Corrected, row.Id.ToString()));
    }

    private Evidence TakenAway() =>
        new()
        {
            Plan = Wrong.Plan,
            Promise = Wrong.Promise,
            Day = Wrong.Day,
            Quantity = 0,
            Group = Wrong.Group,
            Title = Wrong.Title,
            Link = Wrong.Link,
            FileId = Wrong.FileId,
            MaySee = Wrong.MaySee,
            Corrects = Wrong.Id,
            Reason = Reason!.Trim(),
            Withdrawn = true,
            PersonId = Author.Id,
            By = Author.Name,
            Recorded = Today,
        };

    private async Task<bool> Open(Guid id, CancellationToken cancel)
    {
        var row = await database.Set<Evidence>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.Plan == Plan.Id, cancel);
        if (row is null || row.Withdrawn || Plan.FindPromise(row.Promise) is not { } promise)
            return false;
        var rows = await database
            .Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.Plan == Plan.Id && e.Promise == row.Promise)
            .ToListAsync(cancel);
        if (rows.Any(r => r.Corrects == id))
            return false;
        (Wrong, Promise) = (row, promise);
        Before = EvidenceHistory.Last(rows).First(c => c.Row.Id == id).Before;
        Frame.Title = $"{Text.CorrectEvidence}: {Words.Sentence(promise)}";
        return true;
    }
}
