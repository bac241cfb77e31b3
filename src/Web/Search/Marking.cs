using Baken.Platform.Writing;

namespace Baken.Web.Search;

/// <summary>Cuts a text at the words that were searched.</summary>
internal sealed class Marking(SearchAnalyzer analyzer, IReadOnlyList<string> words, bool forgiving)
{
    private const int Around = 80;
    private const int ShortestBeginning = 4;

    public IReadOnlyList<Piece> Of(string text) => Cut(text, 0, text.Length, Hits(text));

    /// <summary>The stretch of a long text around the first place where the words stand; empty where they do not.</summary>
    public IReadOnlyList<Piece> Passage(string text)
    {
        var hits = Hits(text);
        if (hits.Count == 0)
            return [];
        // The place with the most hits close together.
        var best = hits.MaxBy(h => hits.Count(o => o.Start >= h.Start && o.Start < h.Start + Around));
        var from = best.Start <= Around ? 0 : text.IndexOf(' ', best.Start - Around) + 1;
        var to = text.Length - best.End <= Around ? text.Length : text.LastIndexOf(' ', best.End + Around);
        if (to <= best.End)
            to = Math.Min(text.Length, best.End + Around);
        var pieces = Cut(text, Math.Min(from, best.Start), to, hits);
        return [new Piece(from > 0 ? "… " : "", Hit: false), .. pieces, new Piece(to < text.Length ? " …" : "", Hit: false)];
    }

    private List<(int Start, int End)> Hits(string text) =>
        [.. analyzer.Words(text).Where(w => words.Any(word => IsHit(w.Term, word))).Select(w => (w.Start, w.End))];

    private bool IsHit(string term, string word) =>
        term == word
        || (word.Length >= ShortestBeginning && term.StartsWith(word, StringComparison.Ordinal))
        || (forgiving && term[0] == word[0] && Spelling.Near(word, term));

    private static List<Piece> Cut(string text, int from, int to, IEnumerable<(int Start, int End)> hits)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var (start, end) in hits.Where(h => h.Start >= from && h.End <= to))
        {
            if (start > at)
                pieces.Add(new Piece(text[at..start], Hit: false));
            pieces.Add(new Piece(text[start..end], Hit: true));
            at = end;
        }
        if (at < to)
            pieces.Add(new Piece(text[at..to], Hit: false));
        return pieces;
    }
}
