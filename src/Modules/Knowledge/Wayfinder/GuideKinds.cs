using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary>The documents of the wayfinder, and what must hold for them.</summary>
internal static class GuideKinds
{
    public static IEnumerable<DocumentKind> All =>
        [
            new()
            {
                Name = "wayfinder",
                Pattern = Guide.TreePath,
                IsStructure = true,
                Fields = typeof(TreeFile),
                Label = () => Text.KindWayfinder,
                Check = TreeCheck.Of,
                Page = Start,
            },
            new()
            {
                Name = "wayfinder-words",
                Pattern = Guide.TreePath,
                IsStructure = false,
                Fields = typeof(TreeFront),
                Label = () => Text.KindWayfinderWords,
                Form = GuideFields.Words,
                Check = CheckWords,
                Page = Start,
            },
            new()
            {
                Name = "wants",
                Pattern = Guide.WantsPath,
                IsStructure = false,
                Fields = typeof(WordsFront),
                Label = () => Text.KindWants,
                Form = GuideFields.Wants,
                Parts = Guide.Wants,
            },
            new()
            {
                Name = "leaf",
                Pattern = $"{Guide.Leaves}/*",
                IsStructure = false,
                Fields = typeof(LeafFront),
                Label = () => Text.KindLeaf,
                Form = GuideFields.Leaf,
                Parts = [Words.Body, "now", "week", "later"],
                Check = CheckLeaf,
                Page = (path, language, library, addresses) =>
                    Guide.LeafAddress(path[(Guide.Leaves.Length + 1)..], language, library, addresses),
            },
            new()
            {
                Name = "status",
                Pattern = $"{Guide.Statuses}/*",
                IsStructure = false,
                Fields = typeof(WordsFront),
                Label = () => Text.KindStatus,
                Form = GuideFields.Status,
                Parts = ["who", "sexual", "discrimination", "other"],
            },
        ];

    private static string? Start(string path, string language, Library library, AddressBook addresses) =>
        Guide.StartAddress("", language, library, addresses);

    private static IEnumerable<Finding> CheckWords(Document document, Library library)
    {
        if (library.Find(Guide.TreePath) is not { } structure)
            yield break;
        var tree = TreeFile.Read(structure);
        var front = Words.Read(document).FrontAs<TreeFront>();
        foreach (var question in tree.Questions.Values)
        {
            var words = front.Questions.GetValueOrDefault(question.Id);
            if (string.IsNullOrWhiteSpace(words?.Title))
                yield return new Finding(
                    document.File,
                    2,
                    $"The question \"{question.Id}\" has no words.",
                    $"Add {question.Id}: with a title under questions:."
                );
            else
                foreach (var option in question.Options.Where(o => string.IsNullOrWhiteSpace(words.Options.GetValueOrDefault(o.Id)?.Title)))
                    yield return new Finding(
                        document.File,
                        Yaml.LineOf(document.Text, question.Id),
                        $"The option \"{option.Id}\" of \"{question.Id}\" has no words.",
                        $"Add {option.Id}: {{title: \"...\"}} under its options."
                    );
        }
        foreach (var door in tree.Doors.Where(d => string.IsNullOrWhiteSpace(front.Doors.GetValueOrDefault(d.Id)?.Title)))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "doors"),
                $"The door \"{door.Id}\" has no words.",
                $"Add {door.Id}: under doors:."
            );
    }

    private static IEnumerable<Finding> CheckLeaf(Document document, Library library)
    {
        if (string.IsNullOrWhiteSpace(Words.Read(document).FrontAs<LeafFront>().Answer))
            yield return new Finding(document.File, 2, "What the reader answered is missing.", "Add answer: with a short phrase.");
        var id = document.Path[(Guide.Leaves.Length + 1)..];
        if (library.Find(Guide.TreePath) is { } tree && !TreeFile.Read(tree).Leaves.ContainsKey(id))
            yield return new Finding(
                document.File,
                1,
                $"The tree has no leaf \"{id}\".",
                "Add it to wayfinder/tree.yaml, or take these words away.",
                Severity.Advice
            );
    }
}
