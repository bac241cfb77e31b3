using System.Globalization;
using System.Text;

namespace Baken.Platform.Writing;

/// <summary>Words as a piece of an address or the name of a file: lower-case ASCII letters, digits and hyphens.</summary>
public static class Slug
{
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-') is { Length: > 0 } text ? text : "x";
    }
}
