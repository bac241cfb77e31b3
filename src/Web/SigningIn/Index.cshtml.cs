using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn;

/// <summary>
/// Asks for an address, and mails a link once the answer has gone. Never says whether the address is known, in words or in time.
/// </summary>
internal sealed class IndexModel(
    LinkRequests requests,
    Passkeys passkeys,
    Steps steps,
    Attempts attempts,
    Links links,
    Frame frame,
    SiteClock clock
) : PageModel
{
    private const int LinksPerNetwork = 40;

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? ReturnTo { get; set; }

    public void OnGet([FromQuery(Name = Entrance.ReturnTo)] string? returnTo)
    {
        frame.Title = Text.SignIn;
        frame.Scripts.Add("passkey.js");
        ReturnTo = Url.IsLocalUrl(returnTo) ? returnTo : null;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        OnGet(ReturnTo);
        if (Mailbox.Read(Mail) is not { } mail)
            return Refuse(nameof(Mail), Text.SignInMailWrong, StatusCodes.Status400BadRequest);
        if (
            !await attempts.Allow("link-network", Network.Of(HttpContext), LinksPerNetwork, cancel)
            || !requests.Add(new LinkRequest(mail, Languages.Current, ReturnTo))
        )
            return Refuse(nameof(Mail), Text.SignInTooOften, StatusCodes.Status429TooManyRequests);
        return Redirect(links.To("/SigningIn/Sent/Index"));
    }

    /// <summary>For the script: what a passkey must sign.</summary>
    public async Task<IActionResult> OnPostOptions() => Content(await passkeys.ToSignIn(HttpContext, null), "application/json");

    public async Task<IActionResult> OnPostPasskey(CancellationToken cancel)
    {
        OnGet(ReturnTo);
        ModelState.Clear();
        var person = Credential is { Length: > 0 } ? await passkeys.SignIn(HttpContext, Credential) : null;
        if (person is null || !person.IsHere(clock.RealToday))
            return Refuse("", Text.SignInDeviceFailed, StatusCodes.Status400BadRequest);
        return Redirect(await steps.Finish(HttpContext, person, ReturnTo));
    }

    private PageResult Refuse(string field, string why, int status)
    {
        ModelState.AddModelError(field, why);
        Response.StatusCode = status;
        return Page();
    }
}
