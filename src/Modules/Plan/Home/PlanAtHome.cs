using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Plan.Home;

/// <summary>What the front page says of the plan: its lamps and how many are reached.</summary>
internal sealed class PlanAtHome(LibraryCache texts, SiteClock clock, PlanCount count) : IHomePart
{
    public string Place => "plan";

    public string View => "/Plan/Home/_Lamps.cshtml";

    public async Task<object> Model(CancellationToken cancel) =>
        new PlanLamps(Plans.Of(texts.Current).Current(clock.Today) is { } plan ? await count.Of(plan, cancel) : null);
}

/// <param name="Standing">Null where the sector has no plan yet.</param>
internal sealed record PlanLamps(PlanStanding? Standing);
