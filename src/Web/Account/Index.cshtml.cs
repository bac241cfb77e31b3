using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Account;

internal sealed class IndexModel(Frame frame) : PageModel
{
    public void OnGet() => frame.Title = User.Identity!.Name ?? "";
}
