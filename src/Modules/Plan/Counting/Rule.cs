using Baken.Platform.Contracts;

namespace Baken.Plan.Counting;

/// <summary>How a promise stands. The worst is first: a promise shows its worst window.</summary>
internal enum PromiseState
{
    Missed,
    Behind,
    NoEvidence,
    OnCourse,
    Reached,
    Exceeded,
}

/// <summary>
/// THE rule: how a promise stands on a day, from what was recorded. Computed, never typed, never averaged.
/// The page "how we count" (plan/how) says the same in words; change both or neither.
/// </summary>
internal static class Rule
{
    public static PromiseStanding Judge(Promise promise, IReadOnlyList<MeasureRecord> records, DateOnly today)
    {
        var known = records.Where(r => r.Day <= today).OrderBy(r => r.Day).ToList();
        var perWindow = promise.Windows.Select(w => known.Where(r => w.Holds(r.Day, r.Group)).ToList()).ToList();
        var anything = perWindow.Any(r => r.Count > 0);
        var windows = promise.Windows.Zip(perWindow, (w, r) => Judge(promise, w, r, anything, today)).ToList();
        var outside = known.Where(r => !promise.Windows.Any(w => w.Holds(r.Day, r.Group))).ToList();
        return new PromiseStanding(promise, windows, outside);
    }

    private static WindowStanding Judge(
        Promise promise,
        Window window,
        IReadOnlyList<MeasureRecord> records,
        bool anythingInAnyWindow,
        DateOnly today
    )
    {
        var sum = records.Sum(r => (long)r.Quantity);
        var expected = Expected(promise.Need, window, today);
        return new WindowStanding(
            window,
            records,
            sum,
            StateOf(promise, sum, expected, anythingInAnyWindow, isPast: today > window.Due),
            IsJudged: window.From <= today,
            expected,
            SumTo(records, promise.Need),
            SumTo(records, promise.Ceiling + 1)
        );
    }

    private static PromiseState StateOf(Promise promise, long sum, long expected, bool anythingInAnyWindow, bool isPast)
    {
        if (sum > promise.Ceiling)
            return PromiseState.Exceeded;
        if (sum >= promise.Need)
            return PromiseState.Reached;
        if (!anythingInAnyWindow)
            return PromiseState.NoEvidence; // Also when the day is past: we do not know, and never say missed.
        if (isPast)
            return PromiseState.Missed;
        return sum < expected ? PromiseState.Behind : PromiseState.OnCourse;
    }

    /// <summary>floor(need × share of time gone): whole days that are over, of the days up to and including the due day.</summary>
    private static long Expected(int need, Window window, DateOnly today)
    {
        var total = window.Due.DayNumber - window.From.DayNumber + 1;
        var gone = Math.Clamp(today.DayNumber - window.From.DayNumber, 0, total);
        return (long)need * gone / total;
    }

    /// <summary>The record with which the sum came to so much.</summary>
    private static MeasureRecord? SumTo(IReadOnlyList<MeasureRecord> records, int need)
    {
        var sum = 0L;
        foreach (var record in records)
            if ((sum += record.Quantity) >= need)
                return record;
        return null;
    }
}
