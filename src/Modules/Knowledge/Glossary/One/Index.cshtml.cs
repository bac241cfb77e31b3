using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Glossary.One;

/// <summary>One word: what it means, an example, what it is not, the law, words to avoid, and who recognises themselves.</summary>
internal sealed class IndexModel(LibraryCache texts, Frame frame) : PageModel
{
    public Term Term { get; private set; } = null!;

    public IReadOnlyList<Term> Related { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        var terms = Terms.Of(texts.Current, Languages.Current);
        if (terms.All.FirstOrDefault(t => t.Words.Slug == slug) is not { } term)
            return NotFound();
        Term = term;
        Related = [.. term.Related.Select(terms.Find).OfType<Term>()];
        frame.Title = term.Words.Title;
        frame.Menu = KnowledgeModule.GlossaryMenu;
        frame.Description = term.Front.Summary;
        frame.ValuesIn = language => new { slug = Terms.Of(texts.Current, language).Find(term.Id)!.Words.Slug };
        return Page();
    }
}
