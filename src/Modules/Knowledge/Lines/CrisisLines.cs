using Baken.Knowledge.Glossary;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Lines;

/// <summary>
/// Words of crisis in what somebody seeks, in any language of the site: who despairs does not switch language first, and may type in
/// another order or write one long word. Never by likeness: who seeks "danser" is not in "danger". Slips that despair makes are
/// listed among the words.
/// </summary>
internal sealed class CrisisLines : ICrisisLines
{
    private const int ShortestBeginning = 6;

    public IReadOnlyList<string> For(string sought, Library library)
    {
        var typed = Split(sought);
        return
        [
            .. Phrases(library)
                .Where(phrase => Array.TrueForAll(phrase.Words, word => Array.Exists(typed, t => Is(t, word))))
                .Select(phrase => phrase.Line)
                .Distinct()
                .OrderBy(line => line.Distance(Languages.Current))
                .ThenBy(line => line.Order)
                .Select(line => line.Id),
        ];
    }

    private static IReadOnlyList<(HelpLine Line, string[] Words)> Phrases(Library library) =>
        library.Get<IReadOnlyList<(HelpLine, string[])>>(
            "crisis-words",
            l =>
                [
                    .. Languages
                        .All.SelectMany(language => HelpLines.Of(l).In(language))
                        .SelectMany(text => text.Front.CrisisWords.Select(phrase => (text.Line, Words: Split(phrase))))
                        .Where(phrase => phrase.Words.Length > 0),
                ]
        );

    private static bool Is(string typed, string word) =>
        typed == word || (word.Length >= ShortestBeginning && typed.StartsWith(word, StringComparison.Ordinal));

    private static string[] Split(string text) =>
        string.Concat(Folded.Of(text).Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
