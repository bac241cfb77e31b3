using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn;

public sealed class IndexModel(Frame frame) : PageModel
{
    public void OnGet() => frame.Title = Text.SignIn;
}
