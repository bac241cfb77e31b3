using Baken.Plan.Report;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Reports.Read;

/// <summary>A report as it was kept, and what has been put right since.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, FrozenReports reports) : PlanPage(texts, clock, frame)
{
    public FrozenReport Report { get; private set; } = null!;

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string report, CancellationToken cancel)
    {
        if (await reports.Find(report, forStaff: false, cancel) is not { } found)
            return NotFound();
        Report = found;
        Sheet = found.Withdrawn is null ? await reports.Read(found, Languages.Current, cancel) : found.Sheet(Languages.Current);
        Frame.Title = Sheet.Header ?? Sheet.Title;
        if (found.Withdrawn is not null)
            Response.StatusCode = 410;
        return Page();
    }
}
