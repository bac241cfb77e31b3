using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Plan.Report.Keep;

/// <summary>Keep the report as it is at this moment, for everyone or for staff.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, FrozenReports reports, Database database, Links links, Frame frame)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public RecordAudience? Audience { get; set; }

    public ActionPlan Chosen { get; private set; } = null!;

    public PlanWords Words => PlanWords.Of(texts.Current, Chosen, Languages.Current);

    public IActionResult OnGet() => Open() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!Open())
            return NotFound();
        if (Until > clock.Today)
            ModelState.AddModelError(nameof(Until), Text.ReportNotYet);
        if (Audience is null)
            ModelState.AddModelError(nameof(Audience), Text.ReportChooseAudience);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return Page();
        }
        var report = await reports.Keep(Chosen, Until!.Value, Audience!.Value, Author.Of(User), cancel);
        await database.SaveChangesAsync(cancel);
        return Redirect(links.To("/Plan/Report/Kept/Index", new { report = report.Slug, gedaan = "bewaard" }) + Done.Anchor);
    }

    private bool Open()
    {
        frame.Title = Text.ReportKeep;
        frame.Menu = Report.IndexModel.MenuId;
        if (Plans.Of(texts.Current).FindOrCurrent(Plan, clock.Today) is not { } plan)
            return false;
        Chosen = plan;
        Until ??= clock.Today;
        return true;
    }
}
