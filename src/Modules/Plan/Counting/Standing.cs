using Baken.Platform.Contracts;

namespace Baken.Plan.Counting;

/// <summary>One window of a promise on a day: its records, their sum, and what the rule makes of it.</summary>
/// <param name="Window">Which.</param>
/// <param name="Records">What counts, in order of day.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="State">By the rule; also for a window still to come, which is not judged.</param>
/// <param name="IsJudged">It has begun.</param>
/// <param name="Expected">What should be there by now.</param>
/// <param name="ReachedBy">The record with which the sum came to what is needed.</param>
/// <param name="ExceededBy">The record with which it passed what was promised.</param>
internal sealed record WindowStanding(
    Window Window,
    IReadOnlyList<MeasureRecord> Records,
    long Sum,
    PromiseState State,
    bool IsJudged,
    long Expected,
    MeasureRecord? ReachedBy,
    MeasureRecord? ExceededBy
);

/// <summary>How a promise stands on a day.</summary>
/// <param name="Promise">Which.</param>
/// <param name="Windows">Each of its windows.</param>
/// <param name="Outside">Records that fall in no window: shown, never counted.</param>
internal sealed record PromiseStanding(Promise Promise, IReadOnlyList<WindowStanding> Windows, IReadOnlyList<MeasureRecord> Outside)
{
    /// <summary>No module answers the measure that the promise names: said, never judged as missed.</summary>
    public bool IsMeasureAbsent { get; init; }

    /// <summary>At least one window has begun.</summary>
    public bool IsJudged => Windows.Any(w => w.IsJudged);

    /// <summary>The worst window that has begun; where none has, the worst of those to come.</summary>
    public WindowStanding Worst => (IsJudged ? Windows.Where(w => w.IsJudged) : Windows).MinBy(w => w.State)!;

    public PromiseState State => Worst.State;

    /// <summary>Null: nothing of it has begun.</summary>
    public PromiseState? Shown => IsJudged ? State : null;

    public bool IsReached => IsJudged && State is PromiseState.Reached or PromiseState.Exceeded;

    public bool IsLate => IsJudged && State is PromiseState.Missed or PromiseState.Behind;

    /// <summary>The record since which every window that has begun is reached.</summary>
    public MeasureRecord? ReachedBy =>
        IsReached ? Windows.Where(w => w.IsJudged).Select(w => w.ReachedBy).OrderBy(r => r?.Day).LastOrDefault() : null;

    /// <summary>The record since which every window that has begun holds more than was promised.</summary>
    public MeasureRecord? ExceededBy =>
        Shown == PromiseState.Exceeded
            ? Windows.Where(w => w.IsJudged).Select(w => w.ExceededBy).OrderBy(r => r?.Day).LastOrDefault()
            : null;

    public DateOnly? ReachedOn => ReachedBy?.Day;

    public IEnumerable<MeasureRecord> Records => Windows.SelectMany(w => w.Records).Concat(Outside);
}

/// <summary>A whole plan on a day.</summary>
internal sealed class PlanStanding(ActionPlan plan, DateOnly day, IReadOnlyList<PromiseStanding> promises)
{
    private readonly Dictionary<string, PromiseStanding> _byId = promises.ToDictionary(p => p.Promise.Id);

    public ActionPlan Plan => plan;

    public DateOnly Day => day;

    public IReadOnlyList<PromiseStanding> Promises => promises;

    public PromiseStanding this[Promise promise] => _byId[promise.Id];

    public IEnumerable<PromiseStanding> Of(IEnumerable<Promise> some) => some.Select(p => _byId[p.Id]);
}
