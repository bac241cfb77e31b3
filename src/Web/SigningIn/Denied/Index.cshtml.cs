using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn.Denied;

/// <summary>Another role's page: said plainly, with the way back to one's own work.</summary>
internal sealed class IndexModel(IEnumerable<Module> modules, Links links, Frame frame) : PageModel
{
    public string Home { get; private set; } = "";

    public void OnGet() => Prepare();

    public void OnPost() => Prepare();

    private void Prepare()
    {
        frame.Title = Text.DeniedTitle;
        var roles = User.FindAll(System.Security.Claims.ClaimTypes.Role).Select(c => c.Value).ToList();
        var first = modules.SelectMany(m => m.Menu).Where(e => !e.Who.IsPublic && e.Who.Allows(roles)).MinBy(e => e.Order);
        Home = links.To(first?.Page ?? "/Account/Index");
    }
}
