using Baken.Plan.Report;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Reports;

/// <summary>The reports that everyone may read, of all plans, the newest first.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, Database database) : PlanPage(texts, clock, frame)
{
    public IReadOnlyList<FrozenReport> Reports { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Reports = await database
            .Set<FrozenReport>()
            .AsNoTracking()
            .Where(r => r.MaySee == RecordAudience.Everyone)
            .OrderByDescending(r => r.Until)
            .ThenByDescending(r => r.Slug)
            .ToListAsync(cancel);
        Frame.Title = Text.ReportsTitle;
    }
}
