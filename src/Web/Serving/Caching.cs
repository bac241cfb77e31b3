using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace Baken.Web.Serving;

/// <summary>
/// Pages that are the same for every reader are kept per node with their compressed bytes, under the content stamp,
/// for at most a minute: "open now" depends on the clock.
/// </summary>
internal static class Caching
{
    public static void Services(IServiceCollection services)
    {
        services.AddOutputCache(o => o.AddBasePolicy(new SameForEveryone()));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true; // Nothing secret of a reader stands beside what a reader sends: no cookie, no token.
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Fonts and shared scripts carry a hash of their own in the name, which the framework does not know of.</summary>
    public static StaticAssetsEndpointConventionBuilder KeepHashed(StaticAssetsEndpointConventionBuilder assets)
    {
        assets.Add(builder =>
        {
            var route = (builder as RouteEndpointBuilder)?.RoutePattern.RawText?.TrimStart('/') ?? "";
            var keep =
                route.StartsWith("fonts/", StringComparison.Ordinal)
                || route.StartsWith("chunks/", StringComparison.Ordinal)
                || HasHash(route)
                    ? "max-age=31536000, immutable"
                : route == "icons.svg" ? "max-age=3600"
                : null;
            if (keep is null || builder.RequestDelegate is not { } serve)
                return;
            builder.RequestDelegate = context =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode < 400)
                        context.Response.Headers.CacheControl = keep;
                    return Task.CompletedTask;
                });
                return serve(context);
            };
        });
        return assets;
    }

    /// <summary>site.l8wkl41yyt.css: another content, another name.</summary>
    private static bool HasHash(string route) => route.Split('.') is [_, { Length: 10 }, "css" or "js" or "svg"];

    private sealed class SameForEveryone : IOutputCachePolicy
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            var rule = http.GetEndpoint()?.Metadata.GetMetadata<AccessRule>();
            var may =
                rule is { Cached: true }
                && HttpMethods.IsGet(http.Request.Method)
                && http.User.Identity?.IsAuthenticated != true
                && !http.Request.QueryString.HasValue;
            context.EnableOutputCaching = may;
            context.AllowCacheLookup = may;
            context.AllowCacheStorage = may;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Longest;
            var encodings = http.Request.GetTypedHeaders().AcceptEncoding.Where(e => (e.Quality ?? 1) > 0).ToList();
            bool Accepts(string name) => encodings.Any(e => e.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
            var encoding =
                Accepts("br") ? "br"
                : Accepts("gzip") ? "gzip"
                : "";
            context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
            // What compresses must read it as we did: else "*" would keep Brotli for readers who cannot unpack it.
            if (may)
                http.Request.Headers.AcceptEncoding = encoding;
            context.CacheVaryByRules.VaryByValues["stamp"] = http
                .RequestServices.GetRequiredService<LibraryCache>()
                .Current.Stamp.ToString();
            context.CacheVaryByRules.QueryKeys = StringValues.Empty;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            if (
                context.HttpContext.Response.StatusCode != StatusCodes.Status200OK
                || context.HttpContext.Response.Headers.SetCookie.Count > 0
            )
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
