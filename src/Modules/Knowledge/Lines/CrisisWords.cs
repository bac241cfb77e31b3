using System.Globalization;
using System.Text;
using Baken.Platform;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Knowledge.Lines;

/// <summary>
/// Words after which a number comes before anything else. They count in every language at once, with or without accents, in any order,
/// inside longer words, and with a typing error.
/// </summary>
internal sealed class CrisisWords
{
    private const int ShortestInside = 6;

    private readonly IReadOnlyList<(string Line, IReadOnlyList<string> Words)> _phrases;

    private CrisisWords(Library library) =>
        _phrases = [
            .. from language in Languages.All
            from text in HelpLines.Of(library).In(language)
            where text.Line.Crisis
            from phrase in text.Front.CrisisWords
            select (text.Line.Id, (IReadOnlyList<string>)Split(phrase)),
        ];

    public static CrisisWords Of(Library library) => library.Get("crisis-words", l => new CrisisWords(l));

    /// <summary>Ids of the lines whose words stand in a text, in the order of the lines.</summary>
    public IReadOnlyList<string> LinesFor(string text, Library library)
    {
        var typed = Split(text);
        var found = _phrases
            .Where(p => p.Words.Count > 0 && p.Words.All(word => Array.Exists(typed, t => Is(t, word))))
            .Select(p => p.Line)
            .ToHashSet();
        return [.. HelpLines.Of(library).All.Select(l => l.Id).Where(found.Contains)];
    }

    private static bool Is(string typed, string word) =>
        word.Length >= ShortestInside ? typed.StartsWith(word, StringComparison.Ordinal) || Spelling.Near(typed, word) : typed == word;

    private static string[] Split(string text)
    {
        var letters = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters.Append(letter is '\'' or '’' ? "" : " ");
        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
