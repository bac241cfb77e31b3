using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Uploads;

namespace Baken.Plan.Recording;

/// <summary>
/// Something that happened, recorded by hand for a promise. Never changed: a correction is a row of its own
/// that names the one it corrects, so that the history of every number stays.
/// </summary>
internal sealed class Evidence : IPublished
{
    /// <summary>No promise of a sector is larger; a slip of the keyboard is.</summary>
    public const int Most = 1_000_000;

    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    public required string Promise { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>0 says: we looked, and there was nothing.</summary>
    public required int Quantity { get; init; }

    /// <summary>For promises per track: which one.</summary>
    public string? Group { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? Link { get; init; }

    /// <summary>A file that goes with it; instead of, or beside, the link.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Where a reader who may see it can look.</summary>
    public string? Address => Link ?? (FileId is { } file ? Upload.AddressOf(file) : null);

    public required RecordAudience MaySee { get; init; }

    /// <summary>The row that this one replaces. No row is corrected twice: the last correction is corrected again.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>This correction takes the other away: nothing counts any more.</summary>
    public bool Withdrawn { get; init; }

    public Guid? PersonId { get; init; }

    public required string By { get; init; }

    public required DateOnly Recorded { get; init; }
}

/// <summary>A row that counts, and the rows it came after, newest first.</summary>
internal sealed record CountedEvidence(Evidence Row, IReadOnlyList<Evidence> Before);

internal static class EvidenceHistory
{
    /// <summary>What counts of these rows: each last correction that took nothing away, with what was there before.</summary>
    public static IReadOnlyList<CountedEvidence> Counted(IReadOnlyCollection<Evidence> rows) =>
        [.. Last(rows).Where(c => !c.Row.Withdrawn)];

    /// <summary>Each thing recorded, also what was taken away.</summary>
    public static IEnumerable<CountedEvidence> Last(IReadOnlyCollection<Evidence> rows)
    {
        var byId = rows.ToDictionary(r => r.Id);
        var corrected = rows.Where(r => r.Corrects is not null).Select(r => r.Corrects!.Value).ToHashSet();
        return rows.Where(r => !corrected.Contains(r.Id)).Select(r => new CountedEvidence(r, [.. Before(r, byId)]));
    }

    private static IEnumerable<Evidence> Before(Evidence row, Dictionary<Guid, Evidence> byId)
    {
        while (row.Corrects is { } id && byId.TryGetValue(id, out var before))
            yield return row = before;
    }
}
