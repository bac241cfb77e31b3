using System.Globalization;
using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Wayfinder.Map;

/// <summary>For staff: the whole tree on one page, drawn and as a list, and what the checks found.</summary>
internal sealed class IndexModel(LibraryCache texts, PackCheck check, Links links, Frame frame) : PageModel
{
    private Guide _guide = null!;
    private GuideText _words = null!;
    private HelpLines _help = null!;

    public Branch Root { get; private set; } = null!;

    /// <summary>Ways in that are no answer of the first question, as they are drawn.</summary>
    public IReadOnlyList<Twig> DoorTwigs { get; private set; } = [];

    public IReadOnlyList<(ChoiceWords Door, string Address)> Doors { get; private set; } = [];

    /// <summary>Answers that no way leads to.</summary>
    public IReadOnlyList<(string Name, string Path)> UnusedLeaves { get; private set; } = [];

    /// <summary>Help lines that no answer names.</summary>
    public IReadOnlyList<(string Name, string Path)> UnusedLines { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public void OnGet()
    {
        var library = texts.Current;
        (_guide, _help) = (Guide.Of(library), HelpLines.Of(library));
        _words = _guide.In(Languages.Current);
        Root = Branch(_guide.Tree.At("")!);
        var doors = _guide.Tree.Doors.Where(d => d.Always || d.Preset is not null).ToList();
        DoorTwigs = [.. doors.Select(Twig)];
        Doors = [.. doors.Select(d => (_words.Of(d), links.To(Guide.Page, new { code = d.Code })))];
        var reached = _guide.Tree.Ends().Select(p => p.Leaf!.Id).ToHashSet();
        UnusedLeaves =
        [
            .. library
                .Paths(Guide.Leaves)
                .Where(p => !reached.Contains(p[(Guide.Leaves.Length + 1)..]))
                .Select(p => (library.Words(p, Languages.Current).Title, p)),
        ];
        var named = _guide.Tree.Leaves.Values.SelectMany(l => l.Lines).ToHashSet();
        UnusedLines =
        [
            .. _help
                .In(Languages.Current)
                .Where(t => !named.Contains(t.Line.Id))
                .Select(t => (t.Words.Title, $"{HelpLines.Folder}/{t.Line.Id}")),
        ];
        Findings =
        [
            .. library
                .Documents.Where(d => d.Path.StartsWith("wayfinder/", StringComparison.Ordinal))
                .SelectMany(d => check.One(d, library))
                .OrderBy(f => f.Severity),
        ];
        Summary = string.Format(
            CultureInfo.CurrentCulture,
            Findings.Count == 0 ? Text.MapSound : Text.MapFindings,
            _guide.Tree.Questions.Count,
            _guide.Tree.Leaves.Count,
            Findings.Count
        );
        frame.Title = Text.MapTitle;
        frame.Menu = KnowledgeModule.MapMenu;
        frame.Wide = true;
    }

    private Branch Branch(Place place) =>
        new(
            _words.Of(place.Question!).Title,
            [.. place.Question!.Options.Select(o => Twig(place, o))],
            Editor(Guide.TreePath, $"#v-questions-{place.Question.Id}-title")
        );

    private Twig Twig(Place place, Option option)
    {
        var next = _guide.Tree.At(place.Code + option.Code);
        return Twig(
            place.Code + option.Code,
            option.Code,
            _words.Of(place.Question!, option.Id).Title,
            next,
            next?.Question is not null && next.Pending is null ? Branch(next) : null
        ) with
        {
            AnswerEditor = Editor(Guide.TreePath, $"#v-questions-{place.Question!.Id}-options-{option.Id}-title"),
        };
    }

    /// <summary>What stands behind a door is drawn already, unless it is an answer.</summary>
    private Twig Twig(Door door) =>
        Twig($"{door.Code}", door.Code, _words.Of(door).Title, _guide.Tree.At($"{door.Code}"), null) with
        {
            AnswerEditor = Editor(Guide.TreePath, $"#v-doors-{door.Id}-title"),
        };

    private Twig Twig(string code, char letter, string answer, Place? next, Branch? branch)
    {
        // How one works is asked on the way to many leaves and changes none of them: the leaf stands here at once.
        var leaf = next?.Leaf ?? next?.Pending;
        var words = leaf is null ? null : _words.Of(leaf);
        return new Twig(
            letter,
            answer,
            words,
            leaf?.Lines.Select(id => _help.Find(id) is null ? id : _help.In(Languages.Current, id).Words.Title).ToList() ?? [],
            links.To(Guide.Page, new { code }),
            branch
        )
        {
            End = words?.Title ?? (branch is null && next?.Question is { } further ? "→ " + _words.Of(further).Title : null),
            Editor =
                words is not null ? Editor(words.Document.Path, "")
                : next?.Question is { } asked ? Editor(Guide.TreePath, $"#v-questions-{asked.Id}-title")
                : null,
            Mark =
                leaf is null ? null
                : leaf.Lines.FirstOrDefault(id => _help.Find(id) is null) is { } missing
                    ? string.Format(CultureInfo.CurrentCulture, Text.LineMissing, missing)
                : leaf.Lines.Count == 0 ? Text.LeafWithoutLines
                : null,
        };
    }

    private string? Editor(string path, string field) => User.IsInRole(Roles.Editor) ? links.Edit(path, Languages.Current) + field : null;
}

/// <summary>A question and what hangs under it.</summary>
internal sealed record Branch(string Question, IReadOnlyList<Twig> Twigs, string? Editor);

/// <summary>One answer: it ends in a leaf or leads to a further question.</summary>
internal sealed record Twig(char Letter, string Answer, Words? Leaf, IReadOnlyList<string> Lines, string Address, Branch? Next)
{
    /// <summary>What the drawing shows behind it: a leaf, or a question that is drawn elsewhere.</summary>
    public string? End { get; init; }

    /// <summary>Where the leaf is edited, for who may.</summary>
    public string? Editor { get; init; }

    /// <summary>Where the answer itself is edited, for who may.</summary>
    public string? AnswerEditor { get; init; }

    /// <summary>What is wrong with the leaf.</summary>
    public string? Mark { get; init; }

    /// <summary>It leads nowhere.</summary>
    public bool IsDead => Next is null && End is null;
}
