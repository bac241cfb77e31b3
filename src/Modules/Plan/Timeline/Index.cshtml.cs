using Baken.Plan.Looks;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Timeline;

/// <summary>The plan in time: what the plan says happens when, goal by goal.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanLinks links) : PlanPage(texts, clock, frame)
{
    public void OnGet() => Frame.Title = Text.Timeline;

    public IReadOnlyList<TimelineBar> Bars(Goal goal) =>
        [
            .. goal.Items.SelectMany(i =>
                i.Periods.Select(p => new TimelineBar($"{i.Id} {Words.Front(i).Short ?? Words.Front(i).Title}", p, links.Part(Plan, i.Id)))
            ),
        ];
}
