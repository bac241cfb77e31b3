using System.Globalization;
using System.Text;

namespace Baken.Platform.Packs;

/// <summary>The last piece of an address, made from a title: "Achteraf: vraag wat de ander wil" becomes achteraf-vraag-wat-de-ander-wil.</summary>
public static class Slug
{
    private const int Longest = 60;

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var text = slug.ToString();
        if (text.Length > Longest && text.LastIndexOf('-', Longest) is > 0 and var end)
            text = text[..end];
        text = text.Trim('-');
        return text.Length > 0 ? text : "x";
    }
}
