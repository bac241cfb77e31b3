using System.Security.Claims;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Uploads;
using Microsoft.Net.Http.Headers;

namespace Baken.Web.Serving;

/// <summary>Serves what people gave: never shown, always saved; and to whom may not see it as if it were not there.</summary>
internal static class Files
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/bestanden/{id:guid}", Serve).Allow(Who.Everyone);

    private static async Task<IResult> Serve(
        Guid id,
        HttpContext http,
        Uploads uploads,
        IEnumerable<IUploadRule> rules,
        CancellationToken cancel
    )
    {
        if (await uploads.Find(id, cancel) is not { } upload || FileKind.Find(upload.Kind) is not { } kind)
            return Results.NotFound();
        var rule = rules.FirstOrDefault(r => r.Purpose == upload.Purpose);
        if (rule is null || await rule.WhoMaySee(id, cancel) is not { } who || !who.Allows(RolesOf(http.User)))
            return Results.NotFound();
        if (await uploads.Read(id, cancel) is not { } bytes)
            return Results.NotFound();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = upload.FileName }.ToString();
        return Results.Bytes(bytes, kind.MediaType);
    }

    private static List<string>? RolesOf(ClaimsPrincipal person) =>
        person.Identity?.IsAuthenticated == true ? [.. person.FindAll(ClaimTypes.Role).Select(c => c.Value)] : null;
}
