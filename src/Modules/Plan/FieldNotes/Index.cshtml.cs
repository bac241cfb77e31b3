using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.FieldNotes;

/// <summary>Experiences from the field, folded: whoever moderates opens one when they are ready to read.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, Database database)
    : PlanWork(texts, clock, frame, work)
{
    public IReadOnlyList<FieldNote> Notes { get; private set; } = [];

    /// <summary>The texts stand open: only who reads them can put several on the site at once.</summary>
    [BindProperty(SupportsGet = true, Name = "read")]
    public bool Read { get; set; }

    /// <summary>All that wait are chosen beforehand.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool ChooseAll { get; set; }

    [BindProperty]
    public IList<Guid> Chosen { get; set; } = [];

    public Task OnGet(CancellationToken cancel) => Open(cancel);

    /// <summary>What somebody else moderated meanwhile stays as it is.</summary>
    public async Task<IActionResult> OnPost(string? @do, CancellationToken cancel)
    {
        if (@do is not "refuse" && !(@do is "show" && Read))
            return BadRequest();
        if (Chosen.Count == 0)
        {
            await Open(cancel);
            Ask(nameof(Chosen), Text.ChooseNotes);
            return Again();
        }
        var notes = await database
            .Set<FieldNote>()
            .Where(n => n.Plan == Plan.Id && n.State == FieldNoteState.Waiting && Chosen.Contains(n.Id))
            .ToListAsync(cancel);
        foreach (var note in notes)
            note.Moderate(show: @do == "show");
        if (await Save(database, cancel))
            return Redirect(Work.FieldNotes(Plan));
        await Open(cancel);
        return Again();
    }

    public bool IsChosen(FieldNote note) => ChooseAll || Chosen.Contains(note.Id);

    private async Task Open(CancellationToken cancel)
    {
        Notes = await database
            .Set<FieldNote>()
            .AsNoTracking()
            .Where(n => n.Plan == Plan.Id && n.State != FieldNoteState.Refused)
            .OrderBy(n => n.Day)
            .ToListAsync(cancel);
        Frame.Title = Text.FieldNotesTitle;
    }

    public IEnumerable<FieldNote> Waiting => Notes.Where(n => n.State == FieldNoteState.Waiting);

    public IEnumerable<FieldNote> Shown => Notes.Where(n => n.State == FieldNoteState.Shown).OrderByDescending(n => n.Day);
}
