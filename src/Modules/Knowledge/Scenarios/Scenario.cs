using Baken.Knowledge.Dossiers;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Scenarios;

/// <summary>A situation in which a bystander chooses, sees what follows, and may choose again. Nothing is stored: the address holds the way.</summary>
internal sealed record Scenario(string Id, ScenarioFile File)
{
    public const string Folder = "scenarios";

    public string Path => $"{Folder}/{Id}";

    public static IReadOnlyList<Scenario> All(Library library) => library.Get(Folder, Read);

    public static Scenario? Find(Library library, string id) => All(library).FirstOrDefault(s => s.Id == id);

    private static IReadOnlyList<Scenario> Read(Library library) =>
        [
            .. library
                .Paths(Folder)
                .Where(path => library.Find(path) is not null && library.Find(path, Languages.Dutch) is not null)
                .Select(path => new Scenario(path[(Folder.Length + 1)..], library.Structure<ScenarioFile>(path)))
                .OrderBy(s => s.File.Order)
                .ThenBy(s => s.Id, StringComparer.Ordinal),
        ];

    public Step Start => new(File.Start, Choice: null, Before: "", Code: "");

    /// <summary>
    /// Where a code of the address leads: a letter is a choice, <c>1</c> is the next moment. <c>a1c</c>: the first choice, then later, there
    /// the third. Null where it leads nowhere.
    /// </summary>
    public Step? Follow(string code)
    {
        var step = Start;
        foreach (var sign in code)
            if (Steps(step).FirstOrDefault(s => s.Code[^1] == sign) is { } next)
                step = next;
            else
                return null;
        return step;
    }

    /// <summary>From a moment each of its choices; from an outcome the next moment, or nothing.</summary>
    public IEnumerable<Step> Steps(Step from)
    {
        if (from.Choice is null)
            return File.Nodes[from.Node].Choices.Select((c, i) => new Step(from.Node, c, from.Code, from.Code + (char)('a' + i)));
        return from.Choice.Next is { } next ? [new Step(next, Choice: null, Before: from.Code, from.Code + "1")] : [];
    }
}

/// <summary>A moment in which something is asked (no choice yet), or the outcome of a choice.</summary>
/// <param name="Node">The moment.</param>
/// <param name="Choice">What was chosen in it; null: nothing yet.</param>
/// <param name="Before">The code of the step before.</param>
/// <param name="Code">The code of this step, as it stands in the address.</param>
internal sealed record Step(string Node, ChoiceFile? Choice, string Before, string Code);

/// <summary>scenarios/*.yaml; see packs/README.md.</summary>
internal sealed class ScenarioFile
{
    public int Order { get; set; }

    public string Place { get; set; } = "";

    public string Start { get; set; } = "scene";

    public Dictionary<string, NodeFile> Nodes { get; set; } = [];
}

internal sealed class NodeFile
{
    public List<ChoiceFile> Choices { get; set; } = [];
}

internal sealed class ChoiceFile
{
    public string Id { get; set; } = "";

    /// <summary>breaks, equal or harms: decides one calm sentence, never a score.</summary>
    public string Grade { get; set; } = "";

    public string? Next { get; set; }
}

internal sealed class ScenarioFront : ReadingFront
{
    /// <summary>Choice to what the reader does.</summary>
    public Dictionary<string, string> Choices { get; set; } = [];
}
