using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Baken.Plan.Experience;

/// <summary>
/// Notices that a text tells of something that happened to somebody, also where it uses no word for it: "zijn hand op mijn been". Looks in
/// all languages of the site: who tells this does not switch first. Sees too much at times and never all: it only gives a hint.
/// </summary>
internal static class Scenes
{
    private const int Longest = 80;

    // Every gap has an end, so a text of any kind takes milliseconds; NonBacktracking would take seconds to get ready.
    private static readonly IReadOnlyList<Regex> Signs =
    [
        .. DutchScenes
            .Signs.Concat(EnglishScenes.Signs)
            .Concat(FrenchScenes.Signs)
            .Select(sign => new Regex(
                $@"\b(?:{sign.Replace("~", @"[^.!?\r\n]", StringComparison.Ordinal)})\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )),
    ];

    /// <summary>The stretches that tell it, as they were written.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var written = text.Normalize(NormalizationForm.FormC);
        var plain = Plain(written);
        var found = new List<(int From, int To)>();
        foreach (var sign in Signs)
        foreach (var match in sign.EnumerateMatches(plain))
            found.Add((match.Index, Math.Min(match.Index + match.Length, match.Index + Longest)));
        var stretches = new List<(int From, int To)>();
        foreach (var (from, to) in found.OrderBy(f => f.From).ThenByDescending(f => f.To))
            if (stretches.Count == 0 || from >= stretches[^1].To)
                stretches.Add((from, to));
        return [.. stretches.Select(s => written[s.From..s.To]).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Letter by letter without accents, so that places stay the same.</summary>
    private static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                    plain[i] = text[i] switch
                    {
                        '’' or '‘' or '´' => '\'',
                        var c when c < 128 || char.IsSurrogate(c) => c,
                        var c => c.ToString().Normalize(NormalizationForm.FormD) is var parts
                        && parts.Length > 1
                        && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark
                            ? parts[0]
                            : c,
                    };
            }
        );
}
