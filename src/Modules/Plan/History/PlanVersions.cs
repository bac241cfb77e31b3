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
    /// <summary>The newest first. A version that changed nothing promised (a list of partners, a comment) is no change of the plan.</summary>
    public async Task<IReadOnlyList<PlanChange>> Of(string plan, CancellationToken cancel)
    {
        var path = Plans.Path(plan);
        var versions = await database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .Where(v => database.Set<StoredDocument>().Any(d => d.Id == v.DocumentId && d.Path == path && d.Language == ""))
            .OrderBy(v => v.Number)
            .ToListAsync(cancel);
        var changes = new List<PlanChange>();
        for (var i = 1; i < versions.Count; i++)
        {
            var promises = Compare(Read(versions[i - 1].Text, path), Read(versions[i].Text, path)).ToList();
            if (promises.Count > 0)
                changes.Insert(
                    0,
                    new PlanChange(versions[i].Id, versions[i].Number, DayOf(versions[i].At), ChangeNote.Read(versions[i].Note), promises)
                );
        }
        return changes;
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
