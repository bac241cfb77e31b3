using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Wayfinder;

/// <summary>
/// One question, or the answer. What the reader chose stands in the address as letters and nowhere else:
/// nothing is stored, no cookie is set, no form is sent.
/// </summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PageModel
{
    public Step? Step { get; private set; }

    public Result? Result { get; private set; }

    public IActionResult OnGet(string? code)
    {
        var guide = Guide.Of(texts.Current);
        if (guide.Tree.At(code?.ToLowerInvariant() ?? "") is not { } place)
            return NotFound();
        var words = guide.In(Languages.Current);
        if (place.Question is not null)
            Step = new Step(guide.Tree, place, words);
        else
            Result = new Result(guide.Tree, place, words, HelpLines.Of(texts.Current), clock.Now);
        frame.Title = words.Title;
        frame.Menu = KnowledgeModule.HelpMenu;
        frame.Description = words.Summary;
        return Page();
    }
}
