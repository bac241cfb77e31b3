using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.FieldNotes;

/// <summary>Experiences from the field, folded: whoever moderates opens one when they are ready to read.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, Database database)
    : PlanWork(texts, clock, frame, work)
{
    public IReadOnlyList<FieldNote> Notes { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
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
