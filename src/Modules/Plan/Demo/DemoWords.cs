using System.Globalization;
using Baken.Platform;

namespace Baken.Plan.Demo;

/// <summary>
/// The made-up texts of a demo. They are stored in Dutch, as staff would write them; a reader in another language gets the made-up
/// text of that language. On a real site nobody writes these sentences, so nothing is found there.
/// </summary>
internal static class DemoWords
{
    private static readonly Func<string>[] Lists =
    [
        () => Text.DemoVerdictsDone,
        () => Text.DemoVerdictsPartly,
        () => Text.DemoVerdictsNotDone,
        () => Text.DemoVerdictsTooEarly,
        () => Text.DemoSteps,
        () => Text.DemoLessons,
        () => Text.DemoWorks,
        () => Text.DemoWorksNot,
        () => Text.DemoAnswers,
        () => Text.DemoReason,
        () => Text.DemoDecision,
        () => Text.DemoCorrection,
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> ByLanguage = Languages.All.ToDictionary(
        language => language,
        language =>
            Lists
                .SelectMany(list => In(Languages.Dutch, list).Zip(In(language, list)))
                .DistinctBy(pair => pair.First)
                .ToDictionary(pair => pair.First, pair => pair.Second)
    );

    public static IReadOnlyList<string> Dutch(Func<string> list) => In(Languages.Dutch, list);

    /// <summary>Null: it was not made up by the demo.</summary>
    public static string? Find(string dutch, string language) => ByLanguage[language].GetValueOrDefault(dutch);

    /// <summary>The title of a piece of evidence; what was no demo's stays as it is.</summary>
    /// <param name="dutch">As it is stored.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="unit">What it counts, in that language.</param>
    public static string Title(string dutch, string language, Func<string> unit)
    {
        if (language == Languages.Dutch)
            return dutch;
        var pieces = Languages.In(Languages.Dutch, () => Text.DemoTitle).Split("{0}");
        var (before, between) = (pieces[0], pieces[1].Replace("{1}", "", StringComparison.Ordinal));
        var at = dutch.LastIndexOf(between, StringComparison.Ordinal);
        return at > 0 && dutch.StartsWith(before, StringComparison.Ordinal) && int.TryParse(dutch[(at + between.Length)..], out var house)
            ? string.Format(CultureInfo.InvariantCulture, Languages.In(language, () => Text.DemoTitle), unit(), house)
            : dutch;
    }

    private static List<string> In(string language, Func<string> list) =>
        [.. Languages.In(language, list).Split(';', StringSplitOptions.TrimEntries)];
}
