using Baken.Plan.Report;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Reports;

/// <summary>The reports that everyone may read, of all plans, the newest first.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, FrozenReports reports) : PlanPage(texts, clock, frame)
{
    public FrozenReports Reports => reports;

    public IReadOnlyList<ReportLine> List { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        List = await reports.List(forStaff: false, cancel);
        Frame.Title = Text.ReportsTitle;
    }
}
