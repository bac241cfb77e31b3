using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>evidence.yaml: what public sources say has happened. Counts beside what staff record.</summary>
internal sealed class PublicEvidence
{
    public List<PublicRecord> Evidence { get; set; } = [];

    public static string Path(string plan) => $"plan/{plan}/evidence";

    public static IReadOnlyList<PublicRecord> Of(Library library, string plan) =>
        library.FindStructure<PublicEvidence>(Path(plan))?.Evidence ?? [];

    public static IEnumerable<Finding> Check(Document document, Library library)
    {
        var all = Yaml.Read<PublicEvidence>(document.Text, document.File).Evidence;
        var plan = document.Path.Split('/')[1];
        var promises = Plans.Of(library).Find(plan)?.Promises.Select(p => p.Id).ToHashSet() ?? [];
        var at = new Lines(document);
        foreach (var record in all)
        {
            if (!promises.Contains(record.Promise))
                yield return at.Of(record.Promise, $"The plan has no promise \"{record.Promise}\".", "Write its id as in plan.yaml.");
            if (record.Day == default)
                yield return at.Of(record.Promise, $"{record.Promise}: the day is missing.", "Write day: such as 2022-09-01.");
            if (record.Quantity < 0)
                yield return at.Of(record.Promise, $"{record.Promise}: a quantity is 0 or more.", "Write a whole number.");
            if (!record.Title.ContainsKey(Languages.Dutch) || string.IsNullOrWhiteSpace(record.Source))
                yield return at.Of(
                    record.Promise,
                    $"{record.Promise}: the title in Dutch or the source is missing.",
                    "Write title: {nl: ...} and source:."
                );
            if (record.Url is { } url && !WebAddress.Is(url))
                yield return at.Of(record.Promise, $"{record.Promise}: \"{url}\" is no web address.", "Write url: https://...");
            if (record.Precision is not (null or "month" or "year"))
                yield return at.Of(
                    record.Promise,
                    $"{record.Promise}: \"{record.Precision}\" is no precision.",
                    "precision: month or year."
                );
        }
    }
}

internal sealed class PublicRecord
{
    public string Promise { get; set; } = "";

    public DateOnly Day { get; set; }

    /// <summary>month or year where the source gives no more.</summary>
    public string? Precision { get; set; }

    public int Quantity { get; set; }

    public string? Group { get; set; }

    /// <summary>Language to title.</summary>
    public Dictionary<string, string> Title { get; set; } = [];

    public string Source { get; set; } = "";

    public string? Url { get; set; }

    public Dictionary<string, string> Remark { get; set; } = [];
}
