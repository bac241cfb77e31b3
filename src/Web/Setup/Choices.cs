using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Adjusting;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Setup;

/// <summary>One thing that may be set otherwise, as it stands now, and who chose that when.</summary>
internal sealed record Choice(Adjustable Of, string Value, AdjustedBy By, string? Who, DateTimeOffset? At)
{
    public string Shown => Of.Show(Value);
}

/// <summary>All that may be set otherwise: of the site and of its modules.</summary>
internal sealed class Choices(IEnumerable<Module> modules, Adjustments adjusted, Database database)
{
    /// <summary>The table of settings, as the log names it.</summary>
    private const string Kind = "setting";

    public IReadOnlyList<Adjustable> Adjustables => [.. OfTheSite.All, .. modules.SelectMany(m => m.Adjustables)];

    public Adjustable? Find(string key) => Adjustables.FirstOrDefault(a => a.Key == key);

    public async Task<IReadOnlyList<Choice>> All(CancellationToken cancel)
    {
        var all = new List<Choice>();
        foreach (var adjustable in Adjustables)
            all.Add(await Of(adjustable, cancel));
        return all;
    }

    public async Task<Choice> Of(Adjustable adjustable, CancellationToken cancel)
    {
        var (value, by) = adjusted.Where(adjustable);
        var last = by != AdjustedBy.Here ? null : await Last(adjustable.Key, cancel);
        return new Choice(adjustable, value, by, last?.Who, last?.At);
    }

    private async Task<(string? Who, DateTimeOffset At)?> Last(string key, CancellationToken cancel)
    {
        var entry = await database
            .Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.Kind == Kind && e.Key == key)
            .OrderByDescending(e => e.At)
            .FirstOrDefaultAsync(cancel);
        if (entry is null)
            return null;
        var who = await database.Set<Person>().Where(p => p.Id == entry.PersonId).Select(p => p.Name).FirstOrDefaultAsync(cancel);
        return (who, entry.At);
    }
}
