using Baken.Plan.Counting;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Overview;

/// <summary>The plan at a glance.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count, Database database)
    : PlanPage(texts, clock, frame)
{
    public const int Few = 4;

    public Glance Glance { get; private set; } = null!;

    public PlanStanding Standing => Glance.Standing;

    public async Task OnGet(CancellationToken cancel)
    {
        var steps = await database.Set<NextStep>().AsNoTracking().Where(s => s.Plan == Plan.Id).ToListAsync(cancel);
        Glance = new Glance(await count.Of(Plan, cancel), steps);
        Frame.Title = Text.OverviewTitle;
        Frame.Description = Words.Text(ActionPlan.Whole)?.Front.Summary;
    }
}
