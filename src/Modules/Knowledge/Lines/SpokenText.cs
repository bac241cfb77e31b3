using System.Globalization;
using Baken.Platform;

namespace Baken.Knowledge.Lines;

/// <summary>In which languages a line answers.</summary>
internal static class SpokenText
{
    /// <summary>Where it is known that the reader's language is not among them: which it is instead; else null.</summary>
    public static string? Other(HelpLine line) =>
        line.Languages.Count == 0 || line.Speaks(Languages.Current)
            ? null
            : string.Format(CultureInfo.CurrentCulture, Text.AnswersIn, Names(line));

    public static string Names(HelpLine line) => string.Join(", ", line.Languages.Select(Name));

    /// <summary>Not .NET's: it keeps a name in the language of whoever asked for it first.</summary>
    private static string Name(string language) =>
        language switch
        {
            "nl" => Text.SpokenDutch,
            "en" => Text.SpokenEnglish,
            "fr" => Text.SpokenFrench,
            _ => CultureInfo.GetCultureInfo(language).NativeName,
        };
}
