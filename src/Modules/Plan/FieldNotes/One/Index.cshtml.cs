using Baken.Plan.History;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.FieldNotes.One;

/// <summary>Read one experience, show it or not, answer it, and link it to the change of the plan that came of it.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, PlanVersions versions, Database database)
    : PlanWork(texts, clock, frame, work)
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public int? Change { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Nobody puts on the site what nobody unfolded.</summary>
    [BindProperty]
    public bool HaveRead { get; set; }

    /// <summary>It is about to be wiped for good: looked at once more.</summary>
    public bool IsLeaving { get; private set; }

    public FieldNote Note { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
            return NotFound();
        (Answer, Change, Version) = (Note.Answer, Note.Change, Note.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? @do, CancellationToken cancel)
    {
        if (@do is not ("show" or "refuse" or "wipe" or "off"))
            return BadRequest();
        if (!await Open(id, cancel))
            return NotFound();
        if (Answer?.Length > FieldNote.Longest)
            AskText(nameof(Answer), Answer, FieldNote.Longest);
        if (Note.Version != Version)
        {
            Ask("", string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.SomebodyWasFirst, Note.Answer));
            Version = Note.Version;
        }
        if (@do == "show" && Note.State == FieldNoteState.Waiting && !HaveRead)
            Ask(nameof(HaveRead), Text.ReadItFirst);
        if (!ModelState.IsValid)
            return Again();
        if (@do == "refuse")
        {
            (IsLeaving, Frame.Title) = (true, Text.WipeTitle);
            return Page();
        }
        if (@do == "off")
            Note.TakeOff();
        else
            Moderate(show: @do == "show");
        var done =
            @do == "off" ? FieldNotes.IndexModel.TakenOff
            : @do == "show" ? FieldNotes.IndexModel.Shown
            : FieldNotes.IndexModel.Wiped;
        return await Save(database, cancel) ? Redirect(Work.FieldNotesDone(Plan, done, 1)) : Again();
    }

    private void Moderate(bool show)
    {
        Note.Moderate(show);
        if (!show)
            return;
        var answer = string.IsNullOrWhiteSpace(Answer) ? null : Answer.Trim();
        if (answer != Note.Answer)
            (Note.Answer, Note.Answered) = (answer, answer is null ? null : Today);
        Note.Change = Change;
    }

    private async Task<bool> Open(Guid id, CancellationToken cancel)
    {
        var note = await database
            .Set<FieldNote>()
            .FirstOrDefaultAsync(n => n.Id == id && n.Plan == Plan.Id && n.State != FieldNoteState.Refused, cancel);
        if (note is null)
            return false;
        Note = note;
        Changes =
        [
            .. (await versions.Of(Plan.Id, cancel)).Select(c => new SelectListItem(
                $"{When.ShortDay(c.Day)}: {c.Note.Reason}",
                c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )),
        ];
        Frame.Title = Text.FieldNotesTitle;
        return true;
    }
}
