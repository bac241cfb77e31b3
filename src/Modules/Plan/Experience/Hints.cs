using System.Text.RegularExpressions;
using Baken.Platform.Packs;

namespace Baken.Plan.Experience;

/// <summary>
/// Notices before sending what does not belong in an experience with the plan: a person's name, or something that happened to
/// somebody. A hint, never a verdict: whoever writes may say that it is neither.
/// </summary>
internal static partial class Hints
{
    /// <summary>Capitalised words in a row that the plan itself does not use: no party of it, no charter, no title.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="library">Where the parties and the texts of the plan stand.</param>
    /// <param name="beforeNouns">Words with which sentences begin before a name: de, het, met.</param>
    public static IReadOnlyList<string> Names(string text, Library library, IReadOnlyCollection<string> beforeNouns)
    {
        var names = new List<string>();
        for (var match = Capitals().Match(text); match.Success; )
        {
            var isBeginning = beforeNouns.Contains(match.Groups["first"].Value, StringComparer.CurrentCultureIgnoreCase);
            if (!isBeginning && !IsOfThePlan(match.Value, library))
                names.Add(match.Value);
            match = Capitals().Match(text, match.Index + (isBeginning ? match.Groups["first"].Length : match.Length));
        }
        return [.. names.Distinct()];
    }

    private static bool IsOfThePlan(string name, Library library) =>
        Parties.Of(library).All.SelectMany(p => p.Aka.Append(p.Name)).Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase))
        || library.Documents.Any(d =>
            d.Path.StartsWith("plan/", StringComparison.Ordinal) && d.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A word for behaviour in a sentence that speaks of somebody: "ze werd gepest".</summary>
    public static IReadOnlyList<string> Incidents(string text, IReadOnlyCollection<string> behaviour, IReadOnlyCollection<string> somebody)
    {
        bool Holds(string sentence, string word) =>
            Regex.IsMatch(
                sentence,
                $@"(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
        return
        [
            .. Sentences()
                .Split(text)
                .Where(s => somebody.Any(w => Holds(s, w)))
                .SelectMany(s => behaviour.Where(w => Holds(s, w)))
                .Distinct(),
        ];
    }

    [GeneratedRegex(
        @"\b(?<first>\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?)(?:\s+(?:van|de|der|den|di|du|el|la|le|\p{Lu}[\p{L}'’-]*))*\s+\p{Lu}[\p{L}'’-]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[.!?\r\n]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();
}
