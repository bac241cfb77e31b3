using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Report.Kept;

/// <summary>A kept report as staff see it: take it away, put something right beside it, or take it back.</summary>
internal sealed class IndexModel(FrozenReports reports, Database database, SiteClock clock, Links links, Frame frame) : PageModel
{
    private const int Longest = 2000;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public FrozenReport Kept { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    public Done? Done { get; private set; }

    public async Task<IActionResult> OnGet(string report, string? gedaan, CancellationToken cancel)
    {
        if (!await Open(report, cancel))
            return NotFound();
        Done = gedaan switch
        {
            "bewaard" => new Done(Kept.MaySee == RecordAudience.Everyone ? Text.DoneReportPublic : Text.DoneReportStaff),
            "rechtgezet" => new Done(Text.DoneReportCorrected),
            "teruggenomen" => new Done(Text.DoneReportWithdrawn),
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string report, string @do, CancellationToken cancel)
    {
        if (!await Open(report, cancel))
            return NotFound();
        var (field, text) = @do == "withdraw" ? (nameof(Why), Why) : (nameof(What), What);
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, Text.ReportSayWhat);
        else if (text.Length > Longest)
            ModelState.AddModelError(field, Say.It(Text.ReportTooLong, Longest));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return Page();
        }
        if (@do == "withdraw")
            await Withdraw(text!.Trim(), cancel);
        else
            Correct(text!.Trim());
        await database.SaveChangesAsync(cancel);
        var done = @do == "withdraw" ? "teruggenomen" : "rechtgezet";
        return Redirect(links.To("/Plan/Report/Kept/Index", new { report, gedaan = done }) + Platform.Looks.Done.Anchor);
    }

    private void Correct(string what)
    {
        var (person, name) = Author.Of(User);
        database.Add(
            new ReportCorrection
            {
                ReportId = Kept.Id,
                Day = clock.Today,
                What = what,
                PersonId = person,
                By = name,
            }
        );
    }

    private async Task Withdraw(string why, CancellationToken cancel)
    {
        var kept = await database.Set<FrozenReport>().SingleAsync(r => r.Id == Kept.Id, cancel);
        kept.Withdrawn ??= clock.Today;
        kept.WithdrawnWhy ??= why;
        kept.Version++;
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await reports.Find(slug, forStaff: true, cancel) is not { } kept)
            return false;
        Kept = kept;
        Sheet = await reports.Read(kept, Languages.Current, cancel);
        frame.Title = Sheet.Header ?? Sheet.Title;
        frame.Menu = Report.IndexModel.MenuId;
        return true;
    }
}
