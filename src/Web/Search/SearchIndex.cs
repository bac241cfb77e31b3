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

    /// <summary>Words that may stand between those of a phrase.</summary>
    private const int Between = 2;

    /// <summary>Who finds next to nothing is helped by texts that hold a part of it too.</summary>
    private const int Few = 3;

    /// <summary>Who writes more words than this tells something: "ik word gepest op het werk" must not hang on "word".</summary>
    private const int Sentence = 2;

    /// <summary>What a text counts that is called exactly what was typed.</summary>
    private const float SameTitle = 2;

    /// <summary>A field, what a word in it weighs, and what a word that only begins like it weighs.</summary>
    private static readonly (string Field, float Weight, float Beginning)[] Fields =
    [
        ("also", 6, 1.5f),
        ("title", 5, 1.5f),
        ("summary", 2, 0.5f),
        ("about", 3, 0.5f),
        ("text", 1, 0.2f),
    ];

    /// <summary>What another form of the same word counts, and what a part of a long word.</summary>
    private const float Kin = 0.8f;
    private const float Part = 0.4f;

    /// <summary>What a second, a third text of one kind counts: who seeks "pesten" sees the word, an answer and a line on one screen.</summary>
    private const float SameKind = 0.6f;

    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly IReadOnlyList<string> _titles;
    private readonly SearchAnalyzer _analyzer;
    private readonly IndexSearcher _searcher;
    private readonly Vocabulary _vocabulary;
    private readonly Meanings _meanings;

    public SearchIndex(string language, IReadOnlyList<SearchEntry> entries, IReadOnlyList<WordFamily> families)
    {
        _entries = entries;
        _titles = [.. entries.Select(e => Key(SearchAnalyzer.Of[language].Words(e.Title).Select(w => w.Term)))];
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
                        new TextField("about", string.Join(" . ", entries[i].About), Field.Store.NO),
                        new TextField("text", entries[i].Text, Field.Store.NO),
                    }
                );
        }
        var reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(reader) { Similarity = similarity };
        _vocabulary = new Vocabulary(language, Terms(reader), Known(entries, families));
        _meanings = new Meanings(families, _analyzer);
    }

    /// <summary>
    /// What holds every word, in whatever form or meaning; where that is little, at least half of them; where nothing does either, words
    /// that look like them.
    /// </summary>
    public SearchResult Find(string query)
    {
        var found = Seek(query);
        var named = _entries.Where(e =>
            e.Also.Contains(query.Trim(), StringComparer.OrdinalIgnoreCase) && char.IsAsciiDigit(query.Trim()[0])
        );
        // A number is a name: 2.2.c is that part of the plan, and nothing that looks like it.
        return named.ToList() is { Count: > 0 } first
            ? found with
            {
                Entries = [.. first.Select(e => Found(e, [], false)), .. found.Entries.Where(f => !first.Contains(f.Entry))],
                Forgiving = false,
                Instead = null,
            }
            : found;
    }

    private SearchResult Seek(string query)
    {
        var typed = _analyzer.Words(query).DistinctBy(w => w.Term).ToList();
        if (typed.Count == 0)
            return SearchResult.Nothing;
        var kin = typed.Select(w => (IReadOnlyCollection<string>)_vocabulary.Kin(w.Term).Append(w.Term).ToHashSet()).ToList();
        var meant = _meanings.Of(kin);
        var words = typed.Select((w, i) => new SoughtWord(w.Term, Others(query[w.Start..w.End], w.Term, kin[i], meant[i]))).ToList();
        var instead = DidYouMean(query, typed, words);
        var marked = words.SelectMany(w => w.Marked).Distinct().ToList();
        var half = (words.Count + 1) / 2;
        var title = Key(typed.Select(w => w.Term));
        var all = words.Count > Sentence ? half : words.Count;
        foreach (var (needed, forgiving, enough) in new[] { (all, false, Few), (half, false, 1), (half, true, 1) })
        {
            // A word that is surely mistyped is sought as it was meant, in all its forms.
            if (forgiving && instead is not null && Find(instead) is { Entries.Count: > 0 } found)
                return found with { Forgiving = true, Instead = instead };
            var hits = _searcher.Search(Query(words, needed, forgiving), Most).ScoreDocs;
            if (hits.Length >= enough)
                return new SearchResult([.. Mixed(hits, title).Select(entry => Found(entry, marked, forgiving))], forgiving, instead);
        }
        return SearchResult.Nothing with { Instead = instead };
    }

    private List<OtherWords> Others(string typed, string stem, IEnumerable<string> kin, IReadOnlyList<OtherWords> meant)
    {
        var others = kin.Where(k => k != stem).Select(k => new OtherWords([k], Kin)).Concat(meant).ToList();
        // A mistyped word would fall apart into others.
        return others.Count > 0 || _vocabulary.Nearest(typed) is not null ? others : [.. _vocabulary.Parts(stem).SelectMany(OfPart)];

        IEnumerable<OtherWords> OfPart(string part) =>
            _meanings
                .Of([
                    [part],
                ])[0]
                .Select(o => o with { Weight = o.Weight * Part })
                .Prepend(new OtherWords([part], Part));
    }

    private static BooleanQuery Query(IEnumerable<SoughtWord> words, int needed, bool forgiving)
    {
        var all = new BooleanQuery { MinimumNumberShouldMatch = needed };
        foreach (var word in words)
        {
            var anywhere = new DisjunctionMaxQuery(0.1f);
            foreach (var (field, weight, beginning) in Fields)
            {
                var term = new Term(field, word.Stem);
                anywhere.Add(new TermQuery(term) { Boost = weight });
                if (word.Stem.Length >= ShortestBeginning)
                    anywhere.Add(new PrefixQuery(term) { Boost = beginning });
                if (forgiving && Spelling.Forgiven(word.Stem.Length) is > 0 and var errors)
                    anywhere.Add(new FuzzyQuery(term, errors, prefixLength: 1) { Boost = weight });
                foreach (var others in word.Others)
                    anywhere.Add(InField(field, others.Stems, weight * others.Weight));
            }
            all.Add(anywhere, Occur.SHOULD);
        }
        return all;
    }

    private static Query InField(string field, IReadOnlyList<string> stems, float weight)
    {
        if (stems is [var only])
            return new TermQuery(new Term(field, only)) { Boost = weight };
        var phrase = new PhraseQuery { Boost = weight, Slop = Between };
        foreach (var stem in stems)
            phrase.Add(new Term(field, stem));
        return phrase;
    }

    /// <summary>The best first, but not five of one kind in a row while another kind has something too.</summary>
    private IEnumerable<SearchEntry> Mixed(IEnumerable<ScoreDoc> hits, string title)
    {
        var left = hits.Select(hit => (Number: _searcher.Doc(hit.Doc).GetField(Number).GetInt32Value()!.Value, hit.Score))
            .Select(hit => (Entry: _entries[hit.Number], Score: hit.Score * (_titles[hit.Number] == title ? SameTitle : 1)))
            .ToList();
        var seen = new Dictionary<string, float>();
        while (left.Count > 0)
        {
            var next = left.MaxBy(l => l.Score * seen.GetValueOrDefault(l.Entry.Kind, 1));
            left.Remove(next);
            seen[next.Entry.Kind] = seen.GetValueOrDefault(next.Entry.Kind, 1) * SameKind;
            yield return next.Entry;
        }
    }

    private FoundEntry Found(SearchEntry entry, IReadOnlyList<string> words, bool forgiving)
    {
        var marking = new Marking(_analyzer, words, forgiving);
        var (title, summary) = (marking.Of(entry.Title), marking.Of(entry.Summary));
        var passage = title.Concat(summary).Any(p => p.Hit) ? [] : marking.Passage(entry.Text);
        return new FoundEntry(entry, title, summary, passage);
    }

    /// <summary>The query with known words in the place of those that stand in no text; null: all stand somewhere, or nothing is near.</summary>
    private string? DidYouMean(string query, List<(string Term, int Start, int End)> typed, List<SoughtWord> words)
    {
        var instead = query;
        for (var i = typed.Count - 1; i >= 0; i--)
        {
            var (term, start, end) = typed[i];
            if (!_vocabulary.Holds(term) && words[i].Others.Count == 0 && _vocabulary.Nearest(query[start..end]) is { } near)
                instead = string.Concat(instead.AsSpan(0, start), near, instead.AsSpan(end));
        }
        return instead == query ? null : instead;
    }

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);

    private static HashSet<string> Terms(IndexReader reader)
    {
        var terms = new HashSet<string>();
        foreach (var (field, _, _) in Fields)
            if (MultiFields.GetTerms(reader, field) is { } all)
                for (var each = all.GetEnumerator(); each.MoveNext(); )
                    terms.Add(each.Term.Utf8ToString());
        return terms;
    }

    /// <summary>Words that lead to something, as they are written.</summary>
    private IEnumerable<string> Known(IEnumerable<SearchEntry> entries, IEnumerable<WordFamily> families) =>
        entries
            .SelectMany(e => e.Also.Prepend(e.Title))
            .Concat(families.SelectMany(f => f.Forms.Concat(f.Near)))
            .SelectMany(text => _analyzer.Words(text).Select(w => text[w.Start..w.End].ToLowerInvariant()));

    private sealed record SoughtWord(string Stem, IReadOnlyList<OtherWords> Others)
    {
        /// <summary>What is shown as found: the word in its forms, not what is only near.</summary>
        public IEnumerable<string> Marked =>
            Others.Where(o => o.Stems.Count == 1 && o.Weight >= Part).Select(o => o.Stems[0]).Prepend(Stem);
    }
}

/// <param name="Entries">Best first.</param>
/// <param name="Forgiving">Nothing held the words as typed: these look like them.</param>
/// <param name="Instead">What may have been meant, where a word stands in no text.</param>
internal sealed record SearchResult(IReadOnlyList<FoundEntry> Entries, bool Forgiving, string? Instead)
{
    public static readonly SearchResult Nothing = new([], Forgiving: false, Instead: null);
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
