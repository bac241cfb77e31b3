using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Manage.Part;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Judge;

/// <summary>Write down what the steering group makes of a promise. It stands beside the count; earlier ones stay.</summary>
internal sealed class IndexModel(
    LibraryCache texts,
    SiteClock clock,
    TimeProvider time,
    Frame frame,
    WorkLinks work,
    PlanCount count,
    Database database
) : PlanWork(texts, clock, frame, work)
{
    [BindProperty]
    public Judgement? Judgement { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    public PromiseStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Verdict> Before { get; private set; } = [];

    public static IEnumerable<SelectListItem> Judgements =>
        Enum.GetValues<Judgement>().Select(j => new SelectListItem(VerdictLooks.Word(j), j.ToString()));

    protected override ActionPlan? Default(Plans plans) => plans.Current(Today);

    public async Task<IActionResult> OnGet(string promise, CancellationToken cancel)
    {
        Day = Today;
        return await Open(promise, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string promise, CancellationToken cancel)
    {
        if (!await Open(promise, cancel))
            return NotFound();
        if (Judgement is null)
            AskInstead(nameof(Judgement), Text.ChooseOne);
        AskText(nameof(Reason), Reason, most: 1000);
        if (Day is null)
            AskInstead(nameof(Day), Text.WhichDay);
        else if (Day > Today)
            AskInstead(nameof(Day), Text.DayToCome);
        if (!ModelState.IsValid)
            return Again();
        var verdict = new Verdict
        {
            Plan = Plan.Id,
            Promise = promise,
            Judgement = Judgement!.Value,
            Reason = Reason!.Trim(),
            Day = Day!.Value,
            PersonId = Author.Id,
            By = Author.Name,
            At = time.GetUtcNow(),
        };
        database.Add(verdict);
        await database.SaveChangesAsync(cancel);
        return Redirect(Work.Part(Plan, Standing.Promise.Part, JustDone.Verdict, verdict.Id.ToString()));
    }

    private async Task<bool> Open(string promise, CancellationToken cancel)
    {
        if (Plan.FindPromise(promise) is not { } found)
            return false;
        Standing = await count.Of(Plan, found, cancel);
        Before = await database
            .Set<Verdict>()
            .AsNoTracking()
            .Where(v => v.Plan == Plan.Id && v.Promise == promise)
            .OrderByDescending(v => v.Day)
            .ToListAsync(cancel);
        Frame.Title = Text.VerdictTitle;
        return true;
    }
}
