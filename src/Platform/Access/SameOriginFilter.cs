using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Baken.Platform.Access;

/// <summary>
/// Readers have no cookie and no antiforgery token. What they post must say that it comes from this site:
/// <c>Sec-Fetch-Site: same-origin</c>, or, in browsers that do not send it, an <c>Origin</c> equal to our own.
/// </summary>
public sealed class SameOriginFilter : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return;
        if (!IsSameOrigin(request))
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        var origin = request.Headers.Origin.ToString();
        return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
