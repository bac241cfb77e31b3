using Baken.Platform;
using Baken.Platform.Writing;

namespace Baken.Web.Search;

/// <summary>All words of an index by their stems: which are forms of one another, what a long word is made of, what a mistyped one may be.</summary>
internal sealed class Vocabulary
{
    private const int ShortestPart = 4;
    private const int ShortestRest = 3;

    private readonly string _language;
    private readonly HashSet<string> _terms;
    private readonly ILookup<string, string> _byRoot;
    private readonly IReadOnlyList<string> _known;

    /// <param name="language">Of the words.</param>
    /// <param name="terms">The stems of all texts.</param>
    /// <param name="known">Words as people write them: what a mistyped word is held against.</param>
    public Vocabulary(string language, IEnumerable<string> terms, IEnumerable<string> known)
    {
        _language = language;
        _terms = [.. terms];
        _byRoot = _terms
            .SelectMany(term => WordForms.Roots(language, term).Select(root => (root, term)))
            .ToLookup(pair => pair.root, pair => pair.term);
        _known = [.. known.Distinct()];
    }

    public bool Holds(string stem) => _terms.Contains(stem);

    /// <summary>Other stems of the same word.</summary>
    public IEnumerable<string> Kin(string stem)
    {
        var roots = WordForms.Roots(_language, stem).ToList();
        return roots
            .Where(_terms.Contains)
            .Concat(_byRoot[stem])
            .Concat(roots.SelectMany(root => _byRoot[root]))
            .Where(other => other != stem)
            .Distinct();
    }

    /// <summary>Dutch writes together what others write apart: the known words that a word which no text holds begins and ends with.</summary>
    public IEnumerable<string> Parts(string stem)
    {
        if (_language != Languages.Dutch || _terms.Contains(stem))
            yield break;
        for (var length = stem.Length - ShortestRest; length >= ShortestPart; length--)
            if (Known(stem[..length]) is { } first)
            {
                yield return first;
                break;
            }
        for (var from = ShortestRest; from <= stem.Length - ShortestPart; from++)
            if (Known(stem[from..]) is { } last)
            {
                yield return last;
                break;
            }
    }

    /// <summary>What somebody may have meant with a word that stands nowhere; null: nothing near.</summary>
    public string? Nearest(string typed)
    {
        var small = typed.ToLowerInvariant();
        return _known
            .Where(word => word[0] == small[0] && Spelling.Near(small, word))
            .OrderBy(word => Spelling.Distance(small, word))
            .ThenBy(word => word, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private string? Known(string part)
    {
        if (_terms.Contains(part))
            return part;
        // A joint: the s of vertrouwenspersoon-s-vergoeding.
        return part.Length > ShortestPart && part[^1] == 's' && _terms.Contains(part[..^1]) ? part[..^1] : null;
    }
}
