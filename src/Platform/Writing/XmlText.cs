using System.Xml;

namespace Baken.Platform.Writing;

/// <summary>XML holds no control characters; a text of staff may, by way of the clipboard.</summary>
public static class XmlText
{
    /// <summary>The text without what XML cannot hold.</summary>
    public static string Of(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsHalfOfPair(text, i)));

    private static bool IsHalfOfPair(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
