using Baken.Platform.Packs;

namespace Baken.Platform.Forms;

/// <summary>
/// A document in words, taken apart so that one part changes and the others stay letter for letter: front matter, then parts of Markdown.
/// </summary>
public sealed class WordsText
{
    private readonly List<(string Name, string Heading, string Raw)> _parts;

    private WordsText(string front, List<(string, string, string)> parts) => (Front, _parts) = (front, parts);

    /// <summary>The YAML between the two lines of dashes.</summary>
    public string Front { get; private init; }

    public IEnumerable<string> Parts => _parts.Where(p => p.Name != Words.Body || p.Raw.Trim().Length > 0).Select(p => p.Name);

    /// <summary>The Markdown of a part, without the blank lines around it.</summary>
    public string this[string part] => _parts.Find(p => p.Name == part).Raw?.Trim('\n', ' ') ?? "";

    public string Text => "---\n" + Front + "---\n" + string.Concat(_parts.Select(p => p.Heading + p.Raw));

    /// <summary>Null where the front matter does not begin or end.</summary>
    public static WordsText? Read(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Split('\n')[0].Trim() != "---")
            return null;
        var from = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var at = from;
        while (at < text.Length && Line(text, at).Trim() != "---")
            at = Next(text, at);
        if (at >= text.Length)
            return null;
        var parts = new List<(string, string, string)>();
        var (name, heading, start) = (Words.Body, "", Next(text, at));
        for (var i = start; i < text.Length; i = Next(text, i))
        {
            if (Words.PartHeading().Match(Line(text, i)) is not { Success: true } found)
                continue;
            parts.Add((name, heading, text[start..i]));
            (name, start) = (found.Groups["name"].Value, Next(text, i));
            heading = text[i..start];
        }
        parts.Add((name, heading, text[Math.Min(start, text.Length)..]));
        return new WordsText(text[from..at], parts);
    }

    public WordsText WithFront(string front) => new(front.Length == 0 || front.EndsWith('\n') ? front : front + "\n", _parts);

    /// <summary>Another text for a part; an empty one takes the part out. The same text changes nothing.</summary>
    public WordsText With(string part, string text)
    {
        text = text.ReplaceLineEndings("\n").Trim('\n', ' ');
        if (this[part] == text)
            return this;
        var parts = _parts.ToList();
        var at = parts.FindIndex(p => p.Name == part);
        if (text.Length == 0)
        {
            if (part == Words.Body)
                parts[at] = (part, "", "");
            else
                parts.RemoveAt(at);
            return new WordsText(Front, parts);
        }
        if (at < 0)
        {
            // One blank line before the new heading, whatever the text before it ended with.
            var (name, heading, raw) = parts[^1];
            parts[^1] = (
                name,
                heading,
                raw.TrimEnd('\n', ' ') is { Length: > 0 } kept ? kept + "\n\n"
                : raw.Length > 0 ? "\n"
                : raw
            );
            parts.Add((part, $"# {part}\n", "\n" + text + "\n"));
            return new WordsText(Front, parts);
        }
        var old = parts[at];
        var before = old.Raw[..(old.Raw.Length - old.Raw.TrimStart('\n', ' ').Length)];
        parts[at] = (part, old.Heading, before + text + (at == parts.Count - 1 ? "\n" : "\n\n"));
        return new WordsText(Front, parts);
    }

    /// <summary>The lines of the whole text, counted from one, on which a part stands with its heading.</summary>
    public (int From, int Until)? Lines(string part)
    {
        var line = Front.AsSpan().Count('\n') + 3;
        foreach (var (name, heading, raw) in _parts)
        {
            var length = (heading + raw).AsSpan().Count('\n');
            if (name == part)
                return (line, line + Math.Max(0, length - 1));
            line += length;
        }
        return null;
    }

    private static string Line(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text[from..] : text[from..end];
    }

    private static int Next(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}
