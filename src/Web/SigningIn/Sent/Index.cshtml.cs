using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.Sent;

internal sealed class IndexModel(Frame frame) : PageModel
{
    public void OnGet() => frame.Title = Text.LinkSent;
}
