using System.Text.RegularExpressions;

namespace Baken.Platform.Packs;

/// <summary>Changes one line of a document's front matter and leaves every other character as somebody wrote it.</summary>
public static class FrontMatter
{
    /// <summary>Sets a field, or takes it out where the value is null. The value is YAML.</summary>
    public static string Set(string text, string field, string? value)
    {
        text = text.ReplaceLineEndings("\n");
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return text;
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0)
            return text;
        var (front, rest) = (text[4..(end + 1)], text[(end + 1)..]);
        var line = new Regex(
            // With what hangs under it: a block over several lines.
            $"^{Regex.Escape(field)}:.*\n(?:[ \t]+.*\n)*",
            RegexOptions.Multiline | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        var written = value is null ? "" : $"{field}: {value}\n";
        front = line.IsMatch(front) ? line.Replace(front, written.Replace("$", "$$", StringComparison.Ordinal), 1) : written + front;
        return "---\n" + front + rest;
    }

    /// <summary>A text as a YAML value in double quotes.</summary>
    public static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")
        + "\"";
}
