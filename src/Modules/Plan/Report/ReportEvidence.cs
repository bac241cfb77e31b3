using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Platform.Contracts;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>What was counted. A record that the reader may not see counts, and shows neither title nor source.</summary>
internal static class ReportEvidence
{
    public static Grid Table(
        IEnumerable<(Promise Promise, MeasureRecord Record)> records,
        ReportFacts facts,
        PlanWords words,
        string language
    ) =>
        new()
        {
            Title = Text.TheEvidence,
            Columns =
            [
                new GridColumn(Text.What, 7),
                new GridColumn(Text.Date, 3),
                new GridColumn(Text.CountsFor, 6),
                new GridColumn(Text.Quantity, 2, Number: true),
            ],
            Rows =
            [
                .. records.Select(
                    IReadOnlyList<GridCell> (r) =>
                        [
                            What(r.Record, facts, language),
                            RecordLooks.Day(r.Record),
                            words.Name(r.Promise),
                            PromiseLooks.Number(r.Record.Quantity),
                        ]
                ),
            ],
        };

    private static GridCell What(MeasureRecord record, ReportFacts facts, string language) =>
        facts.Shows(record)
            ? new GridCell(record.Title(language)) { Link = record.Address, Note = record.Note?.Invoke(language) }
            : new GridCell(Text.OnlyStaffSee);
}
