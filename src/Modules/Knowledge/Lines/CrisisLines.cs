using Baken.Knowledge.Glossary;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Knowledge.Lines;

/// <summary>
/// Words of crisis in what somebody seeks, in any language of the site: who despairs does not switch language first, and may type in
/// another order, with a mistake, or write one long word.
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
        typed == word
        || (
            word.Length >= ShortestBeginning
            && typed[0] == word[0]
            && (typed.StartsWith(word, StringComparison.Ordinal) || Spelling.Near(typed, word))
        );

    private static string[] Split(string text) =>
        string.Concat(Folded.Of(text).Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
