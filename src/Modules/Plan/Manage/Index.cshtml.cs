using Baken.Plan.Counting;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Manage;

/// <summary>The plan in the workplace: each item, who keeps it, what comes next, and the way to everything one can do.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, PlanCount count, Database database)
    : PlanWork(texts, clock, frame, work)
{
    public Glance Glance { get; private set; } = null!;

    /// <summary>Item to the name of who keeps it.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; private set; } = new Dictionary<string, string>();

    public int NotesWaiting { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        var steps = await database.Set<NextStep>().AsNoTracking().Where(s => s.Plan == Plan.Id).ToListAsync(cancel);
        Glance = new Glance(await count.Of(Plan, cancel), steps);
        Owners = await database
            .Set<PartOwner>()
            .Where(o => o.Plan == Plan.Id)
            .Join(database.Set<Person>(), o => o.PersonId, p => p.Id, (o, p) => new { o.Part, p.Name })
            .ToDictionaryAsync(o => o.Part, o => o.Name, cancel);
        NotesWaiting = await database.Set<FieldNote>().CountAsync(n => n.Plan == Plan.Id && n.State == FieldNoteState.Waiting, cancel);
        Frame.Title = Words.Title;
    }
}
