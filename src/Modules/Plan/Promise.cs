namespace Baken.Plan;

/// <summary>What the plan promises with a number. Its id never changes; its numbers and dates only by a new version of the document.</summary>
internal sealed record Promise
{
    public required string Id { get; init; }

    /// <summary>The item that holds it, or <see cref="ActionPlan.Whole"/>.</summary>
    public required string Part { get; init; }

    /// <summary>Key of what is counted; named by the plan's units.</summary>
    public required string Unit { get; init; }

    public required Counts Counts { get; init; }

    public required Per Per { get; init; }

    /// <summary>Each is judged apart; in order of time.</summary>
    public required IReadOnlyList<Window> Windows { get; init; }

    public int? Min { get; init; }

    public int? Target { get; init; }

    public int? Max { get; init; }

    /// <summary>When it must be there, where that is not the end of its window.</summary>
    public DateOnly? Due { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>The promise of an earlier plan that this one follows.</summary>
    public Origin? From { get; init; }

    /// <summary>Where the plan says so: "1.2.a Timing".</summary>
    public string? Source { get; init; }

    /// <summary>From here it is reached.</summary>
    public int Need => Min ?? Target ?? 1;

    /// <summary>Above this it is more than promised.</summary>
    public int Ceiling => Max ?? Target ?? Min ?? 1;
}

/// <summary>Persons are counted once each, attendances each time.</summary>
internal enum Counts
{
    Things,
    Persons,
    Attendances,
    Organisations,
}

internal enum Per
{
    Plan,
    Year,
    Season,
    Track,
}

/// <summary>A stretch of days in which a promise is counted.</summary>
/// <param name="Id">Unique in the promise: 2022, voorjaar-2022, track-1.</param>
/// <param name="Group">Only records of this group count: the track. Null: all.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Due">The last day on which it is on time.</param>
internal sealed record Window(string Id, string? Group, DateOnly From, DateOnly Until, DateOnly Due)
{
    public bool Holds(DateOnly day, string? group) => day >= From && day <= Until && (Group is null || Group == group);
}

/// <summary>What counts for a promise: the name of a measure and what it is asked.</summary>
internal sealed record Measure(string Name, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Evidence that staff record by hand.</summary>
    public const string Evidence = "evidence";

    public bool IsEvidence => Name == Evidence;
}

internal sealed record Origin(string Plan, string Promise);
