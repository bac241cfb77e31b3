using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.Out;

internal sealed class IndexModel(Sessions sessions, Links links, Frame frame) : PageModel
{
    public void OnGet() => frame.Title = Text.SignOut;

    public async Task<IActionResult> OnPost()
    {
        await sessions.SignOut(HttpContext);
        return Redirect(links.To("/Home/Index"));
    }
}
