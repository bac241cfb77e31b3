using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Baken.Plan.Reading;

/// <summary>What a promise is to become. Null numbers and days are taken out.</summary>
internal sealed record PromiseWish(int? Min, int? Target, int? Max, DateOnly? Due, IReadOnlyDictionary<string, Span> Windows);

/// <summary>Changes a promise in the text of a plan and leaves every other character, comments too, as somebody wrote it.</summary>
internal static class PlanText
{
    public static string Change(string text, string promise, PromiseWish wish)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var node = Promises(yaml.Documents[0].RootNode).First(p => Scalar(p, "id")?.Value == promise);
        var edits = new List<Edit>
        {
            Set(text, node, "min", Number(wish.Min)),
            Set(text, node, "target", Number(wish.Target)),
            Set(text, node, "max", Number(wish.Max)),
            Set(text, node, "due", wish.Due is { } due ? Day(due) : null),
        };
        foreach (var window in Sequence(node, "windows").OfType<YamlMappingNode>())
            if (Scalar(window, "id")?.Value is { } id && wish.Windows.TryGetValue(id, out var span))
                edits.AddRange([Set(text, window, "from", Day(span.From)), Set(text, window, "until", Day(span.Until))]);
        foreach (var edit in edits.Where(e => e.At >= 0).OrderByDescending(e => e.At))
            text = string.Concat(text.AsSpan(0, edit.At), edit.Written, text.AsSpan(edit.At + edit.Length));
        return text;
    }

    /// <param name="At">Where in the text; -1: nothing to do.</param>
    /// <param name="Length">How much goes away.</param>
    /// <param name="Written">What comes.</param>
    private readonly record struct Edit(int At, int Length, string Written)
    {
        public static readonly Edit None = new(-1, 0, "");
    }

    private static Edit Set(string text, YamlMappingNode node, string key, string? value)
    {
        if (Scalar(node, key) is { } there)
        {
            var (start, end) = ((int)there.Start.Index, (int)there.End.Index);
            return value is null ? Without(text, node, key, end) : new Edit(start, end - start, value);
        }
        if (value is null)
            return Edit.None;
        // A new line, or a new piece, right after the id.
        var id = Scalar(node, "id")!;
        var at = (int)id.End.Index;
        return node.Style == MappingStyle.Flow
            ? new Edit(at, 0, $", {key}: {value}")
            : new Edit(EndOfLine(text, at), 0, $"\n{new string(' ', Indent(text, Key(node, "id")))}{key}: {value}");
    }

    private static Edit Without(string text, YamlMappingNode node, string key, int end)
    {
        var start = (int)Key(node, key).Start.Index;
        if (node.Style == MappingStyle.Flow)
            start = text.LastIndexOf(',', start);
        else
            (start, end) = (text.LastIndexOf('\n', start), EndOfLine(text, end));
        return new Edit(start, end - start, "");
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    /// <summary>How far the keys of a mapping stand from the left; "- id:" counts the dash as room.</summary>
    private static int Indent(string text, YamlNode key)
    {
        var at = (int)key.Start.Index;
        return at - (text.LastIndexOf('\n', at) + 1);
    }

    private static IEnumerable<YamlMappingNode> Promises(YamlNode root) =>
        Sequence(root, "promises")
            .Concat(
                Sequence(root, "goals")
                    .SelectMany(g => Sequence(g, "actions"))
                    .SelectMany(a => Sequence(a, "items"))
                    .SelectMany(i => Sequence(i, "promises"))
            )
            .OfType<YamlMappingNode>();

    private static IEnumerable<YamlNode> Sequence(YamlNode node, string key) =>
        node is YamlMappingNode mapping
        && mapping.Children.TryGetValue(new YamlScalarNode(key), out var found)
        && found is YamlSequenceNode list
            ? list.Children
            : [];

    private static YamlScalarNode? Scalar(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlScalarNode : null;

    private static YamlNode Key(YamlMappingNode node, string key) => node.Children.Keys.First(k => k is YamlScalarNode s && s.Value == key);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
