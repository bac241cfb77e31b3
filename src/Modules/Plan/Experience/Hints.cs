using System.Text.RegularExpressions;
using Baken.Platform.Packs;

namespace Baken.Plan.Experience;

/// <summary>
/// Notices before sending what does not belong in an experience with the plan: a person's name, or something that happened to
/// somebody. A hint, never a verdict: whoever writes may say that it is neither.
/// </summary>
internal static partial class Hints
{
    /// <summary>Each is sought in every text of the plan; so many are enough to show what is meant.</summary>
    private const int MostNames = 10;

    /// <summary>Capitalised words in a row that the plan itself does not use: no party of it, no charter, no title.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="library">Where the parties and the texts of the plan stand.</param>
    /// <param name="beforeNouns">Words with which sentences begin before a name: de, het, met.</param>
    public static IReadOnlyList<string> Names(string text, Library library, IReadOnlyCollection<string> beforeNouns)
    {
        var names = MailAddress().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var match = Capitals().Match(text); match.Success && names.Count < MostNames; )
        {
            var isBeginning = beforeNouns.Contains(match.Groups["first"].Value, StringComparer.CurrentCultureIgnoreCase);
            if (!isBeginning && seen.Add(match.Value) && !IsOfThePlan(match.Value, library))
                names.Add(match.Value);
            match = Capitals().Match(text, match.Index + (isBeginning ? match.Groups["first"].Length : match.Length));
        }
        return names;
    }

    private static bool IsOfThePlan(string name, Library library) =>
        Parties.Of(library).All.SelectMany(p => p.Aka.Append(p.Name)).Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase))
        || library.Documents.Any(d =>
            d.Path.StartsWith("plan/", StringComparison.Ordinal) && d.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A word for behaviour in a sentence that speaks of somebody: "ze werd gepest".</summary>
    public static IReadOnlyList<string> Incidents(string text, IReadOnlyCollection<string> behaviour, IReadOnlyCollection<string> somebody)
    {
        // Each word becomes a pattern once, and only words that the text holds are sought sentence by sentence: anyone may post this.
        (string Word, Regex Pattern) Sought(string word) =>
            (
                word,
                new Regex(
                    $@"(?<!\p{{L}}){Regex.Escape(word)}(?!\p{{L}})",
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                )
            );
        var deeds = behaviour.Select(Sought).Where(w => w.Pattern.IsMatch(text)).ToList();
        var people = somebody.Select(Sought).Where(w => w.Pattern.IsMatch(text)).ToList();
        if (deeds.Count == 0 || people.Count == 0)
            return [];
        return
        [
            .. Sentences()
                .Split(text)
                .Where(s => people.Any(w => w.Pattern.IsMatch(s)))
                .SelectMany(s => deeds.Where(w => w.Pattern.IsMatch(s)).Select(w => w.Word))
                .Distinct(),
        ];
    }

    [GeneratedRegex(
        @"[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63}){1,5}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MailAddress();

    [GeneratedRegex(
        @"\b(?<first>\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?)(?:\s+(?:van|de|der|den|di|du|el|la|le|\p{Lu}[\p{L}'’-]*))*\s+\p{Lu}[\p{L}'’-]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[.!?\r\n]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();
}
