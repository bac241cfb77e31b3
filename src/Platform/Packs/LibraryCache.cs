using System.Globalization;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Platform.Packs;

/// <summary>The newest library of this node. The stamp is read at most once a second; all texts only when it moved.</summary>
public sealed class LibraryCache(IServiceScopeFactory scopes, TimeProvider time, SiteClock clock) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private long _checked = long.MinValue;

    public Library Current { get; private set; } = Library.Empty;

    /// <summary>What staff or a command stored as settings: key to value. See <see cref="Adjusting.Adjustments"/>.</summary>
    public IReadOnlyDictionary<string, string> Stored { get; private set; } = new Dictionary<string, string>();

    /// <summary>Another library is there. Who listens does the work elsewhere: a request is waiting.</summary>
    public event EventHandler? Changed;

    public async ValueTask<Library> Fresh(CancellationToken cancel = default)
    {
        if (_checked != long.MinValue && time.GetElapsedTime(_checked) < Interval)
            return Current;
        // Somebody looks already; what we have does meanwhile, however long the database takes.
        if (_checked != long.MinValue && _one.CurrentCount == 0)
            return Current;
        await Reload(cancel);
        return Current;
    }

    /// <summary>Looks now: after a change that this node made itself.</summary>
    public async Task Reload(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Reload(scope.ServiceProvider.GetRequiredService<Database>(), cancel);
    }

    /// <summary>Looks through the eyes of a transaction that is not at its end yet.</summary>
    public async Task Reload(Database database, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var stamp = await database.Set<ContentStamp>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == ContentStamp.Only, cancel);
            if (stamp is null || stamp.Value != Current.Stamp)
            {
                var documents = await database
                    .Set<StoredDocument>()
                    .AsNoTracking()
                    .Select(d => new Document(d.Path, d.Language, d.Text))
                    .ToListAsync(cancel);
                Stored = await database.Set<Setting>().AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, cancel);
                var demo = Stored.GetValueOrDefault(SettingKeys.DemoToday);
                clock.StandStillOn(demo is null ? null : DateOnly.ParseExact(demo, "yyyy-MM-dd", CultureInfo.InvariantCulture));
                Current = new Library(documents, stamp?.Value ?? Guid.Empty);
                Changed?.Invoke(this, EventArgs.Empty);
            }
        }
        finally
        {
            // Also after a failure: one request a second waits for a database that does not answer, not all of them.
            if (Current != Library.Empty)
                _checked = time.GetTimestamp();
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
