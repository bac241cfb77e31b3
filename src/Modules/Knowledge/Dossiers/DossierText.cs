using System.Globalization;
using System.Text;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>
/// Changes the items in a dossier's YAML and leaves what somebody wrote around them: other fields, comments, lines that did not change.
/// A comment above an item moves with it.
/// </summary>
internal sealed class DossierText
{
    private readonly string _before;
    private readonly string _after;
    private readonly List<Entry> _entries;

    private DossierText(string before, List<Entry> entries, string after) => (_before, _entries, _after) = (before, entries, after);

    private sealed record Entry(DossierItemFile Item, string Comments, string? Line);

    public static DossierText Read(Document document)
    {
        var file = Yaml.Read<DossierFile>(document.Text, document.File);
        var lines = document.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var start = Array.FindIndex(lines, l => l.StartsWith("items:", StringComparison.Ordinal));
        if (start < 0)
            return new DossierText(string.Concat(lines.Select(l => l + "\n")) + "items:\n", [], "");
        var end = Array.FindIndex(lines, start + 1, l => l.Length > 0 && l[0] is not (' ' or '-' or '#'));
        if (end < 0)
            end = lines.Length;
        var written = Entries(lines[(start + 1)..end], out var rest);
        // Items on the line of the key, or in a form that is not one dash each, are written anew.
        var entries =
            written.Count == file.Items.Count
                ? file.Items.Zip(written, (item, entry) => new Entry(item, entry.Comments, entry.Line))
                : file.Items.Select(item => new Entry(item, "", null));
        return new DossierText(
            string.Concat(lines[..start].Select(l => l + "\n")) + "items:\n",
            [.. entries],
            rest + string.Concat(lines[end..].Select(l => l + "\n"))
        );
    }

    public DossierText Add(string id)
    {
        _entries.Add(new Entry(new DossierItemFile { Id = id }, "", null));
        return this;
    }

    /// <summary>Moves an item one place up (-1) or down (1); at the end of the list it stays.</summary>
    public DossierText Move(string id, int places)
    {
        var from = At(id);
        var to = from + places;
        if (from >= 0 && to >= 0 && to < _entries.Count)
            (_entries[from], _entries[to]) = (_entries[to], _entries[from]);
        return this;
    }

    public DossierText Set(string id, DateOnly? published, DateOnly? unpublished)
    {
        if (At(id) is >= 0 and var at)
            _entries[at] = _entries[at] with
            {
                Item = new DossierItemFile
                {
                    Id = id,
                    Published = published,
                    Unpublished = unpublished,
                },
                Line = null,
            };
        return this;
    }

    public DossierText Remove(string id)
    {
        _entries.RemoveAll(e => e.Item.Id == id);
        return this;
    }

    public override string ToString()
    {
        if (_entries.Count == 0)
            return _before.Replace("items:\n", "items: []\n", StringComparison.Ordinal) + _after;
        var indent = Indent;
        return _before + string.Concat(_entries.Select(e => e.Comments + (e.Line ?? Line(e.Item, indent)))) + _after;
    }

    private int At(string id) => _entries.FindIndex(e => e.Item.Id == id);

    /// <summary>As deep as the other items stand.</summary>
    private string Indent
    {
        get
        {
            var other = _entries.Select(e => e.Line).FirstOrDefault(l => l is not null) ?? "  ";
            return other[..^other.TrimStart(' ').Length];
        }
    }

    private static string Line(DossierItemFile item, string indent)
    {
        var line = new StringBuilder(indent).Append("- {id: ").Append(item.Id);
        if (item.Published is { } published)
            line.Append(CultureInfo.InvariantCulture, $", published: {published:yyyy-MM-dd}");
        if (item.Unpublished is { } unpublished)
            line.Append(CultureInfo.InvariantCulture, $", unpublished: {unpublished:yyyy-MM-dd}");
        return line.Append("}\n").ToString();
    }

    /// <summary>What begins with a dash, with the comments above it and the deeper lines below it.</summary>
    private static List<(string Comments, string Line)> Entries(string[] lines, out string rest)
    {
        var entries = new List<(string Comments, string Line)>();
        var above = "";
        foreach (var line in lines)
        {
            var text = line.TrimStart();
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                entries.Add((above, line + "\n"));
                above = "";
            }
            else if (text.Length == 0 || text[0] == '#' || entries.Count == 0)
                above += line + "\n";
            else
                entries[^1] = (entries[^1].Comments, entries[^1].Line + above + line + "\n");
        }
        rest = above;
        return entries;
    }
}
