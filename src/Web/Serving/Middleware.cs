using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Microsoft.AspNetCore.Localization;

namespace Baken.Web.Serving;

/// <summary>
/// The texts of this request are at most a second old. Where the database does not answer, the texts we have go on:
/// numbers to call and the way to help must not depend on it.
/// </summary>
internal sealed class FreshLibrary(RequestDelegate next, LibraryCache library, ErrorPages errors, FaultLog log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var fresh = library.Fresh(context.RequestAborted);
        if (!fresh.IsCompletedSuccessfully)
            return Wait(fresh, context);
        Follow();
        return next(context);
    }

    /// <summary>A pack that makes no error page keeps the pages we have.</summary>
    private void Follow()
    {
        try
        {
            errors.Follow();
        }
        catch (PackException error)
        {
            log.Write(error);
        }
    }

    private async Task Wait(ValueTask<Library> fresh, HttpContext context)
    {
        try
        {
            await fresh;
        }
        catch (Exception error) when (Fault.Of(error) is not null && library.Current != Library.Empty)
        {
            log.Write(error);
        }
        Follow();
        await next(context);
    }
}

/// <summary>An endpoint that does not say who may is refused to everybody.</summary>
internal sealed class Gate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<AccessRule>() is null)
        {
            context.Response.StatusCode = IsMissingFile(endpoint) ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(context);
    }

    /// <summary>Beside built files the framework maps one endpoint for files that are not there.</summary>
    public static bool IsMissingFile(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };
}

/// <summary>
/// For the audit log: who acts, on pages of staff only. Somebody of the staff who reads or writes on a public page is a reader there.
/// </summary>
internal sealed class WhoActs(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Actor actor)
    {
        if (
            context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { Who.IsPublic: false }
            && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
        )
            actor.PersonId = person;
        return next(context);
    }
}

/// <summary>The reader's language is the first piece of the address, and nothing else.</summary>
internal sealed class LanguageOfAddress : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = ReaderLanguage.OfAddress(httpContext.Request.Path);
        return Task.FromResult(language is null ? null : new ProviderCultureResult(Languages.Culture(language).Name));
    }
}

/// <summary>Nothing from elsewhere, nothing inline, no frame around us, no address given away.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var framed = context.GetEndpoint()?.Metadata.GetMetadata<MayBeFramed>() is not null;
            if (!headers.ContainsKey("Content-Security-Policy"))
                headers.ContentSecurityPolicy = framed ? $"{Policy}; frame-ancestors *" : $"{Policy}; frame-ancestors 'none'";
            if (context.Response.StatusCode < 400 && context.GetEndpoint()?.Metadata.GetMetadata<KeptByReaders>() is { } kept)
                headers.CacheControl = kept.CacheControl;
            // What was read stays in no browser's cache, and Back does not bring it to life again; nor does where an old address led.
            if (
                headers.CacheControl.Count == 0
                && (headers.Location.Count > 0 || headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal))
            )
                headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (!framed)
                headers.XFrameOptions = "DENY";
            if (context.Request.IsHttps && context.Request.Host.Host is not ("localhost" or "127.0.0.1"))
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
