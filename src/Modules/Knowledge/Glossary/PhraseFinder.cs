namespace Baken.Knowledge.Glossary;

/// <param name="At">Where it begins.</param>
/// <param name="Length">Of the text as it stands.</param>
/// <param name="Value">What the phrase stands for.</param>
internal readonly record struct Found<T>(int At, int Length, T Value);

/// <summary>
/// Finds many phrases in a text in one pass: whole words, the longest first, upper and lower case alike, accents kept.
/// Each phrase is filed under its first word, so that a word of the text costs one look-up.
/// </summary>
internal sealed class PhraseFinder<T>
{
    private readonly Dictionary<string, List<(string Phrase, T Value)>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string Phrase, T Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseFinder(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            var plain = Plain(phrase.Trim());
            var first = plain[..EndOfWord(plain, 0)];
            if (first.Length == 0)
                continue;
            if (!_byFirstWord.TryGetValue(first, out var list))
                _byFirstWord.Add(first, list = []);
            if (!list.Exists(p => p.Phrase.Equals(plain, StringComparison.OrdinalIgnoreCase)))
                list.Add((plain, value));
        }
        foreach (var list in _byFirstWord.Values)
            list.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>From left to right; what is found is not looked into again.</summary>
    public IEnumerable<Found<T>> Find(string text)
    {
        var plain = Plain(text);
        for (var at = 0; at < plain.Length; )
        {
            if (!char.IsLetterOrDigit(plain[at]))
            {
                at++;
                continue;
            }
            var end = EndOfWord(plain, at);
            if (At(plain, at, end) is { } found)
            {
                yield return found;
                at += found.Length;
            }
            else
                at = end;
        }
    }

    private Found<T>? At(string text, int at, int end)
    {
        if (!_lookup.TryGetValue(text.AsSpan(at, end - at), out var phrases))
            return null;
        foreach (var (phrase, value) in phrases)
        {
            var after = at + phrase.Length;
            if (
                after <= text.Length
                && (after == text.Length || !char.IsLetterOrDigit(text[after]) || !char.IsLetterOrDigit(phrase[^1]))
                && text.AsSpan(at, phrase.Length).Equals(phrase, StringComparison.OrdinalIgnoreCase)
            )
                return new Found<T>(at, phrase.Length, value);
        }
        return null;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>One apostrophe and one space, whichever was typed; every sign stays at its place.</summary>
    private static string Plain(string text) => text.Replace('\'', '’').Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
