using Baken.Plan.Manage.Part;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Steps;

/// <summary>A next step of an item: what, who, by when; and done, or not any more.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, Database database)
    : PlanWork(texts, clock, frame, work)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public Guid? OwnerId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Part { get; private set; } = "";

    /// <summary>A step may reach past its plan, not past the one after it.</summary>
    private DateOnly Latest => (Plan.Until > Today ? Plan.Until : Today).AddYears(2);

    public NextStep? Step { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGet(string part, Guid? step, CancellationToken cancel)
    {
        if (!await Open(part, step, cancel))
            return NotFound();
        (What, Due, OwnerId, Version) = (Step?.What, Step?.Due, Step is null ? Author.Id : Step.OwnerId, Step?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPost(string part, Guid? step, string? @do, CancellationToken cancel)
    {
        if (!await Open(part, step, cancel))
            return NotFound();
        AskText(nameof(What), What);
        if (Due is null)
            AskInstead(nameof(Due), Text.WhichDay);
        else if (Due != Step?.Due && Due < Today)
            AskInstead(nameof(Due), Text.DayIsOver);
        else if (Due != Step?.Due && Due > Latest)
            AskInstead(nameof(Due), string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.DayIsFar, When.Day(Latest)));
        if (Step is not null && Step.Version != Version)
        {
            Ask("", string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.SomebodyWasFirst, Step.What));
            Version = Step.Version;
        }
        if (!ModelState.IsValid)
            return Again();
        Step ??= Track(
            new NextStep
            {
                Plan = Plan.Id,
                Part = part,
                What = "",
                Due = Due!.Value,
            }
        );
        (Step.What, Step.Due, Step.OwnerId) = (What!.Trim(), Due!.Value, OwnerId);
        Step.Version++;
        if (@do == "done")
            Step.Done = Today;
        else if (@do == "drop")
            Step.Dropped = Today;
        return await Save(database, cancel) ? Redirect(Work.Part(Plan, part, JustDone.Step, Step.Id.ToString())) : Again();
    }

    private NextStep Track(NextStep step)
    {
        database.Add(step);
        return step;
    }

    private async Task<bool> Open(string part, Guid? step, CancellationToken cancel)
    {
        if (part != ActionPlan.Whole && Plan.FindItem(part) is null)
            return false;
        Part = part;
        Step = step is null ? null : await database.Set<NextStep>().FirstOrDefaultAsync(s => s.Id == step && s.Plan == Plan.Id, cancel);
        People = await Staff.Choices(database, cancel);
        Frame.Title = Text.NextStep;
        return step is null || Step is { IsOpen: true };
    }
}
