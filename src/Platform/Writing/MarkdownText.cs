using System.Text;

namespace Baken.Platform.Writing;

/// <summary>A text of somebody's is text, never Markdown.</summary>
public static class MarkdownText
{
    /// <summary>Markdown that shows exactly this text, on one line.</summary>
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        var space = true;
        foreach (var c in text.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                if (!space)
                    written.Append(' ');
                space = true;
                continue;
            }
            space = false;
            // CommonMark: any ASCII punctuation after a backslash is itself.
            if (char.IsAscii(c) && char.IsPunctuation(c) | char.IsSymbol(c) && c is not (',' or '\'' or '"' or ':' or ';' or '?' or '%'))
                written.Append('\\');
            written.Append(c);
        }
        return written.ToString();
    }
}
