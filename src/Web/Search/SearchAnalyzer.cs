using Baken.Platform;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Util;

namespace Baken.Web.Search;

/// <summary>
/// Words of one language as search sees them: small letters, no accents, no stop words, the stem. Accents go before the stem is taken,
/// so that who types none finds the same.
/// </summary>
internal sealed class SearchAnalyzer(string language) : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Lucene's English list leaves them in; its Dutch and French ones take them out.</summary>
    private static readonly string[] Pronouns =
    [
        "i",
        "me",
        "my",
        "he",
        "him",
        "his",
        "she",
        "her",
        "we",
        "us",
        "our",
        "you",
        "your",
        "them",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "can",
        "from",
    ];

    /// <summary>One per language for as long as the program runs: each thread keeps its own stemmer in it.</summary>
    public static readonly IReadOnlyDictionary<string, SearchAnalyzer> Of = Languages.All.ToDictionary(l => l, l => new SearchAnalyzer(l));

    private readonly CharArraySet _stop = Folded(
        language switch
        {
            "en" => new CharArraySet(Version, [.. EnglishAnalyzer.DefaultStopSet, .. Pronouns], ignoreCase: false),
            "fr" => FrenchAnalyzer.DefaultStopSet,
            _ => new CharArraySet(Version, [.. DutchAnalyzer.DefaultStopSet, "word"], ignoreCase: false),
        }
    );

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream words =
            language == "fr" ? new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES) : new EnglishPossessiveFilter(Version, source); // foto's, too
        words = new LowerCaseFilter(Version, words);
        words = new ASCIIFoldingFilter(words);
        words = new StopFilter(Version, words, _stop);
        words = new SnowballFilter(words, Stemmer());
        return new TokenStreamComponents(source, words);
    }

    /// <summary>The words of a text with their places in it.</summary>
    public IReadOnlyList<(string Term, int Start, int End)> Words(string text)
    {
        var found = new List<(string, int, int)>();
        using var stream = GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var place = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            found.Add((term.ToString()!, place.StartOffset, place.EndOffset));
        stream.End();
        return found;
    }

    private SnowballProgram Stemmer() =>
        language switch
        {
            "en" => new Lucene.Net.Tartarus.Snowball.Ext.EnglishStemmer(),
            "fr" => new Lucene.Net.Tartarus.Snowball.Ext.FrenchStemmer(),
            _ => new Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer(),
        };

    private static CharArraySet Folded(CharArraySet words)
    {
        var folded = new CharArraySet(Version, words, ignoreCase: false);
        foreach (var word in words)
        {
            var letters = new char[word.Length * 4];
            var length = ASCIIFoldingFilter.FoldToASCII(word.ToCharArray(), 0, letters, 0, word.Length);
            folded.Add(new string(letters, 0, length));
        }
        return folded;
    }
}
