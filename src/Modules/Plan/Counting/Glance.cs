using Baken.Plan.Recording;

namespace Baken.Plan.Counting;

/// <summary>A plan at a glance: what is late, what comes, what was reached last.</summary>
internal sealed class Glance(PlanStanding standing, IReadOnlyList<NextStep> steps)
{
    public PlanStanding Standing => standing;

    /// <summary>Missed or behind; who waits longest is first.</summary>
    public IReadOnlyList<PromiseStanding> Late { get; } =
    [.. standing.Promises.Where(p => p.IsLate).OrderBy(p => p.State).ThenBy(p => p.Worst.Window.Due)];

    /// <summary>Reached or more, the newest first.</summary>
    public IReadOnlyList<PromiseStanding> Reached { get; } =
    [.. standing.Promises.Where(p => p.IsReached).OrderByDescending(p => p.ReachedOn)];

    /// <summary>Open steps, the first due first.</summary>
    public IReadOnlyList<NextStep> Steps { get; } = [.. steps.Where(s => s.IsOpen).OrderBy(s => s.Due)];

    /// <summary>Days on which something not yet reached must be there, from today on.</summary>
    public IReadOnlyList<(PromiseStanding Promise, WindowStanding Window)> Coming { get; } =
    [
        .. standing
            .Promises.SelectMany(p => p.Windows.Select(w => (Promise: p, Window: w)))
            .Where(c => c.Window.Window.Due >= standing.Day && c.Window.State <= PromiseState.OnCourse)
            .OrderBy(c => c.Window.Window.Due),
    ];

    public NextStep? StepFor(PlanAction action) => Steps.FirstOrDefault(s => s.Part == action.Id || action.Items.Any(i => i.Id == s.Part));

    public DateOnly? NextDueFor(PlanAction action) =>
        Coming.Where(c => action.Promises.Contains(c.Promise.Promise)).Select(c => (DateOnly?)c.Window.Window.Due).FirstOrDefault();
}
