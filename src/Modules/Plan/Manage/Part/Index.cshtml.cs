using Baken.Plan.Counting;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Manage.Part;

/// <summary>One item in the workplace: its promises with what one can do, its evidence, steps, lessons, and who keeps it.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, PlanCount count, Database database)
    : PlanWork(texts, clock, frame, work)
{
    [BindProperty]
    public Guid? OwnerId { get; set; }

    public string Part { get; private set; } = "";

    public Item? Item { get; private set; }

    public IReadOnlyList<PromiseStanding> Promises { get; private set; } = [];

    public ILookup<string, CountedEvidence> Evidence { get; private set; } = Array.Empty<CountedEvidence>().ToLookup(e => "");

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    public IReadOnlyDictionary<string, Verdict> Verdicts { get; private set; } = new Dictionary<string, Verdict>();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public JustDone? Just { get; private set; }

    public Done? DoneAt(string where) => Just?.Where == where ? Just.Done : null;

    public async Task<IActionResult> OnGet(string part, string? gedaan, string? wat, CancellationToken cancel)
    {
        if (!Is(part))
            return NotFound();
        OwnerId = (await Owner(cancel))?.PersonId;
        var promises = Item?.Promises ?? Plan.Own;
        Promises = [.. (await count.Of(Plan, cancel)).Of(promises)];
        Evidence = EvidenceHistory
            .Last(await database.Set<Evidence>().AsNoTracking().Where(e => e.Plan == Plan.Id).ToListAsync(cancel))
            .OrderByDescending(e => e.Row.Day)
            .ToLookup(e => e.Row.Promise);
        Steps = await database
            .Set<NextStep>()
            .AsNoTracking()
            .Where(s => s.Plan == Plan.Id && s.Part == part)
            .OrderBy(s => s.Due)
            .ToListAsync(cancel);
        Lessons = await database
            .Set<Lesson>()
            .AsNoTracking()
            .Where(l => l.Plan == Plan.Id && l.Part == part)
            .OrderBy(l => l.Day)
            .ToListAsync(cancel);
        Verdicts = await Verdict.Newest(database, Plan, cancel);
        People = await Staff.Choices(database, cancel);
        Just = JustDone.Of(gedaan, wat, this);
        return Page();
    }

    /// <summary>A row that says it counts again, after the one that said it does not: both stay.</summary>
    public async Task<IActionResult> OnPostPutBack(string part, Guid row, CancellationToken cancel)
    {
        if (!Is(part))
            return NotFound();
        var rows = await database.Set<Evidence>().AsNoTracking().Where(e => e.Plan == Plan.Id).ToListAsync(cancel);
        if (EvidenceHistory.Last(rows).FirstOrDefault(e => e.Row.Id == row) is not { Row.Withdrawn: true, Before: [var before, ..] })
            return Redirect(Work.Part(Plan, part)); // Somebody was first.
        var back = new Evidence
        {
            Plan = before.Plan,
            Promise = before.Promise,
            Day = before.Day,
            Quantity = before.Quantity,
            Group = before.Group,
            Title = before.Title,
            Link = before.Link,
            FileId = before.FileId,
            MaySee = before.MaySee,
            Corrects = row,
            Reason = Languages.In(Languages.Dutch, () => Text.ReasonPutBack),
            PersonId = Author.Id,
            By = Author.Name,
            Recorded = Today,
        };
        database.Add(back);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            return Redirect(Work.Part(Plan, part));
        }
        return Redirect(Work.Part(Plan, part, JustDone.PutBack, back.Id.ToString()));
    }

    /// <summary>A step that was done, or not to happen, is open again.</summary>
    public async Task<IActionResult> OnPostReopen(string part, Guid step, CancellationToken cancel)
    {
        if (!Is(part))
            return NotFound();
        var found = await database.Set<NextStep>().FirstOrDefaultAsync(s => s.Id == step && s.Plan == Plan.Id && s.Part == part, cancel);
        if (found is null)
            return NotFound();
        (found.Done, found.Dropped) = (null, null);
        found.Version++;
        await Save(database, cancel);
        return Redirect(Work.Part(Plan, part, JustDone.StepOpen, step.ToString()));
    }

    public async Task<IActionResult> OnPost(string part, CancellationToken cancel)
    {
        if (!Is(part))
            return NotFound();
        var people = await Staff.All(database, cancel);
        var owner = await Owner(cancel);
        if (OwnerId is { } id && people.Any(p => p.Id == id))
        {
            if (owner is null)
                database.Add(
                    new PartOwner
                    {
                        Plan = Plan.Id,
                        Part = part,
                        PersonId = id,
                    }
                );
            else
                (owner.PersonId, owner.Version) = (id, owner.Version + 1);
        }
        else if (owner is not null)
            database.Remove(owner);
        await database.SaveChangesAsync(cancel);
        return Redirect(Work.Part(Plan, part, JustDone.Owner, ""));
    }

    private Task<PartOwner?> Owner(CancellationToken cancel) =>
        database.Set<PartOwner>().FirstOrDefaultAsync(o => o.Plan == Plan.Id && o.Part == Part, cancel);

    private bool Is(string part)
    {
        (Part, Item) = (part, Plan.FindItem(part));
        Frame.Title = Item is null ? Text.PlanAsWhole : $"{part} {Words.Part(part)}";
        return Item is not null || part == ActionPlan.Whole;
    }
}
