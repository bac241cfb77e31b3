using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.Kept;

/// <summary>"You were signed out. Your text stands below": only ever as the answer to a form, see <see cref="SignedOutWhileWriting"/>.</summary>
internal sealed class IndexModel(Links links, Frame frame) : PageModel
{
    public PostedText Posted { get; private set; } = new([], []);

    /// <summary>Signs in, and leads back to the form.</summary>
    public string SignInFirst { get; private set; } = "";

    /// <summary>Nobody comes here by an address.</summary>
    public IActionResult OnGet() => Redirect(links.To("/SigningIn/Index"));

    public IActionResult OnPost()
    {
        if (HttpContext.Items[typeof(PostedText)] is not ValueTuple<PostedText, string> kept)
            return OnGet();
        (Posted, var back) = kept;
        SignInFirst = links.To("/SigningIn/Index", new RouteValueDictionary { [Entrance.ReturnTo] = back });
        frame.Title = Text.KeptTitle;
        return Page();
    }
}
