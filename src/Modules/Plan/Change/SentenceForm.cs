using System.Globalization;
using System.Text.RegularExpressions;
using Baken.Platform;

namespace Baken.Plan.Change;

/// <summary>The sentence of a promise in one language, as the form sends it.</summary>
internal sealed class SentenceForm
{
    public string Language { get; set; } = "";

    public string? Sentence { get; set; }
}

/// <summary>Numbers in a sentence: a promise that now says eight is not to be told with a six.</summary>
internal static class SentenceNumbers
{
    /// <summary>The first number that was promised, is no longer, and still stands in the sentence: as a figure or in letters.</summary>
    public static int? Old(string sentence, string language, IEnumerable<int?> before, IEnumerable<int?> now) =>
        before.Except(now).FirstOrDefault(number => number is { } old && Names(old, language).Any(n => Stands(sentence, n)));

    private static IEnumerable<string> Names(int number, string language)
    {
        yield return number.ToString(CultureInfo.InvariantCulture);
        var words = Languages.In(language, () => Text.NumbersFromTwo).Split(' ');
        if (number >= 2 && number - 2 < words.Length)
            yield return words[number - 2];
    }

    private static bool Stands(string sentence, string word) =>
        Regex.IsMatch(
            sentence,
            $@"(?<![\p{{L}}\p{{N}}.,]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
}
