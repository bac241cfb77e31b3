using Baken.Platform.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Baken.Web.SigningIn;

/// <summary>
/// Passkeys by ASP.NET Core Identity. What the browser must sign stays for five minutes in a sealed cookie of its own,
/// so that no node has to remember it.
/// </summary>
internal sealed class Passkeys(
    UserManager<Person> people,
    IPasskeyHandler<Person> handler,
    IDataProtectionProvider protection,
    AccessMail mail
)
{
    private const string Cookie = "baken-passkey";
    private static readonly TimeSpan Works = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("passkey challenge").ToTimeLimitedDataProtector();

    /// <summary>For the browser: what a new passkey must be.</summary>
    public async Task<string> ToRegister(HttpContext http, Person person)
    {
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.Email!,
            DisplayName = person.Name,
        };
        var options = await handler.MakeCreationOptionsAsync(entity, http);
        Keep(http, options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>The new passkey, kept; false where the browser's answer is not right.</summary>
    public async Task<bool> Register(HttpContext http, Person person, string credential, string name)
    {
        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = Take(http),
            }
        );
        if (!result.Succeeded || result.UserEntity.Id != person.Id.ToString())
            return false;
        result.Passkey.Name = name;
        mail.Tell(person, nameof(Text.ToldDeviceAdded), AccessMail.Device(person, name));
        return (await people.AddOrUpdatePasskeyAsync(person, result.Passkey)).Succeeded;
    }

    public async Task Remove(Person person, UserPasskeyInfo device)
    {
        mail.Tell(person, nameof(Text.ToldDeviceRemoved), AccessMail.Device(person, device.Name));
        await people.RemovePasskeyAsync(person, device.CredentialId);
    }

    /// <summary>For the browser: what a passkey must sign. Without a person any passkey of this site will do.</summary>
    public async Task<string> ToSignIn(HttpContext http, Person? person)
    {
        var options = await handler.MakeRequestOptionsAsync(person, http);
        Keep(http, options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey signed; null where it is not right.</summary>
    public async Task<Person?> SignIn(HttpContext http, string credential)
    {
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = Take(http),
            }
        );
        if (!result.Succeeded)
            return null;
        // The counter of the device goes along, so that a copied passkey is noticed.
        await people.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    private void Keep(HttpContext http, string? state) =>
        http.Response.Cookies.Append(
            Cookie,
            _protector.Protect(state ?? "", Works),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = Works,
            }
        );

    private string? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return http.Request.Cookies[Cookie] is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
