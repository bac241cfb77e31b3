using System.Globalization;
using System.Text.RegularExpressions;
using Baken.Platform.Looks;

namespace Baken.Knowledge.Lines;

/// <summary>Where what we say of a line comes from, in the reader's language: names stay, days and "undated" are written out.</summary>
internal static partial class SourceText
{
    private const string None = "none";
    private const string Undated = "(undated)";

    public static string Of(HelpLine line) =>
        line.Source == None
            ? Text.SourceNone
            : Days().Replace(line.Source.Replace(Undated, $"({Text.SourceUndated})", StringComparison.Ordinal), Written);

    private static string Written(Match day) =>
        DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole) ? When.Day(whole)
        : DateOnly.TryParseExact(day.Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
        : day.Value;

    /// <summary>Not a span of years: 2022-2023.</summary>
    [GeneratedRegex(@"\b\d{4}-\d{2}(?:-\d{2})?\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Days();
}
