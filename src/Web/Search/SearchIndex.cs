using Baken.Platform.Contracts;
using Baken.Platform.Writing;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Microsoft.AspNetCore.Html;

namespace Baken.Web.Search;

/// <summary>All that readers can find in one language, in memory; never changed, only replaced.</summary>
internal sealed class SearchIndex
{
    public const int Most = 30;

    private const string Number = "number";
    private const int ShortestBeginning = 4;

    /// <summary>Who writes a whole sentence is helped by texts that hold a part of it too.</summary>
    private const int Few = 3;

    /// <summary>A field, what a word in it weighs, and what a word that only begins like it weighs.</summary>
    private static readonly (string Field, float Weight, float Beginning)[] Fields =
    [
        ("also", 6, 1.5f),
        ("title", 5, 1.5f),
        ("summary", 2, 0.5f),
        ("text", 1, 0.2f),
    ];

    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly SearchAnalyzer _analyzer;
    private readonly IndexSearcher _searcher;

    public SearchIndex(string language, IReadOnlyList<SearchEntry> entries)
    {
        _entries = entries;
        _analyzer = SearchAnalyzer.Of[language];
        var directory = new RAMDirectory();
        var similarity = new BM25Similarity();
        var settings = new IndexWriterConfig(SearchAnalyzer.Version, _analyzer) { Similarity = similarity };
        using (var writer = new IndexWriter(directory, settings))
        {
            for (var i = 0; i < entries.Count; i++)
                writer.AddDocument(
                    new Document
                    {
                        new StoredField(Number, i),
                        new TextField("also", string.Join(" . ", entries[i].Also), Field.Store.NO),
                        new TextField("title", entries[i].Title, Field.Store.NO),
                        new TextField("summary", entries[i].Summary, Field.Store.NO),
                        new TextField("text", entries[i].Text, Field.Store.NO),
                    }
                );
        }
        _searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = similarity };
    }

    /// <summary>
    /// What holds every word; where that is little, at least half of them; where nothing does either, words that look like them.
    /// </summary>
    public SearchResult Find(string query)
    {
        var words = _analyzer.Words(query).Select(w => w.Term).Distinct().ToList();
        if (words.Count == 0)
            return SearchResult.Nothing;
        var half = (words.Count + 1) / 2;
        foreach (var (needed, forgiving, enough) in new[] { (words.Count, false, Few), (half, false, 1), (half, true, 1) })
        {
            var hits = _searcher.Search(Query(words, needed, forgiving), Most).ScoreDocs;
            if (hits.Length >= enough)
                return new SearchResult([.. hits.Select(hit => Found(hit, words, forgiving))], forgiving);
        }
        return SearchResult.Nothing;
    }

    private static BooleanQuery Query(IEnumerable<string> words, int needed, bool forgiving)
    {
        var all = new BooleanQuery { MinimumNumberShouldMatch = needed };
        foreach (var word in words)
        {
            var anywhere = new DisjunctionMaxQuery(0.1f);
            foreach (var (field, weight, beginning) in Fields)
            {
                var term = new Term(field, word);
                anywhere.Add(new TermQuery(term) { Boost = weight });
                if (word.Length >= ShortestBeginning)
                    anywhere.Add(new PrefixQuery(term) { Boost = beginning });
                if (forgiving && Spelling.Forgiven(word.Length) is > 0 and var errors)
                    anywhere.Add(new FuzzyQuery(term, errors, prefixLength: 1) { Boost = weight });
            }
            all.Add(anywhere, Occur.SHOULD);
        }
        return all;
    }

    private FoundEntry Found(ScoreDoc hit, IReadOnlyList<string> words, bool forgiving)
    {
        var entry = _entries[_searcher.Doc(hit.Doc).GetField(Number).GetInt32Value()!.Value];
        var marking = new Marking(_analyzer, words, forgiving);
        var (title, summary) = (marking.Of(entry.Title), marking.Of(entry.Summary));
        var passage = title.Concat(summary).Any(p => p.Hit) ? [] : marking.Passage(entry.Text);
        return new FoundEntry(entry, title, summary, passage);
    }
}

/// <param name="Entries">Best first.</param>
/// <param name="Forgiving">Nothing held the words as typed: these look like them.</param>
internal sealed record SearchResult(IReadOnlyList<FoundEntry> Entries, bool Forgiving)
{
    public static readonly SearchResult Nothing = new([], Forgiving: false);
}

/// <summary>What was found, its texts in pieces so that a page can mark the words without writing HTML.</summary>
internal sealed record FoundEntry(
    SearchEntry Entry,
    IReadOnlyList<Piece> Title,
    IReadOnlyList<Piece> Summary,
    IReadOnlyList<Piece> Passage
);

internal sealed record Piece(string Text, bool Hit)
{
    /// <summary>Every text encoded, what was searched between mark.</summary>
    public static IHtmlContent Html(IEnumerable<Piece> pieces) =>
        new HtmlString(
            string.Concat(
                pieces.Select(p => (p.Hit ? Platform.Looks.Html.Of($"<mark>{p.Text}</mark>") : Platform.Looks.Html.Of($"{p.Text}")).Value)
            )
        );
}
