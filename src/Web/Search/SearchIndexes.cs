using System.Globalization;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Web.Search;

/// <summary>
/// The newest index of each language. When the texts or the day move on, the next one is made beside the requests, and until it is there
/// the one before answers. Nobody waits, except the very first.
/// </summary>
internal sealed class SearchIndexes(IServiceScopeFactory scopes, LibraryCache texts, SiteClock clock, ILogger<SearchIndexes> log)
    : IHostedService
{
    private readonly Lock _one = new();
    private Task<Made>? _making;
    private Made? _made;

    private sealed record Made(Guid Stamp, DateOnly Day, IReadOnlyDictionary<string, SearchIndex> Indexes);

    public async Task<SearchIndex> In(string language)
    {
        var made = _made is { } there && (IsFresh(there) || Make() is not null) ? there : await Make();
        return made.Indexes[language];
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        texts.Changed += Remake;
        _ = Make();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        texts.Changed -= Remake;
        return Task.CompletedTask;
    }

    private void Remake(object? sender, EventArgs changed) => _ = Make();

    private bool IsFresh(Made made) => made.Stamp == texts.Current.Stamp && made.Day == clock.Today;

    /// <summary>One at a time: who comes while one is being made gets that one.</summary>
    private Task<Made> Make()
    {
        lock (_one)
        {
            if (_making is null || _making.IsCompleted)
                _making = Task.Run(MakeNow);
            return _making;
        }
    }

    private async Task<Made> MakeNow()
    {
        try
        {
            var (library, day) = (texts.Current, clock.Today);
            await using var scope = scopes.CreateAsyncScope();
            var searchables = scope.ServiceProvider.GetServices<ISearchable>().ToList();
            var indexes = new Dictionary<string, SearchIndex>();
            foreach (var language in Languages.All)
                indexes.Add(language, await Index(language, library, searchables));
            return _made = new Made(library.Stamp, day, indexes);
        }
        catch (Exception error)
        {
            log.LogError("The search index could not be made; search goes on with the one before. {Where}", Unnamed.Trace(error));
            throw;
        }
    }

    private static async Task<SearchIndex> Index(string language, Library library, IReadOnlyList<ISearchable> searchables)
    {
        // Modules name kinds and dates in the reader's language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
        var entries = searchables.SelectMany(s => s.Entries(language, library)).ToList();
        foreach (var searchable in searchables)
            entries.AddRange(await searchable.Kept(language, library, CancellationToken.None));
        return new SearchIndex(language, entries, [.. searchables.SelectMany(s => s.Families(language, library))]);
    }
}
