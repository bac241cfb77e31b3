using System.Collections.Concurrent;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.History;

/// <summary>What one version of the plan's document changed of what was promised. Both versions stay visible.</summary>
/// <param name="Id">Of the version.</param>
/// <param name="Number">Of the version.</param>
/// <param name="Day">When it was made.</param>
/// <param name="Note">Why, and who decided.</param>
/// <param name="Promises">What changed.</param>
internal sealed record PlanChange(Guid Id, int Number, DateOnly Day, ChangeNote Note, IReadOnlyList<PromiseChange> Promises);

/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it was taken out.</param>
internal sealed record PromiseChange(Promise? Before, Promise? After)
{
    public Promise Promise => (After ?? Before)!;
}

/// <summary>The versions of a plan's document, compared promise by promise.</summary>
internal sealed class PlanVersions(Database database)
{
    /// <summary>A version never changes: what it changed is worked out once, and its text is not read again.</summary>
    private static readonly ConcurrentDictionary<Guid, IReadOnlyList<PromiseChange>> Known = new();

    /// <summary>The newest first. A version that changed nothing promised (a list of partners, a comment) is no change of the plan.</summary>
    public async Task<IReadOnlyList<PlanChange>> Of(string plan, CancellationToken cancel)
    {
        var path = Plans.Path(plan);
        var stored = database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .Where(v => database.Set<StoredDocument>().Any(d => d.Id == v.DocumentId && d.Path == path && d.Language == ""));
        var versions = await stored
            .OrderBy(v => v.Number)
            .Select(v => new
            {
                v.Id,
                v.Number,
                v.At,
                v.Note,
            })
            .ToListAsync(cancel);
        var pairs = versions.Zip(versions.Skip(1)).ToList();
        var ids = pairs.Where(p => !Known.ContainsKey(p.Second.Id)).SelectMany(p => new[] { p.First.Id, p.Second.Id }).ToHashSet();
        if (ids.Count > 0)
        {
            var plans = await stored.Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => Read(v.Text, path), cancel);
            foreach (var (before, after) in pairs.Where(p => !Known.ContainsKey(p.Second.Id)))
                Known[after.Id] = [.. Compare(plans[before.Id], plans[after.Id])];
        }
        return
        [
            .. pairs
                .Select(p => new PlanChange(
                    p.Second.Id,
                    p.Second.Number,
                    DayOf(p.Second.At),
                    ChangeNote.Read(p.Second.Note),
                    Known[p.Second.Id]
                ))
                .Where(c => c.Promises.Count > 0)
                .Reverse(),
        ];
    }

    public static IEnumerable<PromiseChange> Compare(ActionPlan before, ActionPlan after)
    {
        foreach (var promise in after.Promises)
            if (before.FindPromise(promise.Id) is not { } old)
                yield return new PromiseChange(null, promise);
            else if (!Same(old, promise))
                yield return new PromiseChange(old, promise);
        foreach (var gone in before.Promises.Where(p => after.FindPromise(p.Id) is null))
            yield return new PromiseChange(gone, null);
    }

    private static bool Same(Promise one, Promise other) =>
        (one.Min, one.Target, one.Max, one.Due, one.Per, one.Unit, one.Counts)
            == (other.Min, other.Target, other.Max, other.Due, other.Per, other.Unit, other.Counts)
        && one.Windows.SequenceEqual(other.Windows);

    private static ActionPlan Read(string text, string path) => PlanReader.Read(text, $"{path}.yaml");

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, SiteClock.Zone).DateTime);
}

/// <summary>Why a plan was changed, as it stands in the note of the version: the reason, an empty line, the decision.</summary>
internal sealed record ChangeNote(string? Reason, string? Decision)
{
    private const string Between = "\n\n";

    public string Written => $"{Reason}{Between}{Decision}";

    public static ChangeNote Read(string? note)
    {
        var pieces = (note ?? "").ReplaceLineEndings("\n").Split(Between, 2);
        return new ChangeNote(Null(pieces[0]), pieces.Length > 1 ? Null(pieces[1]) : null);
    }

    private static string? Null(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
