using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>What must hold for the tree: no dead end, every leaf within three taps, every question with a way out, every line used.</summary>
internal static class TreeCheck
{
    private const int MostOptions = 7;

    private static readonly string[] Laws = ["sexual", "discrimination", "other", Leaf.NoLaw];

    public static IEnumerable<Finding> Of(Document document, Library library)
    {
        var tree = TreeFile.Read(document);
        return
        [
            .. Questions(tree, document, library),
            .. Doors(tree, document),
            .. Leaves(tree, document, library),
            .. Paths(tree, document),
        ];
    }

    private static IEnumerable<Finding> Questions(Tree tree, Document document, Library library)
    {
        if (!tree.Questions.ContainsKey(tree.Start))
            yield return Wrong(document, "start", $"There is no question \"{tree.Start}\" to start with.", "Name a question under start:.");
        foreach (var question in tree.Questions.Values)
        {
            if (question.Options.Count(o => o.Unknown) != 1)
                yield return Wrong(
                    document,
                    question.Id,
                    $"The question \"{question.Id}\" has no way to say \"I do not know\", or more than one.",
                    "Give one option unknown: true."
                );
            if (question.Options.Count(o => !o.Unknown) is var many && many is 0 or > MostOptions)
                yield return Wrong(
                    document,
                    question.Id,
                    $"The question \"{question.Id}\" has {many} answers.",
                    $"Keep to {MostOptions} at most, and \"I do not know\"."
                );
            foreach (var twin in question.Options.GroupBy(o => o.Code).Where(g => g.Count() > 1))
                yield return Wrong(
                    document,
                    question.Id,
                    $"In \"{question.Id}\" two options have the code \"{twin.Key}\".",
                    "Give each one letter of its own."
                );
            foreach (var option in question.Options)
            foreach (var finding in Options(option, question, tree, document, library))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Options(Option option, Question question, Tree tree, Document document, Library library)
    {
        var name = $"{question.Id}/{option.Id}";
        if (option.Code == '?')
            yield return Wrong(document, $"id: {option.Id},", $"The code of {name} cannot stand in an address.", "Use one letter, a to z.");
        if (new[] { option.Next, option.Leaf, option.Status }.Count(x => x is not null) != 1)
            yield return Wrong(
                document,
                $"id: {option.Id},",
                $"{name} is a dead end, or leads to two places.",
                "Give it one of next, leaf, status."
            );
        if (option.Next is { } next && !tree.Questions.ContainsKey(next))
            yield return Wrong(document, $"id: {option.Id},", $"{name} leads to \"{next}\", which is no question.", "Name a question.");
        if (option.Ask is { } ask && (!tree.Questions.TryGetValue(ask, out var asked) || asked.Options.Any(o => o.Status is null)))
            yield return Wrong(
                document,
                $"id: {option.Id},",
                $"{name} asks \"{ask}\", which is no question about how one works.",
                "Name one whose options have status."
            );
        if (option.Leaf is { } leaf && !tree.Leaves.ContainsKey(leaf))
            yield return Wrong(document, $"id: {option.Id},", $"{name} ends in \"{leaf}\", which is no leaf.", "Add it under leaves:.");
        if (option.Status is { } status && library.Find($"{Guide.Statuses}/{status}", Languages.Dutch) is null)
            yield return Wrong(
                document,
                $"id: {option.Id},",
                $"Nothing says what the law gives \"{status}\".",
                $"Add {Guide.Statuses}/{status}.nl.md."
            );
    }

    private static IEnumerable<Finding> Doors(Tree tree, Document document)
    {
        var first = tree.Questions.GetValueOrDefault(tree.Start)?.Options ?? [];
        foreach (var door in tree.Doors)
        {
            var same = first.FirstOrDefault(o => o.Code == door.Code);
            if (door.Code == '?' || (same is not null && same.Id != door.Id))
                yield return Wrong(
                    document,
                    $"id: {door.Id},",
                    $"The code of the door \"{door.Id}\" is taken by another answer.",
                    "Use a letter of its own."
                );
            else if (
                same is null
                && (door.Next is null || !tree.Questions.ContainsKey(door.Next))
                && (door.Leaf is null || !tree.Leaves.ContainsKey(door.Leaf))
            )
                yield return Wrong(
                    document,
                    $"id: {door.Id},",
                    $"The door \"{door.Id}\" leads nowhere.",
                    "Give it next: a question, or leaf: a leaf."
                );
            if (door.Preset is { } preset && tree.Status?.Options.Any(o => o.Id == preset) != true)
                yield return Wrong(
                    document,
                    $"id: {door.Id},",
                    $"\"{preset}\" is no way of working.",
                    "Name an option of the question about it."
                );
        }
    }

    private static IEnumerable<Finding> Leaves(Tree tree, Document document, Library library)
    {
        foreach (var leaf in tree.Leaves.Values)
        {
            if (library.Find($"{Guide.Leaves}/{leaf.Id}", Languages.Dutch) is null)
                yield return Wrong(document, leaf.Id, $"The leaf \"{leaf.Id}\" has no words.", $"Add {Guide.Leaves}/{leaf.Id}.nl.md.");
            if (leaf.Lines.Count == 0)
                yield return Wrong(document, leaf.Id, $"The leaf \"{leaf.Id}\" names nobody to call.", "Add lines:.");
            foreach (var line in leaf.Lines.Where(l => library.Find($"lines/{l}") is null))
                yield return Wrong(
                    document,
                    leaf.Id,
                    $"The leaf \"{leaf.Id}\" names the line \"{line}\", which is not there.",
                    $"Add lines/{line}.yaml."
                );
            if (!Laws.Contains(leaf.Law))
                yield return Wrong(document, leaf.Id, $"\"{leaf.Law}\" names no law.", $"Write {string.Join(", ", Laws)}.");
        }
        var used = tree.Leaves.Values.SelectMany(l => l.Lines).ToHashSet();
        foreach (var path in library.Paths("lines").Where(p => library.Find(p) is not null && !used.Contains(p["lines/".Length..])))
            yield return Wrong(
                document,
                "leaves",
                $"No answer names the line \"{path["lines/".Length..]}\".",
                "Name it in a leaf where it helps."
            ) with
            {
                Severity = Severity.Advice,
            };
    }

    private static IEnumerable<Finding> Paths(Tree tree, Document document)
    {
        if (tree.At("") is null)
            yield break;
        var ends = tree.Ends().ToList();
        foreach (var leaf in tree.Leaves.Values)
        {
            var taps = ends.Where(p => p.Leaf!.Id == leaf.Id).Select(p => p.Code.Length).DefaultIfEmpty(0).Min();
            if (taps == 0)
                yield return Wrong(
                    document,
                    leaf.Id,
                    $"No answer leads to the leaf \"{leaf.Id}\".",
                    "Lead an option to it, or take it away."
                );
        }
        foreach (var far in ends.Where(p => p.Code.Length > Tree.MostTaps).Select(p => p.Leaf!.Id).Distinct())
            yield return Wrong(
                document,
                far,
                $"The leaf \"{far}\" can take more than {Tree.MostTaps} taps.",
                "Bring it nearer, or ask less."
            );
    }

    private static Finding Wrong(Document document, string where, string what, string mend)
    {
        var line = Array.FindIndex(document.Text.Split('\n'), l => l.TrimStart(' ', '-', '{').StartsWith(where, StringComparison.Ordinal));
        return new Finding(document.File, line < 0 ? 1 : line + 1, what, mend);
    }
}
