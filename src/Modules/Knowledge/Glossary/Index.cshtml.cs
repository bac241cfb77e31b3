using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Glossary;

/// <summary>All words from A to Z, by group, or those that match what the reader looks for.</summary>
internal sealed class IndexModel(LibraryCache texts, Links links, Frame frame) : PageModel
{
    /// <summary>What is looked for; in an address only where somebody made a link with it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The number of a group, so that the address does not say which.</summary>
    [BindProperty(SupportsGet = true)]
    public int? G { get; set; }

    public string? Group => G is > 0 && G <= Terms.Groups.Count ? Terms.Groups[G.Value - 1] : null;

    public IReadOnlyList<IGrouping<char, Term>> Letters { get; private set; } = [];

    public IReadOnlyList<(string Label, string Address, bool Chosen)> Chips { get; private set; } = [];

    public string Counted { get; private set; } = "";

    /// <summary>What is looked for stands in no address, so in no history.</summary>
    public void OnPost() => OnGet();

    public void OnGet()
    {
        var wanted = Folded.Of((Q ?? "").Trim());
        var found = Terms
            .Of(texts.Current, Languages.Current)
            .All.Where(t => (Group is null || t.Group == Group) && t.Matches(wanted))
            .ToList();
        Letters = [.. found.GroupBy(t => t.Letter)];
        Counted = found.Count == 1 ? Text.OneWordFound : string.Format(CultureInfo.CurrentCulture, Text.WordsFound, found.Count);
        Chips =
        [
            .. Terms
                .Groups.Select((group, i) => (GroupText.Of(group), Address(i + 1), group == Group))
                .Prepend((Text.AllWords, Address(null), Group is null)),
        ];
        frame.Title = Text.Glossary;
        frame.Menu = KnowledgeModule.GlossaryMenu;
        frame.Description = Text.GlossaryLead;
    }

    private string Address(int? group) => links.To(Terms.Page, new { g = group });
}

internal static class GroupText
{
    public static string Of(string group) =>
        group switch
        {
            "behaviour" => Text.GroupBehaviour,
            "people" => Text.GroupPeople,
            "law" => Text.GroupLaw,
            "help" => Text.GroupHelp,
            _ => Text.GroupPolicy,
        };
}
