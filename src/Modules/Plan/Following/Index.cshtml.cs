using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Following;

/// <summary>Start the following plan from this one: choose its years and the promises that go on. Its documents are then staff's to change.</summary>
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
    public string? Id { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Ids of the promises that go on.</summary>
    [BindProperty]
    public IList<string> Chosen { get; set; } = [];

    public PlanStanding Standing { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        await Open(cancel);
        var years = Plan.Until.Year - Plan.From.Year + 1;
        From = new DateOnly(Plan.Until.Year + 1, 1, 1);
        Until = new DateOnly(Plan.Until.Year + years, 12, 31);
        Id = From.Value.Year == Until.Value.Year ? $"{From.Value.Year}" : $"{From.Value.Year}-{Until.Value.Year}";
        Chosen = [.. Plan.Promises.Select(p => p.Id)];
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Open(cancel);
        Check();
        if (!ModelState.IsValid)
            return Again();
        var wish = new NextPlanWish(Id!, From!.Value, Until!.Value, Chosen.ToHashSet());
        var made = await documents.Create(new NextPlan(Plan, wish, Library).Documents(), Author, null, cancel);
        if (made.SomebodyWasFirst)
            Ask(nameof(Id), Text.PlanIsThere);
        foreach (var error in made.Errors)
            Ask("", $"{error.File}: {error.Said}");
        if (!ModelState.IsValid)
            return Again();
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            database.ChangeTracker.Clear();
            Ask(nameof(Id), Text.PlanIsThere);
            return Again();
        }
        await _texts.Reload(cancel);
        return Redirect(Work.Plan(Plans.Of(_texts.Current).Find(Id)!));
    }

    private void Check()
    {
        Id = Id?.Trim();
        if (string.IsNullOrEmpty(Id) || Id.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            Ask(nameof(Id), Text.PlanIdWrong);
        if (From is null)
            AskInstead(nameof(From), Text.WhichDay);
        else if (From <= Plan.From)
            Ask(nameof(From), Text.MustFollow);
        if (Until is null)
            AskInstead(nameof(Until), Text.WhichDay);
        else if (Until < From)
            Ask(nameof(Until), Text.EndsBeforeBeginning);
        Chosen = [.. Chosen.Where(c => Plan.FindPromise(c) is not null)];
        if (Chosen.Count == 0)
            Ask(nameof(Chosen), Text.ChooseAPromise);
    }

    private async Task Open(CancellationToken cancel)
    {
        Standing = await count.Of(Plan, cancel);
        Frame.Title = Text.StartNextPlan;
    }
}
