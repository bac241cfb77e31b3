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
    public const string Shown = "getoond";
    public const string Wiped = "gewist";
    public const string TakenOff = "van-de-site";

    public IReadOnlyList<FieldNote> Notes { get; private set; } = [];

    /// <summary>The texts stand open: only who reads them can put several on the site at once.</summary>
    [BindProperty(SupportsGet = true, Name = "read")]
    public bool Read { get; set; }

    /// <summary>All that wait are chosen beforehand.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool ChooseAll { get; set; }

    [BindProperty]
    public IList<Guid> Chosen { get; set; } = [];

    /// <summary>What is about to be wiped for good, to be looked at once more.</summary>
    public IReadOnlyList<FieldNote> Leaving { get; private set; } = [];

    public Done? Done { get; private set; }

    public Task OnGet(string? gedaan, int wat, CancellationToken cancel)
    {
        Done = gedaan switch
        {
            Shown => Says(wat == 1 ? Text.DoneNoteShown : Text.DoneNotesShown, wat),
            Wiped => Says(wat == 1 ? Text.DoneNoteWiped : Text.DoneNotesWiped, wat),
            TakenOff => Says(Text.DoneNoteOff, wat),
            _ => null,
        };
        return Open(cancel);
    }

    private static Done Says(string text, int count) => new(string.Format(System.Globalization.CultureInfo.CurrentCulture, text, count));

    /// <summary>What somebody else moderated meanwhile stays as it is.</summary>
    public async Task<IActionResult> OnPost(string? @do, CancellationToken cancel)
    {
        if (@do is not ("refuse" or "wipe") && !(@do is "show" && Read))
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
        if (@do == "refuse")
        {
            Leaving = notes;
            Frame.Title = Text.WipeTitle;
            return notes.Count > 0 ? Page() : Redirect(Work.FieldNotes(Plan));
        }
        foreach (var note in notes)
            note.Moderate(show: @do == "show");
        if (await Save(database, cancel))
            return Redirect(Work.FieldNotesDone(Plan, @do == "show" ? Shown : Wiped, notes.Count));
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

    public IEnumerable<FieldNote> OnSite => Notes.Where(n => n.State == FieldNoteState.Shown).OrderByDescending(n => n.Day);
}
