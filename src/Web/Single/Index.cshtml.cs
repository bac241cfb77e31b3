using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Single;

/// <summary>One page of the pack: pages/*.</summary>
public sealed class IndexModel(LibraryCache texts, Frame frame) : PageModel
{
    public Words Words { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        var path = texts.Current.PathOfSlug("pages", slug, Languages.Current);
        if (path is null)
            return NotFound();
        Words = texts.Current.Words(path, Languages.Current);
        frame.Title = Words.Title;
        frame.TextLanguage = Words.Language;
        frame.Description = Words.Front.Summary;
        frame.ValuesIn = language => new { slug = texts.Current.Words(path, language).Slug };
        return Page();
    }
}
