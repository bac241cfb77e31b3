using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Baken.Plan.Goals;

/// <summary>One goal: its actions and how their promises stand.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count) : PlanPage(texts, clock, frame)
{
    public Goal Goal { get; private set; } = null!;

    public PlanStanding Standing { get; private set; } = null!;

    public Words? About { get; private set; }

    public async Task<IActionResult> OnGet(string goal, CancellationToken cancel)
    {
        if (Plan.FindGoal(goal) is not { } found)
            return NotFound();
        Goal = found;
        Standing = await count.Of(Plan, cancel);
        About = Words.Text(PlanWords.GoalPath(goal));
        Frame.Title = Words.Front(found).Title;
        return Page();
    }
}
