using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Scenarios;

/// <summary>The two kinds of documents of a scenario, and what must hold: no moment out of reach, no dead end, every choice answered.</summary>
internal static class ScenarioKinds
{
    private static readonly string[] Grades = ["breaks", "equal", "harms"];
    private static readonly string[] Answers = ["", ".why", ".after"];

    /// <summary>A choice is a letter in the address, and a screen asks seven things at most.</summary>
    private const int MostChoices = 7;

    public static IEnumerable<DocumentKind> All =>
        [
            new DocumentKind
            {
                Name = "scenario",
                Pattern = "scenarios/*",
                IsStructure = true,
                Fields = typeof(ScenarioFile),
                Label = () => Text.KindScenario,
                Form = Dossiers.ReadingFields.Scenario,
                Check = Structure,
                Page = (path, language, library, addresses) => ScenarioPages.Address(Id(path), language, library, addresses),
            },
            new DocumentKind
            {
                Name = "scenario-words",
                Pattern = "scenarios/*",
                IsStructure = false,
                Fields = typeof(ScenarioFront),
                Label = () => Text.KindScenarioWords,
                Form = Dossiers.ReadingFields.ScenarioWords,
                HasSlug = true,
                Check = CheckWords,
                Page = (path, language, library, addresses) => ScenarioPages.Address(Id(path), language, library, addresses),
            },
        ];

    private static string Id(string path) => path[(Scenario.Folder.Length + 1)..];

    private static IEnumerable<Finding> Structure(Document document, Library library)
    {
        var file = Yaml.Read<ScenarioFile>(document.Text, document.File);
        if (library.Find(document.Path, Languages.Dutch) is null)
            yield return Wrong("order", "This scenario has no words.", $"Add {document.Path}.nl.md.");
        if (!file.Nodes.ContainsKey(file.Start))
        {
            yield return Wrong("start", $"It starts at \"{file.Start}\", which is no moment.", "Name one of nodes.");
            yield break;
        }
        var choices = file.Nodes.Values.SelectMany(n => n.Choices).ToList();
        foreach (var twin in choices.Select(c => c.Id).Concat(file.Nodes.Keys).GroupBy(i => i).Where(g => g.Count() > 1))
            yield return Wrong(twin.Key, $"\"{twin.Key}\" is used twice.", "Give each moment and each choice an id of its own.");
        foreach (var choice in choices.Where(c => !Grades.Contains(c.Grade)))
            yield return Wrong(choice.Id, $"\"{choice.Grade}\" is no grade.", "Write breaks, equal or harms.");
        foreach (var choice in choices.Where(c => c.Next is { } next && !file.Nodes.ContainsKey(next)))
            yield return Wrong(choice.Id, $"\"{choice.Next}\" is no moment.", "Name one of nodes, or leave next out.");
        foreach (var (node, found) in file.Nodes)
            if (found.Choices.Count is < 2 or > MostChoices)
                yield return Wrong(node, $"\"{node}\" asks {found.Choices.Count} choices.", $"Give two to {MostChoices}.");
        if (choices.TrueForAll(c => c.Grade != "breaks"))
            yield return Wrong("nodes", "No choice breaks it off.", "Give at least one the grade breaks.");
        foreach (var node in file.Nodes.Keys.Except(Reached(file)))
            yield return Wrong(node, $"No choice leads to \"{node}\".", "Lead a choice to it with next, or take it out.");
        if (Circles(file, file.Start, []))
            yield return Wrong("nodes", "A way leads back to a moment before.", "Let every way come to an end.");

        Finding Wrong(string word, string what, string mend) =>
            new(
                document.File,
                Math.Max(0, Array.FindIndex(document.Text.Split('\n'), l => l.Contains(word, StringComparison.Ordinal))) + 1,
                what,
                mend
            );
    }

    private static IEnumerable<Finding> CheckWords(Document document, Library library)
    {
        if (library.FindStructure<ScenarioFile>(document.Path) is not { } file)
        {
            yield return new Finding(document.File, 1, "This scenario has no structure.", $"Add {document.Path}.yaml.");
            yield break;
        }
        var words = Words.Read(document);
        var labels = words.FrontAs<ScenarioFront>().Choices;
        foreach (var node in file.Nodes.Keys.Where(n => string.IsNullOrWhiteSpace(words[n])))
            yield return new Finding(document.File, 1, $"The moment \"{node}\" is not told.", $"Add a heading \"# {node}\" with its text.");
        foreach (var choice in file.Nodes.Values.SelectMany(n => n.Choices))
        {
            if (string.IsNullOrWhiteSpace(labels.GetValueOrDefault(choice.Id)))
                yield return new Finding(document.File, 2, $"The choice \"{choice.Id}\" has no label.", "Add it under choices.");
            foreach (var part in Answers.Select(a => choice.Id + a).Where(p => string.IsNullOrWhiteSpace(words[p])))
                yield return new Finding(
                    document.File,
                    1,
                    $"The part \"{part}\" is missing.",
                    $"Add a heading \"# {part}\": what follows, why (.why), what you do afterwards (.after)."
                );
        }
    }

    private static HashSet<string> Reached(ScenarioFile file)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { file.Start };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var node))
            foreach (var next in file.Nodes[node].Choices.Select(c => c.Next).Where(n => n is not null && file.Nodes.ContainsKey(n)))
                if (reached.Add(next!))
                    waiting.Enqueue(next!);
        return reached;
    }

    private static bool Circles(ScenarioFile file, string node, IReadOnlyList<string> way) =>
        way.Contains(node)
        || file.Nodes[node].Choices.Any(c => c.Next is { } next && file.Nodes.ContainsKey(next) && Circles(file, next, [.. way, node]));
}
