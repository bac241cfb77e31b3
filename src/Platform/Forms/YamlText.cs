using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Baken.Platform.Forms;

/// <summary>
/// YAML of which single values are read and changed by their path, <c>law/as_of</c> or <c>avoid/#0/word</c>. Every other character
/// stays as somebody wrote it: comments, order, quotes, and keys that nobody here knows. Immutable.
/// </summary>
public sealed class YamlText
{
    private readonly YamlMappingNode? _root;

    private YamlText(string text, YamlMappingNode? root) => (Text, _root) = (text, root);

    public string Text { get; }

    /// <exception cref="YamlException">It cannot be read, or is no mapping.</exception>
    public static YamlText Read(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        if (stream.Documents.Count == 0)
            return new YamlText(text, null);
        return stream.Documents[0].RootNode is YamlMappingNode root
            ? new YamlText(text, root)
            : throw new YamlException("There is no list of keys.");
    }

    /// <summary>The text at a path; null where there is none, or no single text.</summary>
    public string? Value(string path) => Find(path) is YamlScalarNode { Value: { } value } scalar && !IsNothing(scalar) ? value : null;

    /// <summary>The texts of a list; a single text is a list of one.</summary>
    public IReadOnlyList<string> Values(string path) =>
        Find(path) switch
        {
            YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(s => s.Value ?? "")],
            YamlScalarNode scalar when !IsNothing(scalar) => [scalar.Value ?? ""],
            _ => [],
        };

    /// <summary>How long the list at a path is.</summary>
    public int Count(string path) => Find(path) is YamlSequenceNode list ? list.Children.Count : 0;

    /// <summary>What stands at a path, as plain objects: text, list, or mapping.</summary>
    public object? Plain(string path) => Find(path) is { } node ? Plain(node) : null;

    public IEnumerable<string> Keys(string path = "") =>
        (path.Length == 0 ? _root : Find(path)) is YamlMappingNode mapping ? mapping.Children.Keys.Select(k => $"{k}") : [];

    /// <summary>The lines, counted from one, on which a path stands with its key; null where it does not.</summary>
    public (int From, int Until)? Lines(string path)
    {
        if (Find(path) is not { } node)
            return null;
        var (parent, key) = Parent(path);
        var from = parent is YamlMappingNode mapping ? mapping.Children.Keys.First(k => $"{k}" == key).Start.Line : node.Start.Line;
        return ((int)from, LineAt(End(node)));
    }

    /// <summary>Sets a text; null takes the path out.</summary>
    /// <param name="path">Where.</param>
    /// <param name="value">The text.</param>
    /// <param name="bare">Without quotes where that reads the same: days, numbers, keys.</param>
    public YamlText With(string path, string? value, bool bare = false)
    {
        if (value is null)
            return Find(path) is null ? this : Without(path);
        if (Find(path) is not { } node)
            return Added(path, value, bare);
        if (node is YamlScalarNode scalar && !IsNothing(scalar))
            return Replaced((int)scalar.Start.Index, End(scalar), YamlWriting.Scalar(value, bare || scalar.Style == ScalarStyle.Plain));
        return WithRaw(path, YamlWriting.Scalar(value, bare));
    }

    /// <summary>Sets YAML of one line, written by who calls.</summary>
    public YamlText WithRaw(string path, string yaml)
    {
        if (Find(path) is not { } node)
            return AddedRaw(path, yaml);
        var (parent, key) = Parent(path);
        if (parent is not YamlMappingNode mapping)
            return Replaced((int)node.Start.Index, End(node), yaml);
        var colon = Colon(mapping.Children.Keys.First(k => $"{k}" == key));
        return Replaced(colon + 1, Math.Max(colon + 1, End(node)), " " + yaml);
    }

    private YamlText Added(string path, string value, bool bare) => AddedRaw(path, YamlWriting.Scalar(value, bare));

    /// <summary>Puts a new path under the deepest thing of it that is there.</summary>
    private YamlText AddedRaw(string path, string yaml)
    {
        var pieces = path.Split('/');
        if (_root is null)
            return Read(Text + (Text.Length == 0 || Text.EndsWith('\n') ? "" : "\n") + YamlWriting.Block(pieces, yaml, 0));
        var depth = pieces.Length - 1;
        while (depth > 0 && Find(string.Join('/', pieces[..depth])) is null)
            depth--;
        var rest = pieces[depth..];
        var at = depth == 0 ? _root : Find(string.Join('/', pieces[..depth]))!;
        switch (at)
        {
            case YamlMappingNode { Style: MappingStyle.Flow } flow:
                return InFlow(flow, flow.Children.Count == 0, YamlWriting.Flow(rest, yaml));
            case YamlSequenceNode { Style: SequenceStyle.Flow } flow:
                return InFlow(flow, flow.Children.Count == 0, YamlWriting.Flow(rest[1..], yaml, braces: true));
            case YamlMappingNode { Children.Count: > 0 } block:
                return NewLine(block, YamlWriting.Block(rest, yaml, (int)block.Children.First().Key.Start.Column - 1));
            case YamlSequenceNode { Children.Count: > 0 } block:
                var flowItems = block.Children[^1] is YamlMappingNode { Style: MappingStyle.Flow };
                var indent = DashColumn(block);
                return NewLine(
                    block,
                    flowItems
                        ? new string(' ', indent) + "- " + YamlWriting.Flow(rest[1..], yaml, braces: true) + "\n"
                        : YamlWriting.Block(rest, yaml, indent)
                );
            default:
                // A key without a value: what is new stands behind it.
                return WithRaw(
                    string.Join('/', pieces[..depth]),
                    YamlWriting.Index(rest[0]) is not null
                        ? "[" + YamlWriting.Flow(rest[1..], yaml, braces: true) + "]"
                        : "{" + YamlWriting.Flow(rest, yaml) + "}"
                );
        }
    }

    private YamlText InFlow(YamlNode flow, bool empty, string yaml)
    {
        var at = End(flow) - 1;
        var before = at;
        while (before > flow.Start.Index + 1 && char.IsWhiteSpace(Text[before - 1]))
            before--;
        return Replaced(before, before, (empty || Text[before - 1] == ',' ? "" : ", ") + yaml);
    }

    private YamlText NewLine(YamlNode after, string lines)
    {
        var end = Text.IndexOf('\n', Math.Min(End(after), Text.Length));
        return end < 0 ? Replaced(Text.Length, Text.Length, "\n" + lines) : Replaced(end + 1, end + 1, lines);
    }

    private YamlText Without(string path)
    {
        var (parent, key) = Parent(path);
        var node = Find(path)!;
        switch (parent)
        {
            case YamlMappingNode { Style: MappingStyle.Flow } flow:
                return OutOfFlow((int)flow.Children.Keys.First(k => $"{k}" == key).Start.Index, End(node));
            case YamlSequenceNode { Style: SequenceStyle.Flow }:
                return OutOfFlow((int)node.Start.Index, End(node));
            case YamlMappingNode { Children.Count: 1 } or YamlSequenceNode { Children.Count: 1 } when parent != _root:
                // The last one takes what held it along.
                return Without(path[..path.LastIndexOf('/')]);
            case YamlMappingNode mapping:
                var keyNode = mapping.Children.Keys.First(k => $"{k}" == key);
                var start = (int)keyNode.Start.Index;
                var next = mapping.Children.Keys.FirstOrDefault(k => k.Start.Index > keyNode.Start.Index);
                // The first key of an item stands behind its dash: the next one takes its place.
                return IsIndent(start) || next is null
                    ? Replaced(LineStart(start), LineEnd(End(node, keyNode)), "")
                    : Replaced(start, (int)next.Start.Index, "");
            default:
                return Replaced(LineStart((int)node.Start.Index), LineEnd(End(node)), "");
        }
    }

    /// <summary>An entry with the comma that parts it from its neighbour.</summary>
    private YamlText OutOfFlow(int from, int until)
    {
        var after = until;
        while (after < Text.Length && char.IsWhiteSpace(Text[after]))
            after++;
        if (after < Text.Length && Text[after] == ',')
        {
            after++;
            while (after < Text.Length && Text[after] == ' ')
                after++;
            return Replaced(from, after, "");
        }
        var before = from;
        while (before > 0 && char.IsWhiteSpace(Text[before - 1]))
            before--;
        return before > 0 && Text[before - 1] == ',' ? Replaced(before - 1, until, "") : Replaced(from, until, "");
    }

    private YamlText Replaced(int from, int until, string with) => Read(string.Concat(Text.AsSpan(0, from), with, Text.AsSpan(until)));

    private YamlNode? Find(string path)
    {
        YamlNode? node = _root;
        foreach (var piece in path.Split('/'))
            node = node switch
            {
                YamlMappingNode mapping => mapping.Children.FirstOrDefault(c => $"{c.Key}" == piece).Value,
                YamlSequenceNode list when YamlWriting.Index(piece) is { } index && index < list.Children.Count => list.Children[index],
                _ => null,
            };
        return node;
    }

    private (YamlNode? Node, string Key) Parent(string path)
    {
        var cut = path.LastIndexOf('/');
        return cut < 0 ? (_root, path) : (Find(path[..cut]), path[(cut + 1)..]);
    }

    private static object Plain(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => mapping.Children.ToDictionary(c => $"{c.Key}", c => Plain(c.Value)),
            YamlSequenceNode list => list.Children.Select(Plain).ToList(),
            _ => $"{node}",
        };

    private static bool IsNothing(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && (scalar.Value is null or "" or "~" || scalar.Value == "null");

    /// <summary>Where what is written of a node ends: a block's own mark lies on the next thing.</summary>
    private int End(YamlNode node) =>
        node switch
        {
            YamlMappingNode { Style: MappingStyle.Flow } flow => Closing(
                flow.Children.Count == 0 ? (int)flow.Start.Index + 1 : End(flow.Children.Last().Value, flow.Children.Last().Key)
            ),
            YamlSequenceNode { Style: SequenceStyle.Flow } flow => Closing(
                flow.Children.Count == 0 ? (int)flow.Start.Index + 1 : End(flow.Children[^1])
            ),
            YamlMappingNode { Children.Count: > 0 } block => End(block.Children.Last().Value, block.Children.Last().Key),
            YamlSequenceNode { Children.Count: > 0 } block => End(block.Children[^1]),
            YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => Trimmed((int)node.End.Index),
            _ => (int)node.End.Index,
        };

    private int End(YamlNode value, YamlNode key) =>
        value is YamlScalarNode scalar && scalar.Style == ScalarStyle.Plain && string.IsNullOrEmpty(scalar.Value)
            ? Colon(key) + 1
            : End(value);

    /// <summary>Past the bracket that closes; the parser's mark lies on the one that opens.</summary>
    private int Closing(int from)
    {
        while (from < Text.Length && Text[from] is not (']' or '}'))
            from = Text[from] == '#' ? LineEnd(from) : from + 1;
        return Math.Min(from + 1, Text.Length);
    }

    private int Trimmed(int index)
    {
        index = Math.Min(index, Text.Length);
        while (index > 0 && char.IsWhiteSpace(Text[index - 1]))
            index--;
        return index;
    }

    private int Colon(YamlNode key) => Text.IndexOf(':', (int)key.End.Index);

    private int LineStart(int index) => index == 0 ? 0 : Text.LastIndexOf('\n', index - 1) + 1;

    private int LineEnd(int index)
    {
        var end = Text.IndexOf('\n', Math.Min(index, Text.Length));
        return end < 0 ? Text.Length : end + 1;
    }

    private int LineAt(int index) => Text.AsSpan(0, Math.Min(index, Text.Length)).Count('\n') + 1;

    private bool IsIndent(int index) => Text.AsSpan(LineStart(index), index - LineStart(index)).IsWhiteSpace();

    private int DashColumn(YamlSequenceNode block)
    {
        var first = (int)block.Children[0].Start.Index;
        var line = LineStart(first);
        return Text.IndexOf('-', line) - line;
    }
}
