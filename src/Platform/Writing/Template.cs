using System.Text;
using System.Text.RegularExpressions;

namespace Baken.Platform.Writing;

/// <summary>Markdown with fields in braces: <c>Dag {name}</c>. What is filled in is text, never Markdown.</summary>
public static partial class Template
{
    /// <summary>Fills the fields that are known; another stays as it stands, so that it is seen.</summary>
    public static string Fill(string markdown, IReadOnlyDictionary<string, string> fields) =>
        Field().Replace(markdown, m => fields.TryGetValue(m.Groups["name"].Value, out var value) ? Escape(value) : m.Value);

    /// <summary>The fields that a text names.</summary>
    public static IEnumerable<string> Fields(string markdown) => Field().Matches(markdown).Select(m => m.Groups["name"].Value).Distinct();

    /// <summary>A text of somebody's as Markdown that shows exactly it, on one line.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        var space = true;
        foreach (var c in value.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                if (!space)
                    text.Append(' ');
                space = true;
                continue;
            }
            space = false;
            // CommonMark: any ASCII punctuation after a backslash is itself. A full stop needs it only where a number would start a list.
            if (char.IsAscii(c) && char.IsPunctuation(c) | char.IsSymbol(c) && c is not (',' or '\'' or '"' or ':' or ';' or '?' or '%'))
                text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9_.-]*)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
