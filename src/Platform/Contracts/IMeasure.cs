namespace Baken.Platform.Contracts;

/// <summary>
/// Counts for the plan. Answered by the module that knows; it gives records, never a number,
/// so that every number on the plan's pages opens what it was made of.
/// </summary>
public interface IMeasure
{
    /// <summary>Named by promises: <c>dossier-items</c>.</summary>
    string Name { get; }

    /// <param name="parameters">
    /// What the promise says beside the name: <c>{dossier: omstanders}</c>; and always <c>plan</c> and <c>promise</c>, their ids.
    /// </param>
    /// <param name="cancel">Stops the work.</param>
    Task<IReadOnlyList<MeasureRecord>> Records(IReadOnlyDictionary<string, string> parameters, CancellationToken cancel);
}

/// <summary>One thing that counts. Person measures give one nameless record per person.</summary>
/// <param name="Day">When it happened.</param>
/// <param name="Quantity">Whole, 0 or more.</param>
/// <param name="Group">For promises per track: which one; else null.</param>
/// <param name="Title">What it is, in the reader's language.</param>
/// <param name="Address">Where it can be seen, or null.</param>
/// <param name="MaySee">Public, or staff only: a record that readers may not see counts but shows no title.</param>
public sealed record MeasureRecord(
    DateOnly Day,
    int Quantity,
    string? Group,
    Func<string, string> Title,
    string? Address,
    RecordAudience MaySee
)
{
    /// <summary>More for whoever opens the records, in the reader's language: its source, what was corrected.</summary>
    public Func<string, string?>? Note { get; init; }

    /// <summary>How closely the day is known; a month or year then only places it.</summary>
    public DayPrecision Precision { get; init; }
}

public enum DayPrecision
{
    Day,
    Month,
    Year,
}

public enum RecordAudience
{
    Everyone,
    Staff,
}
