namespace Baken.Plan;

/// <summary>A sector's action plan as its document says it. Immutable; made by <see cref="Reading.PlanReader"/>.</summary>
internal sealed class ActionPlan
{
    /// <summary>Where promises of the plan as a whole stand, beside the items.</summary>
    public const string Whole = "plan";

    public required string Id { get; init; }

    /// <summary>The plan before this one.</summary>
    public string? Previous { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Promises of the plan as a whole.</summary>
    public required IReadOnlyList<Promise> Own { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public IEnumerable<PlanAction> Actions => Goals.SelectMany(g => g.Actions);

    public IEnumerable<Item> Items => Actions.SelectMany(a => a.Items);

    /// <summary>Every promise, in the order of the plan.</summary>
    public IEnumerable<Promise> Promises => Own.Concat(Items.SelectMany(i => i.Promises));

    public Promise? FindPromise(string id) => Promises.FirstOrDefault(p => p.Id == id);

    public Item? FindItem(string id) => Items.FirstOrDefault(i => i.Id == id);

    public PlanAction? FindAction(string id) => Actions.FirstOrDefault(a => a.Id == id);

    public Goal? FindGoal(string id) => Goals.FirstOrDefault(g => g.Id == id);

    /// <summary>The action that an item or action id belongs to.</summary>
    public PlanAction? ActionOf(string part) => FindAction(part) ?? Actions.FirstOrDefault(a => a.Items.Any(i => i.Id == part));

    public Goal? GoalOf(PlanAction action) => Goals.FirstOrDefault(g => g.Actions.Contains(action));
}

internal sealed record Goal(string Id, IReadOnlyList<PlanAction> Actions)
{
    public IEnumerable<Item> Items => Actions.SelectMany(a => a.Items);

    public IEnumerable<Promise> Promises => Items.SelectMany(i => i.Promises);
}

internal sealed record PlanAction(string Id, IReadOnlyList<Item> Items)
{
    public IEnumerable<Promise> Promises => Items.SelectMany(i => i.Promises);

    public IEnumerable<string> Lead => Items.SelectMany(i => i.Lead).Distinct();

    public IEnumerable<string> Partners => Items.SelectMany(i => i.Partners).Distinct().Except(Lead);
}

/// <summary>A sub-action: who leads, who takes part, when, and what is promised. An action without sub-actions has one of its own id.</summary>
/// <param name="Id">1.2.a.</param>
/// <param name="Lead">Ids of parties.</param>
/// <param name="Partners">Ids of parties.</param>
/// <param name="Open">The source leaves the list of partners open.</param>
/// <param name="Periods">When the plan says it happens.</param>
/// <param name="Promises">In the order of the plan.</param>
internal sealed record Item(
    string Id,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Partners,
    bool Open,
    IReadOnlyList<Span> Periods,
    IReadOnlyList<Promise> Promises
);

/// <summary>A stretch of days, both included.</summary>
internal sealed record Span(string Id, DateOnly From, DateOnly Until);
