using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Account;

/// <summary>What a person may change about themselves: name, language, ways to sign in, sessions.</summary>
internal sealed class IndexModel(
    Database database,
    UserManager<Person> people,
    SecondSteps second,
    Passkeys passkeys,
    Sessions sessions,
    AccessMail mail,
    Freshness freshness,
    Links links,
    Frame frame
) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public Person Person { get; private set; } = null!;

    public Means Means { get; private set; } = new(false, 0, 0, false);

    public IReadOnlyList<DeviceRow> Devices { get; private set; } = [];

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<string>? Codes { get; private set; }

    public bool Saved { get; private set; }

    /// <summary>Signed in so short ago that the ways in may be changed.</summary>
    public bool IsFresh => freshness.IsOf(User);

    public Guid? This => SigningIn.Sessions.Of(User);

    public IEnumerable<SelectListItem> LanguageChoices => Languages.All.Select(l => new SelectListItem(Languages.Name(l), l));

    public async Task OnGet(bool bewaard, string? gedaan, CancellationToken cancel)
    {
        frame.Notice = gedaan == "ended" ? new Notice(Text.DoneEnded) : null;
        await Find(cancel);
        (Name, Language, Saved) = (Person.Name, Person.Language, bewaard);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Find(cancel);
        if (string.IsNullOrWhiteSpace(Name))
            return Refuse(nameof(Name), Text.PersonNameMissing);
        Person.Name = Name.Trim();
        Person.Language = Languages.All.Contains(Language) ? Language! : Person.Language;
        await database.SaveChangesAsync(cancel);
        return Back(saved: true);
    }

    /// <summary>Another name for a passkey, or away with it: but never the only way in.</summary>
    public async Task<IActionResult> OnPostDevice(string id, string? deviceName, string? @do, CancellationToken cancel)
    {
        await OnGet(bewaard: false, gedaan: null, cancel);
        var devices = await people.GetPasskeysAsync(Person);
        if (devices.FirstOrDefault(d => Base64Url.EncodeToString(d.CredentialId) == id) is not { } device)
            return Back();
        if (@do == "remove")
        {
            if (!IsFresh)
                return Again();
            if (devices.Count == 1 && (!Means.Code || Means.Lost))
                return Refuse("", Text.AccountNeedsOne);
            await passkeys.Remove(Person, device);
        }
        else if (!string.IsNullOrWhiteSpace(deviceName))
        {
            device.Name = deviceName.Trim()[..Math.Min(60, deviceName.Trim().Length)];
            await people.AddOrUpdatePasskeyAsync(Person, device);
        }
        return Back(saved: true);
    }

    public async Task<IActionResult> OnPostOptions(CancellationToken cancel)
    {
        if (!IsFresh)
            return StatusCode(StatusCodes.Status403Forbidden);
        await Find(cancel);
        return Content(await passkeys.ToRegister(HttpContext, Person), "application/json");
    }

    public async Task<IActionResult> OnPostPasskey(string? credential, CancellationToken cancel)
    {
        if (!IsFresh)
            return Again();
        await OnGet(bewaard: false, gedaan: null, cancel);
        var name = Device.Family(Request.Headers.UserAgent.ToString());
        return string.IsNullOrEmpty(credential) || !await passkeys.Register(HttpContext, Person, credential, name)
            ? Refuse("", Text.SignInDeviceFailed)
            : Back(saved: true);
    }

    /// <summary>Shown once, in the answer to the form.</summary>
    public async Task<IActionResult> OnPostCodes(CancellationToken cancel)
    {
        if (!IsFresh)
            return Again();
        await Find(cancel);
        mail.Tell(Person, nameof(Text.ToldCodesMade));
        Codes = await second.NewCodes(Person.Id, cancel);
        await database.SaveChangesAsync(cancel);
        frame.Title = Text.CodesTitle;
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(Guid session, CancellationToken cancel)
    {
        await Find(cancel);
        if (Sessions.Any(s => s.Id == session))
            await sessions.End(session, cancel);
        return Ended();
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken cancel)
    {
        await Find(cancel);
        await sessions.EndAll(Person.Id, This, cancel);
        return Ended();
    }

    private async Task Find(CancellationToken cancel)
    {
        frame.Title = Text.AccountTitle;
        frame.Scripts.Add("passkey.js");
        var id = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        Person = await database.Set<Person>().SingleAsync(p => p.Id == id, cancel);
        Means = await second.Of(id, cancel);
        Devices = [.. (await people.GetPasskeysAsync(Person)).OrderBy(d => d.CreatedAt).Select(DeviceRow.Of)];
        Sessions = await database
            .Set<Session>()
            .AsNoTracking()
            .Where(s => s.PersonId == id)
            .OrderByDescending(s => s.Seen)
            .ToListAsync(cancel);
    }

    private RedirectResult Ended() => Redirect(links.To("/Account/Index", new { gedaan = "ended" }));

    private RedirectResult Again() => Redirect(freshness.SignInAgain(Request));

    private RedirectResult Back(bool saved = false) => Redirect(links.To("/Account/Index", saved ? new { bewaard = true } : null));

    private PageResult Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

internal sealed record DeviceRow(string Id, string Name, string Since)
{
    public static DeviceRow Of(UserPasskeyInfo device) =>
        new(
            Base64Url.EncodeToString(device.CredentialId),
            device.Name ?? "",
            string.Format(
                CultureInfo.CurrentCulture,
                Text.AccountSince,
                When.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(device.CreatedAt, SiteClock.Zone).DateTime))
            )
        );
}
