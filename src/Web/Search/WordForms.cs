using Baken.Platform;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Baken.Web.Search;

/// <summary>
/// What a Dutch stemmer leaves apart: gepest, pester, melding and uitgelachen beside pest, meld and uitlach. A root only counts where it is a
/// word of the texts itself, so that "gezond" does not become a form of "zond".
/// </summary>
internal static class WordForms
{
    public const int ShortestRoot = 4;

    /// <summary>What may stand before the "ge" of a participle: aan-ge-raakt.</summary>
    private static readonly string[] Before =
    [
        "",
        "aan",
        "af",
        "achterna",
        "binnen",
        "buiten",
        "door",
        "goed",
        "in",
        "klaar",
        "lastig",
        "mee",
        "na",
        "neer",
        "om",
        "op",
        "over",
        "rond",
        "tegen",
        "terug",
        "toe",
        "uit",
        "vast",
        "voor",
        "weg",
    ];

    public static IEnumerable<string> Roots(string language, string stem) =>
        language == Languages.Dutch ? Dutch(stem).Where(r => r.Length >= ShortestRoot && r != stem).Distinct() : [];

    private static IEnumerable<string> Dutch(string stem)
    {
        if (stem[^1] is 't' or 'd')
        {
            foreach (var before in Before)
                if (stem.StartsWith(before + "ge", StringComparison.Ordinal) && stem.Length >= before.Length + 2 + ShortestRoot)
                {
                    var rest = before + stem[(before.Length + 2)..];
                    yield return Stem(rest);
                    yield return Stem(rest[..^1]);
                }
            yield return Stem(stem[..^1]);
        }
        if (stem.EndsWith("er", StringComparison.Ordinal))
            yield return Stem(stem[..^2]);
        if (stem.EndsWith("ing", StringComparison.Ordinal))
            yield return Stem(stem[..^3]);
    }

    private static string Stem(string word)
    {
        var stemmer = new DutchStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
