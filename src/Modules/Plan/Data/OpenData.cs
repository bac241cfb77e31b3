using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Data;

/// <summary>What somebody without a name said of the plan, as everyone may read it.</summary>
internal sealed record PublicExperience(string Action, DateOnly Day, string? Works, string? WorksNot, string? Answer)
{
    public static PublicExperience Of(FieldNote note) => new(note.Part, note.Day, note.Works, note.WorksNot, note.Answer);
}

/// <summary>The promises of a plan with their states and records as data. The fields are told on the page and in schema.json.</summary>
internal static class OpenData
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "action",
        "promise",
        "period",
        "measure",
        "unit",
        "minimum",
        "target",
        "maximum",
        "per",
        "due",
        "reached",
        "state",
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A row per promise and window.</summary>
    public static string CsvOf(PlanStanding standing) =>
        Csv.Of(Columns, standing.Promises.SelectMany(p => p.Windows.Select(w => Row(p.Promise, w))));

    private static IReadOnlyList<string> Row(Promise promise, WindowStanding window) =>
        [
            promise.Part,
            promise.Id,
            window.Window.Id,
            promise.Measure.Name,
            promise.Unit,
            Number(promise.Min),
            Number(promise.Target),
            Number(promise.Max),
            Key(promise.Per),
            Day(window.Window.Due),
            window.Sum.ToString(CultureInfo.InvariantCulture),
            PromiseLooks.Key(window.State),
        ];

    public static readonly IReadOnlyList<string> ExperienceColumns = ["action", "day", "works", "works_not", "answer"];

    /// <summary>A row per experience from the field that is on the site.</summary>
    public static string CsvOf(IEnumerable<PublicExperience> experiences) =>
        Csv.Of(
            ExperienceColumns,
            experiences.Select(IReadOnlyList<string> (e) => [e.Action, Day(e.Day), e.Works ?? "", e.WorksNot ?? "", e.Answer ?? ""])
        );

    /// <summary>The experiences in data that were written earlier; none where it is from before they were in it.</summary>
    public static IReadOnlyList<PublicExperience> ExperiencesIn(string json) =>
        JsonSerializer.Deserialize<Experiences>(json, Json)?.Said ?? [];

    private sealed record Experiences([property: JsonPropertyName("experiences")] IReadOnlyList<PublicExperience>? Said);

    public static string JsonOf(PlanStanding standing, IEnumerable<FieldNote> notes, Library library) =>
        JsonSerializer.Serialize(
            new
            {
                Plan = standing.Plan.Id,
                standing.Plan.From,
                standing.Plan.Until,
                Day = standing.Day,
                Promises = standing.Promises.Select(p => Of(p, standing.Plan, library)),
                Experiences = notes.Select(PublicExperience.Of),
            },
            Json
        );

    private static object Of(PromiseStanding standing, ActionPlan plan, Library library)
    {
        var promise = standing.Promise;
        return new
        {
            Action = promise.Part,
            promise.Id,
            Sentence = Languages.All.ToDictionary(l => l, l => PlanWords.Of(library, plan, l).Sentence(promise)),
            promise.Unit,
            Counts = Key(promise.Counts),
            Minimum = promise.Min,
            promise.Target,
            Maximum = promise.Max,
            Per = Key(promise.Per),
            Measure = promise.Measure.Name,
            Follows = promise.From is { } from ? new { from.Plan, from.Promise } : null,
            State = PromiseLooks.Key(standing.State),
            Begun = standing.IsJudged,
            Windows = standing.Windows.Select(w => new
            {
                w.Window.Id,
                w.Window.From,
                w.Window.Until,
                w.Window.Due,
                Begun = w.IsJudged,
                Reached = w.Sum,
                State = PromiseLooks.Key(w.State),
                Records = w.Records.Select(Of),
            }),
        };
    }

    /// <summary>What only staff may see counts here too, without its title.</summary>
    private static object Of(MeasureRecord record)
    {
        var isPublic = record.MaySee == RecordAudience.Everyone;
        return new
        {
            record.Day,
            Precision = Key(record.Precision),
            record.Quantity,
            record.Group,
            Title = isPublic ? record.Title(Languages.Current) : null,
            Address = isPublic ? record.Address : null,
        };
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
