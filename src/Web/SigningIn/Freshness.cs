using System.Globalization;
using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Addresses;

namespace Baken.Web.SigningIn;

/// <summary>
/// Who changes the ways in signed in a moment ago: a screen left open, or a session that somebody took over, is not enough.
/// The moment stands in the sealed cookie only, so that nobody's hours can be read in the database.
/// </summary>
internal sealed class Freshness(SiteClock clock, TimeProvider time, Links links)
{
    public const string Claim = "at";

    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static string At(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The people of a demo have no mailbox to sign in again with.</summary>
    public bool IsOf(ClaimsPrincipal user) =>
        clock.IsDemo
        || (
            long.TryParse(user.FindFirstValue(Claim), CultureInfo.InvariantCulture, out var at)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < Lasts
        );

    /// <summary>The sign-in page, that leads back to this one.</summary>
    public string SignInAgain(HttpRequest request)
    {
        var query = HttpMethods.IsGet(request.Method) ? request.QueryString.Value : null;
        return links.To("/SigningIn/Index", new RouteValueDictionary { [Entrance.ReturnTo] = request.Path + query });
    }
}
