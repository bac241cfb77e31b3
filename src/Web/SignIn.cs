using System.Security.Claims;
using Baken.Platform.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Baken.Web;

/// <summary>How people are known: no passwords, a cookie only for those who sign in.</summary>
internal static class SignIn
{
    public static void Options(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.ClaimsIdentity.RoleClaimType = ClaimTypes.Role;
    }

    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "baken";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/nl/aanmelden";
        options.ReturnUrlParameter = "terug";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public sealed class Claims(UserManager<Person> people, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Person>(people, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim("name", user.Name));
            identity.AddClaims(user.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
            return identity;
        }
    }
}
