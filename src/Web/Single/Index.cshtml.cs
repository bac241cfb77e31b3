using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Single;

/// <summary>One page of the pack: pages/*.</summary>
public sealed class IndexModel(LibraryCache texts, ILineCards cards, Frame frame) : PageModel
{
    public Words Words { get; private set; } = null!;

    /// <summary>Help lines that the page names in its front matter.</summary>
    public (string View, object Model)? Lines { get; private set; }

    public IActionResult OnGet(string slug)
    {
        var path = texts.Current.PathOfSlug("pages", slug, Languages.Current);
        if (path is null)
            return NotFound();
        Words = texts.Current.Words(path, Languages.Current);
        frame.Title = Words.Title;
        frame.Menu = path["pages/".Length..];
        frame.TextLanguage = Words.Language;
        frame.Description = Words.Front.Summary;
        frame.ValuesIn = language => new { slug = texts.Current.Words(path, language).Slug };
        if (Words.FrontAs<PageFront>().Lines is { Count: > 0 } ids)
            Lines = (cards.View, cards.Model(ids));
        return Page();
    }
}

/// <summary>Front matter of pages/*.</summary>
public class PageFront : WordsFront
{
    public List<string> Lines { get; set; } = [];
}
