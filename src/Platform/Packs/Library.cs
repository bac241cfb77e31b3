using System.Collections.Concurrent;

namespace Baken.Platform.Packs;

/// <summary>
/// All documents at one moment, immutable. Modules read their nouns out of it and keep them as long as it lives:
/// <c>library.Get("plan", ReadPlan)</c> reads once per library.
/// </summary>
public sealed class Library
{
    private readonly Dictionary<(string Path, string Language), Document> _documents;
    private readonly ConcurrentDictionary<(string Path, string Language), Words> _words = new();
    private readonly ConcurrentDictionary<(Type, string), Lazy<object>> _read = new();

    public Library(IEnumerable<Document> documents, Guid stamp)
    {
        _documents = documents.ToDictionary(d => (d.Path, d.Language));
        Stamp = stamp;
    }

    public static Library Empty { get; } = new([], Guid.Empty);

    /// <summary>Another stamp, another library: the tag of cached pages.</summary>
    public Guid Stamp { get; }

    public IEnumerable<Document> Documents => _documents.Values;

    public Document? Find(string path, string language = "") => _documents.GetValueOrDefault((path, language));

    /// <summary>Paths with words in Dutch, or with a structure, directly or deeper under a folder, in order of path.</summary>
    public IEnumerable<string> Paths(string folder) =>
        _documents
            .Keys.Where(k => k.Path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(k => k.Path)
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The words in a language, else in Dutch; null where there are none at all.</summary>
    public Words? FindWords(string path, string language)
    {
        var document = Find(path, language) ?? Find(path, Languages.Dutch);
        return document is null ? null : _words.GetOrAdd((document.Path, document.Language), _ => Packs.Words.Read(document));
    }

    public Words Words(string path, string language) =>
        FindWords(path, language)
        ?? throw new PackException(new Finding($"{path}.{Languages.Dutch}.md", 1, "This document is missing.", "Add it to the pack."));

    /// <summary>The path of what has this slug in this language, directly under a folder; null where nothing has.</summary>
    public string? PathOfSlug(string folder, string slug, string language) =>
        Get($"slugs/{folder}/{language}", l => Slugs(l, folder, language)).GetValueOrDefault(slug);

    private static Dictionary<string, string> Slugs(Library library, string folder, string language)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in library.Paths(folder).Where(p => p.LastIndexOf('/') == folder.Length))
            if (library.FindWords(path, language) is { } words)
                slugs.TryAdd(words.Slug, path);
        return slugs;
    }

    public T? FindStructure<T>(string path)
        where T : class, new() => Find(path) is { } document ? Get(path, l => Yaml.Read<T>(document.Text, document.File)) : null;

    public T Structure<T>(string path)
        where T : class, new() =>
        FindStructure<T>(path)
        ?? throw new PackException(new Finding($"{path}.yaml", 1, "This document is missing.", "Add it to the pack."));

    /// <summary>Something read out of this library, once.</summary>
    public T Get<T>(string key, Func<Library, T> read)
        where T : class => (T)_read.GetOrAdd((typeof(T), key), _ => new Lazy<object>(() => read(this))).Value;

    /// <summary>This library with some documents replaced (null text: taken away): for previews and checks.</summary>
    public Library With(params IEnumerable<(string Path, string Language, string? Text)> changes)
    {
        var documents = new Dictionary<(string, string), Document>(_documents);
        foreach (var (path, language, text) in changes)
            if (text is null)
                documents.Remove((path, language));
            else
                documents[(path, language)] = new Document(path, language, text);
        return new Library(documents.Values, Ids.New());
    }
}
