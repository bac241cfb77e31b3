using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Glossary.One;

/// <summary>One word: what it means, an example, what it is not, the law, words to avoid, and who recognises themselves.</summary>
internal sealed class IndexModel(LibraryCache texts, Links links, Frame frame) : PageModel
{
    public Term Term { get; private set; } = null!;

    public IReadOnlyList<Term> Related { get; private set; } = [];

    public IActionResult OnGet(string code)
    {
        var terms = Terms.Of(texts.Current, Languages.Current);
        if (terms.All.FirstOrDefault(t => t.Code == code) is not { } term)
            // The word itself stood in the address before: whoever kept that, or types it, gets there.
            return terms.All.FirstOrDefault(t => t.Words.Slug == code) is { } named
                ? RedirectPermanent(links.To(Terms.PageOfOne, new { code = named.Code }))
                : NotFound();
        Term = term;
        Related = [.. term.Related.Select(terms.Find).OfType<Term>()];
        frame.Title = term.Words.Title;
        frame.Menu = KnowledgeModule.GlossaryMenu;
        frame.Description = term.Front.Summary;
        return Page();
    }
}
