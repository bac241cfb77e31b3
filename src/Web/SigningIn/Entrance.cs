using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Baken.Web.SigningIn;

/// <summary>How people are known: no passwords; a link by mail and a code, or a passkey; a cookie only for those who sign in.</summary>
internal static class Entrance
{
    /// <summary>The cookie of who is signed in.</summary>
    public const string Scheme = "baken";

    /// <summary>The cookie between the link and the second step.</summary>
    public const string StepScheme = "baken-step";

    public static readonly TimeSpan LinkWorks = TimeSpan.FromMinutes(20);

    public static readonly TimeSpan InvitationWorks = TimeSpan.FromDays(7);

    public static void Services(IServiceCollection services, SiteSettings settings)
    {
        services
            .AddIdentityCore<Person>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<Database>()
            .AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            // Passkeys belong to the public address, whatever the Host header says.
            var host = new Uri(settings.Address).Host;
            o.ServerDomain = System.Net.IPAddress.TryParse(host.Trim('[', ']'), out _) ? null : host;
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services
            .AddSingleton<CodeKeys>()
            .AddScoped<Sessions>()
            .AddScoped<SessionCookie>()
            .AddScoped<Attempts>()
            .AddScoped<SignInLinks>()
            .AddSingleton<LinkRequests>()
            .AddHostedService(s => s.GetRequiredService<LinkRequests>())
            .AddSingleton<Freshness>()
            .AddScoped<AccessMail>()
            .AddScoped<SecondSteps>()
            .AddScoped<Steps>()
            .AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler, Kept.SignedOutWhileWriting>()
            .AddScoped<Passkeys>()
            .AddScoped<People.Administrators>();
        // Also where a proxy ends TLS and nobody named it in BAKEN_PROXY.
        var secure = settings.Address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        services
            .AddAuthentication(Scheme)
            .AddCookie(
                Scheme,
                o =>
                {
                    o.Cookie.Name = "baken";
                    o.Cookie.SameSite = SameSiteMode.Lax;
                    o.Cookie.SecurePolicy = secure;
                    o.ExpireTimeSpan = TimeSpan.FromHours(12);
                    o.ReturnUrlParameter = ReturnTo;
                    o.EventsType = typeof(SessionCookie);
                }
            )
            .AddCookie(
                StepScheme,
                o =>
                {
                    o.Cookie.Name = StepScheme;
                    o.Cookie.SameSite = SameSiteMode.Strict;
                    o.Cookie.SecurePolicy = secure;
                    o.ExpireTimeSpan = LinkWorks;
                    o.SlidingExpiration = false;
                }
            );
    }

    /// <summary>Where somebody wanted to go who had to sign in first.</summary>
    public const string ReturnTo = "terug";
}
