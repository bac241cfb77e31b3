using Baken.Platform;
using Baken.Platform.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Baken.Web.Serving;

/// <summary>How much a request may bring: a reader a page of text, who is signed in a file.</summary>
internal sealed class Limits(RequestDelegate next)
{
    private const long OfReaders = 256 * 1024;

    /// <summary>Three times the largest file we take: a form with a file that is too large still comes back, with all that was typed.</summary>
    private const long OfStaff = 30 * 1024 * 1024;

    public static void Services(WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OfStaff;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = OfStaff);
        builder.Services.Configure<ForwardedHeadersOptions>(o => Forwarded(o, settings));
    }

    /// <summary>Only who stands in BAKEN_PROXY is believed about scheme, host and sender.</summary>
    private static void Forwarded(ForwardedHeadersOptions options, SiteSettings settings)
    {
        options.ForwardedHeaders =
            settings.Proxies.Count > 0 ? ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix : ForwardedHeaders.None;
        options.AllowedHosts = [new Uri(settings.Address).Host];
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            if (System.Net.IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
    }

    public Task InvokeAsync(HttpContext context)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { Who.IsPublic: true } ? OfReaders : OfStaff;
        if (context.Request.ContentLength > most)
        {
            // Said here: where the form is read, the framework makes "could not be read" of it.
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        return next(context);
    }
}
