using System.Text.RegularExpressions;

namespace Baken.Platform.Forms;

/// <summary>Writes small pieces of YAML so that they read back as what was meant.</summary>
internal static partial class YamlWriting
{
    /// <summary>A text of one line: bare where that is asked for and safe, else in double quotes.</summary>
    public static string Scalar(string value, bool bare)
    {
        if (bare && Bare().IsMatch(value) && !Word().IsMatch(value))
            return value;
        return "\""
            + value
                .ReplaceLineEndings("\n")
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\t", "\\t", StringComparison.Ordinal)
            + "\"";
    }

    /// <summary>A path with its value as lines: <c>#0</c> is an item of a list.</summary>
    public static string Block(IReadOnlyList<string> path, string yaml, int indent)
    {
        var text = new System.Text.StringBuilder(new string(' ', indent));
        for (var i = 0; i < path.Count; i++)
        {
            var last = i == path.Count - 1;
            if (Index(path[i]) is not null)
            {
                text.Append("- ");
                indent += 2;
                if (last)
                    text.Append(yaml).Append('\n');
                continue;
            }
            text.Append(Key(path[i])).Append(':');
            if (last)
                text.Append(' ').Append(yaml).Append('\n');
            else
            {
                indent += 2;
                text.Append('\n').Append(' ', indent);
            }
        }
        return text.ToString();
    }

    /// <summary>The same on one line, inside brackets that are there already.</summary>
    /// <param name="path">Keys; none: the value alone.</param>
    /// <param name="yaml">The value.</param>
    /// <param name="braces">The first key needs braces of its own: it is an item of a list.</param>
    public static string Flow(IReadOnlyList<string> path, string yaml, bool braces = false)
    {
        if (path.Count == 0)
            return yaml;
        var inner = Index(path[0]) is not null
            ? $"[{Flow([.. path.Skip(1)], yaml, braces: true)}]"
            : $"{Key(path[0])}: {Flow([.. path.Skip(1)], yaml, braces: true)}";
        return braces && Index(path[0]) is null ? $"{{{inner}}}" : inner;
    }

    /// <summary>The place in a list that a piece of a path names: <c>#0</c>.</summary>
    public static int? Index(string piece) => piece.StartsWith('#') && int.TryParse(piece.AsSpan(1), out var index) ? index : null;

    private static string Key(string key) => Scalar(key, bare: true);

    /// <summary>Starts with a letter or digit and holds no sign that means something in YAML.</summary>
    [GeneratedRegex(
        @"^[\p{L}\p{Nd}/](?:[\p{L}\p{Nd} ._/;+()?!’“”…–-]|:(?=\S))*(?<! )$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bare();

    /// <summary>What YAML takes for something else than a text; true and false are meant where they are asked for bare.</summary>
    [GeneratedRegex(
        "^(yes|no|on|off|null|y|n)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Word();
}
