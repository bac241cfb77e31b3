using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Plan.How;

/// <summary>The rule in words, beside the one in code (Counting/Rule.cs).</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PageModel
{
    public const string Document = "plan/how";

    public Words Words { get; private set; } = null!;

    public ActionPlan? Plan => Plans.Of(texts.Current).Current(clock.Today);

    public IActionResult OnGet()
    {
        if (texts.Current.FindWords(Document, Languages.Current) is not { } words)
            return NotFound();
        Words = words;
        frame.Title = words.Title;
        frame.TextLanguage = words.Language;
        frame.Description = words.Front.Summary;
        frame.Menu = PlanPage.MenuId;
        return Page();
    }
}
