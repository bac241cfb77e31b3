using System.Net.Mail;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.SigningIn;

/// <summary>Asks for an address and mails a link. Never says whether the address is known, in words or in time.</summary>
internal sealed class IndexModel(
    Database database,
    SignInLinks signInLinks,
    Passkeys passkeys,
    Steps steps,
    Attempts attempts,
    Links links,
    Frame frame,
    SiteClock clock,
    TimeProvider time
) : PageModel
{
    private const int LinksPerMail = 5;
    private const int LinksPerNetwork = 40;
    private static readonly TimeSpan AsLongAs = TimeSpan.FromMilliseconds(300);

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
        if (!MailAddress.TryCreate(Mail?.Trim(), out var address))
            return Refuse(nameof(Mail), Text.SignInMailWrong, StatusCodes.Status400BadRequest);
        var began = time.GetTimestamp();
        var network = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (
            !await attempts.Allow("link-network", network, LinksPerNetwork, cancel)
            || !await attempts.Allow("link-mail", address.Address, LinksPerMail, cancel)
        )
            return Refuse(nameof(Mail), Text.SignInTooOften, StatusCodes.Status429TooManyRequests);
        await signInLinks.Ask(address.Address, ReturnTo, cancel);
        await database.SaveChangesAsync(cancel);
        // A known address costs a row more: the answer waits until both have been.
        var rest = AsLongAs - time.GetElapsedTime(began);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, time, cancel);
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
