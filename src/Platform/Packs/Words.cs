using System.Text.RegularExpressions;

namespace Baken.Platform.Packs;

/// <summary>Front matter that every kind of words knows; a module's own kind adds fields.</summary>
public class WordsFront
{
    public string Title { get; set; } = "";

    public string? Slug { get; set; }

    public string? Summary { get; set; }

    /// <summary>Stamp of the Dutch text that was translated.</summary>
    public string? Of { get; set; }

    /// <summary>Held to the sentence lengths and forbidden phrases for frightened readers.</summary>
    public bool Care { get; set; }

    public CheckedMark? Checked { get; set; }
}

/// <summary>A reviewer found the text right.</summary>
public sealed class CheckedMark
{
    public string By { get; set; } = "";

    public DateOnly On { get; set; }

    public string? Source { get; set; }
}

/// <summary>A named stretch of Markdown in a document, and the line of the file on which it begins.</summary>
public sealed record Part(string Name, string Text, int Line);

/// <summary>A document in words: front matter, then parts of Markdown. See packs/README.md.</summary>
public sealed partial class Words
{
    public const string Body = "body";

    private readonly string _front;

    private Words(Document document, string front, IReadOnlyDictionary<string, Part> parts)
    {
        Document = document;
        _front = front;
        Parts = parts;
        Front = FrontAs<WordsFront>();
    }

    public Document Document { get; }

    public string Language => Document.Language;

    public WordsFront Front { get; }

    public string Title => Front.Title;

    public string Slug => Front.Slug ?? Document.Path[(Document.Path.LastIndexOf('/') + 1)..];

    public IReadOnlyDictionary<string, Part> Parts { get; }

    /// <summary>The Markdown of a part, or an empty text.</summary>
    public string this[string part] => Parts.TryGetValue(part, out var found) ? found.Text : "";

    public bool Has(string part) => Parts.ContainsKey(part);

    public T FrontAs<T>()
        where T : class, new() => Yaml.Read<T>(_front, Document.File, 1);

    /// <inheritdoc cref="Yaml.Check"/>
    public void CheckFront(Type fields) => Yaml.Check(fields, _front, Document.File, 1);

    public static Words Read(Document document)
    {
        var text = document.Language == "fr" ? FrenchSpaces.Kept(document.Text) : document.Text;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].Trim() != "---")
            throw new PackException(
                new Finding(document.File, 1, "There is no front matter.", "Start with a line --- and at least title.")
            );
        var end = Array.FindIndex(lines, 1, line => line.Trim() == "---");
        if (end < 0)
            throw new PackException(new Finding(document.File, 1, "The front matter does not end.", "Close it with a line ---."));

        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        var (name, from) = (Body, end + 1);
        for (var i = end + 1; i <= lines.Length; i++)
        {
            var heading = i < lines.Length ? PartHeading().Match(lines[i]) : null;
            if (heading is { Success: false })
                continue;
            var part = string.Join('\n', lines[from..i]).Trim('\n', ' ');
            if (name != Body || part.Length > 0)
            {
                if (!parts.TryAdd(name, new Part(name, part, FirstLine(lines, from, i))))
                    throw new PackException(new Finding(document.File, from, $"The part \"{name}\" stands here twice.", "Join the two."));
            }
            if (heading is not null)
                (name, from) = (heading.Groups["name"].Value, i + 1);
        }
        return new Words(document, string.Join('\n', lines[1..end]), parts);
    }

    /// <summary>Counted from one, blank lines before the text passed over.</summary>
    private static int FirstLine(string[] lines, int from, int until)
    {
        var first = from;
        while (first < until && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        return (first == until ? from : first) + 1;
    }

    [GeneratedRegex(
        @"^# (?<name>[a-z0-9]+([.-][a-z0-9]+)*)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    internal static partial Regex PartHeading();
}
