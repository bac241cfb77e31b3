using System.Globalization;
using Baken.Plan.Demo;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Counting;

/// <summary>The measure <c>evidence</c>: what staff recorded by hand, and what public sources say (evidence.yaml).</summary>
internal sealed class EvidenceMeasure(Database database, LibraryCache texts) : IMeasure
{
    /// <summary>Read once per request: an overview asks for each promise.</summary>
    private readonly Dictionary<string, ILookup<string, MeasureRecord>> _read = [];

    public string Name => Measure.Evidence;

    public async Task<IReadOnlyList<MeasureRecord>> Records(IReadOnlyDictionary<string, string> parameters, CancellationToken cancel)
    {
        var plan = parameters["plan"];
        if (!_read.TryGetValue(plan, out var records))
            _read[plan] = records = await Read(plan, cancel);
        return [.. records[parameters["promise"]]];
    }

    private async Task<ILookup<string, MeasureRecord>> Read(string plan, CancellationToken cancel)
    {
        var rows = await database.Set<Evidence>().AsNoTracking().Where(e => e.Plan == plan).ToListAsync(cancel);
        var written = Plans.Of(texts.Current).Find(plan);
        return EvidenceHistory
            .Counted(rows)
            .Select(c => (c.Row.Promise, Record: Of(c, written)))
            .Concat(PublicEvidence.Of(texts.Current, plan).Select(r => (r.Promise, Record: Of(r))))
            .OrderBy(r => r.Record.Day)
            // The same order on both databases and in each export: ids say nothing.
            .ThenBy(r => r.Record.Title(Languages.Dutch), StringComparer.Ordinal)
            .ThenBy(r => r.Record.Quantity)
            .ThenBy(r => r.Record.MaySee)
            .ToLookup(r => r.Promise, r => r.Record);
    }

    private MeasureRecord Of(CountedEvidence counted, ActionPlan? plan)
    {
        var row = counted.Row;
        return new MeasureRecord(row.Day, row.Quantity, row.Group, Title, row.Address, row.MaySee)
        {
            // A row that was put back came after one that counted nothing: it is no correction of that.
            Note = _ => counted.Before.FirstOrDefault(b => !b.Withdrawn) is { } before ? Corrected(row, before) : null,
        };

        string Title(string language) => plan is null ? row.Title : DemoWords.Title(row.Title, language, () => Unit(row, plan, language));
    }

    private string Unit(Evidence row, ActionPlan plan, string language) =>
        plan.FindPromise(row.Promise) is { } promise ? PlanWords.Of(texts.Current, plan, language).Unit(promise, row.Quantity) : "";

    /// <summary>Verbeterd op 6 oktober 2022: 2, niet 3.</summary>
    private static string Corrected(Evidence row, Evidence before) =>
        row.Quantity == before.Quantity
            ? string.Format(CultureInfo.CurrentCulture, Text.CorrectedOn, When.Day(row.Recorded))
            : string.Format(CultureInfo.CurrentCulture, Text.CorrectedFrom, When.Day(row.Recorded), row.Quantity, before.Quantity);

    private static MeasureRecord Of(PublicRecord record) =>
        new(record.Day, record.Quantity, record.Group, l => In(record.Title, l)!, record.Url, RecordAudience.Everyone)
        {
            Precision =
                record.Precision == "month" ? DayPrecision.Month
                : record.Precision == "year" ? DayPrecision.Year
                : DayPrecision.Day,
            Note = l =>
                string.Format(CultureInfo.CurrentCulture, Text.SourceIs, record.Source)
                + (In(record.Remark, l) is { } remark ? " " + remark : ""),
        };

    private static string? In(Dictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(Languages.Dutch);
}
