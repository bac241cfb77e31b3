using System.Text.Json;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Report;

/// <summary>
/// A report kept as it was: the document in each language and its data, whatever is recorded afterwards.
/// What it holds never changes; it can be corrected beside its text, or taken back with a reason.
/// </summary>
internal sealed class FrozenReport : IPublished
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>In its address: 2022-2023-2023-03-01.</summary>
    public required string Slug { get; init; }

    public required string Plan { get; init; }

    /// <summary>As things stood on this day.</summary>
    public required DateOnly Until { get; init; }

    public required DateOnly Kept { get; init; }

    /// <summary>One for staff also holds titles that only they may see, and can therefore never be opened to everyone.</summary>
    public required RecordAudience MaySee { get; init; }

    /// <summary>Language to <see cref="Sheet"/>, as JSON.</summary>
    public required string Sheets { get; init; }

    /// <summary>Each window's sum and state, as JSON: what later corrections are held against.</summary>
    public required string Counts { get; init; }

    /// <summary>The open data of that moment.</summary>
    public required string Csv { get; init; }

    public required string Json { get; init; }

    public Guid? PersonId { get; init; }

    public required string By { get; init; }

    public DateOnly? Withdrawn { get; set; }

    public string? WithdrawnWhy { get; set; }

    public int Version { get; set; }

    public Sheet Sheet(string language)
    {
        var sheets = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Sheets)!;
        return (sheets.TryGetValue(language, out var found) ? found : sheets[Languages.Dutch]).Deserialize<Sheet>(
            Platform.Writing.Sheet.Json
        )!;
    }

    public IReadOnlyList<KeptCount> Counted() => JsonSerializer.Deserialize<List<KeptCount>>(Counts)!;
}

/// <summary>A kept report in a list.</summary>
internal sealed record ReportLine(string Slug, string Plan, DateOnly Until, DateOnly Kept, RecordAudience MaySee, DateOnly? Withdrawn);

/// <param name="Promise">Its id.</param>
/// <param name="Window">Its id.</param>
/// <param name="Sum">What was reached.</param>
/// <param name="State">The key of its state; "to-come" where it had not begun.</param>
internal sealed record KeptCount(string Promise, string Window, long Sum, string State);

/// <summary>What staff put right beside a report that is kept.</summary>
internal sealed class ReportCorrection : IPublished
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ReportId { get; init; }

    public required DateOnly Day { get; init; }

    public required string What { get; init; }

    public Guid? PersonId { get; init; }

    public required string By { get; init; }
}

internal static class ReportTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<FrozenReport>(report =>
        {
            report.ToTable("frozen_report");
            report.HasIndex(r => r.Slug).IsUnique();
        });
        model.Entity<ReportCorrection>(correction =>
        {
            correction.ToTable("report_correction");
            correction.HasIndex(c => c.ReportId);
        });
    }
}
