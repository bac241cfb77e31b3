using System.Globalization;
using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Wayfinder.Map;

/// <summary>For staff: the whole tree on one page, and what the checks found.</summary>
internal sealed class IndexModel(LibraryCache texts, PackCheck check, Links links, Frame frame) : PageModel
{
    private Guide _guide = null!;
    private GuideText _words = null!;
    private HelpLines _help = null!;

    public Branch Root { get; private set; } = null!;

    public IReadOnlyList<(ChoiceWords Door, string Address)> Doors { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public void OnGet()
    {
        var library = texts.Current;
        (_guide, _help) = (Guide.Of(library), HelpLines.Of(library));
        _words = _guide.In(Languages.Current);
        Root = Branch(_guide.Tree.At("")!);
        Doors =
        [
            .. _guide
                .Tree.Doors.Where(d => d.Always || d.Preset is not null)
                .Select(d => (_words.Of(d), links.To(Guide.Page, new { code = d.Code }))),
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

    private Branch Branch(Place place) => new(_words.Of(place.Question!).Title, [.. place.Question!.Options.Select(o => Twig(place, o))]);

    private Twig Twig(Place place, Option option)
    {
        var next = _guide.Tree.At(place.Code + option.Code);
        // How one works is asked on the way to many leaves and changes none of them: the leaf stands here at once.
        var leaf = next?.Leaf ?? next?.Pending;
        return new Twig(
            option.Code,
            _words.Of(place.Question!, option.Id).Title,
            leaf is null ? null : _words.Of(leaf),
            leaf?.Lines.Select(id => _help.Find(id) is null ? id : _help.In(Languages.Current, id).Words.Title).ToList() ?? [],
            links.To(Guide.Page, new { code = place.Code + option.Code }),
            leaf is null && next is not null ? Branch(next) : null
        );
    }
}

/// <summary>A question and what hangs under it.</summary>
internal sealed record Branch(string Question, IReadOnlyList<Twig> Twigs);

/// <summary>One answer: it ends in a leaf or leads to a further question.</summary>
internal sealed record Twig(char Letter, string Answer, Words? Leaf, IReadOnlyList<string> Lines, string Address, Branch? Next);
