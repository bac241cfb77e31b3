using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Plan.Report;

/// <summary>The report as it is at this moment, or was on a day: to read, to print, to take away, to keep.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, ReportMaker maker, FrozenReports reports, Frame frame) : PageModel
{
    public const string MenuId = "report";

    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Staff { get; set; }

    public IReadOnlyList<ActionPlan> Choice { get; private set; } = [];

    public ActionPlan Chosen { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<ReportLine> Kept { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var plans = Plans.Of(texts.Current);
        Choice = [.. plans.All.Where(p => p.Promises.Any())];
        if (plans.FindOrCurrent(Plan, clock.Today) is not { } plan)
            return NotFound();
        (Chosen, Plan) = (plan, plan.Id);
        Until ??= clock.Today;
        Sheet = await maker.Write(new ReportWish(plan.Id, Until, Languages.Current, Staff), cancel);
        Kept = await reports.List(forStaff: true, cancel);
        frame.Title = Text.ReportStaffTitle;
        frame.Menu = MenuId;
        return Page();
    }

    public PlanWords WordsOf(ActionPlan plan) => PlanWords.Of(texts.Current, plan, Languages.Current);
}
