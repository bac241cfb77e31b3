using Baken.Plan.Counting;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Manage.OnePage;

/// <summary>The plan on one printed sheet, for a board that has five minutes: figures, what is late, what comes, each action.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, WorkLinks work, PlanCount count, Database database)
    : PlanWork(texts, clock, frame, work)
{
    /// <summary>As many fit on a sheet of A4 beside the actions.</summary>
    public const int Few = 3;

    public Glance Glance { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel)
    {
        var steps = await database.Set<NextStep>().AsNoTracking().Where(s => s.Plan == Plan.Id).ToListAsync(cancel);
        Glance = new Glance(await count.Of(Plan, cancel), steps);
        Frame.Title = $"{Text.OnePageTitle}: {Words.Short}";
    }
}
