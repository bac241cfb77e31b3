using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Recording;

/// <summary>What the steering group makes of a promise, beside the count and never instead of it. The newest holds; the others stay.</summary>
internal sealed class Verdict : IPublished
{
    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    public required string Promise { get; init; }

    public required Judgement Judgement { get; init; }

    public required string Reason { get; init; }

    /// <summary>The day of the meeting that gave it.</summary>
    public required DateOnly Day { get; init; }

    public Guid? PersonId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Promise to what holds now.</summary>
    public static async Task<IReadOnlyDictionary<string, Verdict>> Newest(Database database, ActionPlan plan, CancellationToken cancel) =>
        (await database.Set<Verdict>().AsNoTracking().Where(v => v.Plan == plan.Id).ToListAsync(cancel))
            .GroupBy(v => v.Promise)
            .ToDictionary(g => g.Key, g => g.OrderBy(v => v.Day).ThenBy(v => v.At).Last());
}

internal enum Judgement
{
    /// <summary>What was meant has been done.</summary>
    Done,

    /// <summary>Something is still lacking.</summary>
    Partly,

    NotDone,

    /// <summary>Too early to say.</summary>
    TooEarly,

    /// <summary>The promise no longer fits what happened.</summary>
    Outdated,
}
