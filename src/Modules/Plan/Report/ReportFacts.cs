using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Plan.Report;

/// <summary>Everything that a report is made of, read at one moment; language comes later.</summary>
internal sealed record ReportFacts
{
    public required PlanStanding Standing { get; init; }

    /// <summary>Up to the day of the report, the newest first.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    public required IReadOnlyList<Lesson> Lessons { get; init; }

    public required IReadOnlyList<NextStep> Steps { get; init; }

    /// <summary>Experiences from the field that are on the site, the oldest first.</summary>
    public required IReadOnlyList<FieldNote> Notes { get; init; }

    public required IReadOnlyList<PlanChange> Changes { get; init; }

    public required Library Library { get; init; }

    /// <summary>Whoever reads it: staff also see the titles of evidence that is only theirs.</summary>
    public required RecordAudience Audience { get; init; }

    public ActionPlan Plan => Standing.Plan;

    public DateOnly Day => Standing.Day;

    public PlanWords Words(string language) => PlanWords.Of(Library, Plan, language);

    public bool Shows(MeasureRecord record) => record.MaySee == RecordAudience.Everyone || Audience == RecordAudience.Staff;
}
