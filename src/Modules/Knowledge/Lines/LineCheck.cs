using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Lines;

/// <summary>Somebody looked whether a line's number and hours hold. Never changed but for the day on which it was taken back.</summary>
internal sealed class LineCheck : INamedInAudit
{
    public string NameInAudit => Line;

    public Guid Id { get; init; } = Ids.New();

    /// <summary>1712.</summary>
    public required string Line { get; init; }

    /// <summary>The day of the site.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where it was seen: called, the line's own site.</summary>
    public required string Source { get; init; }

    public required Guid? PersonId { get; init; }

    public required string By { get; init; }

    /// <summary>What stood there before, to take it back.</summary>
    public required DateOnly DayBefore { get; init; }

    public required string SourceBefore { get; init; }

    /// <summary>The version of the document that says so: only the newest is taken back.</summary>
    public required int DocumentVersion { get; init; }

    public DateOnly? Undone { get; set; }

    public int Version { get; set; }
}

internal static class LineCheckTable
{
    public static void Describe(ModelBuilder builder) =>
        builder.Entity<LineCheck>(check =>
        {
            check.ToTable("line_check");
            check.HasIndex(c => new { c.Line, c.Day });
        });
}
