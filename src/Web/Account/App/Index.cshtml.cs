using System.Security.Claims;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Account.App;

/// <summary>An app that shows codes, in place of the one there was. Sessions elsewhere end.</summary>
internal sealed class IndexModel(Database database, SecondSteps second, Sessions sessions, Freshness freshness, Links links, Frame frame)
    : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Sealed { get; set; }

    public AppProposal App { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!freshness.IsOf(User))
            return Redirect(freshness.SignInAgain(Request));
        await Propose(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!freshness.IsOf(User))
            return Redirect(freshness.SignInAgain(Request));
        var id = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var key = second.Proposed(id, Sealed);
        if (key is null || !await second.SetApp(id, key, Code ?? "", cancel))
        {
            await Propose(cancel);
            ModelState.Clear();
            if (key is not null)
                App = App with { Key = key, Sealed = Sealed! };
            ModelState.AddModelError(nameof(Code), key is null ? Text.SetUpTooOld : Text.StepCodeWrong);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await database.SaveChangesAsync(cancel);
        await sessions.EndAll(id, SigningIn.Sessions.Of(User), cancel);
        return Redirect(links.To("/Account/Index", new { bewaard = true }));
    }

    private async Task Propose(CancellationToken cancel)
    {
        frame.Title = Text.AccountApp;
        var id = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var mail = await database.Set<Person>().Where(p => p.Id == id).Select(p => p.Email!).SingleAsync(cancel);
        var (key, proposal) = second.Propose(id);
        App = new AppProposal(key, proposal, mail);
    }
}
