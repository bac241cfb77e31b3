using System.Globalization;
using System.Text;

namespace Baken.Knowledge.Glossary;

/// <summary>A text without accents and capitals, for looking up.</summary>
internal static class Folded
{
    public static string Of(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant();
}
