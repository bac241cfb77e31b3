using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Primitives;

namespace Baken.Web.Serving;

/// <summary>
/// Pages that are the same for every reader are kept per node with their compressed bytes, under the content stamp,
/// for at most half a minute: "open now" depends on the clock.
/// </summary>
internal static class Caching
{
    public static void Services(IServiceCollection services)
    {
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<LibraryCache>((o, texts) => o.AddBasePolicy(new SameForEveryone(texts)));
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Optimal);
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
            if (keep is not null)
                builder.Metadata.Add(new KeptByReaders(keep));
        });
        return assets;
    }

    /// <summary>site.l8wkl41yyt.css: another content, another name.</summary>
    private static bool HasHash(string route) => route.Split('.') is [_, { Length: 10 }, "css" or "js" or "svg"];

    private sealed class SameForEveryone(LibraryCache texts) : IOutputCachePolicy
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
        private Keys _keys = new(Library.Empty, new Dictionary<string, string>());

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            // Who is signed in brings a cookie; readers have none.
            var may =
                context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { Cached: true }
                && HttpMethods.IsGet(request.Method)
                && request.Headers.Cookie.Count == 0
                && !request.QueryString.HasValue;
            context.EnableOutputCaching = may;
            context.AllowCacheLookup = may;
            context.AllowCacheStorage = may;
            if (!may)
                return ValueTask.CompletedTask;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Longest;
            request.Headers.Range = StringValues.Empty; // What is kept goes out whole.
            var encoding = AcceptedEncoding.Of(request.Headers.AcceptEncoding);
            // What compresses must read it as we did: else "*" would keep Brotli for readers who cannot unpack it.
            request.Headers.AcceptEncoding = encoding;
            context.CacheVaryByRules.VaryByValues["kept"] = Key(encoding);
            context.CacheVaryByRules.QueryKeys = StringValues.Empty;
            return ValueTask.CompletedTask;
        }

        /// <summary>Other texts, other pages: the stamp stands in the key.</summary>
        private string Key(string encoding)
        {
            var library = texts.Current;
            var keys = _keys;
            if (keys.Of != library)
                _keys = keys = new(library, AcceptedEncoding.All.ToDictionary(e => e, e => $"{library.Stamp} {e}"));
            return keys.ByEncoding[encoding];
        }

        private sealed record Keys(Library Of, IReadOnlyDictionary<string, string> ByEncoding);

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

/// <summary>How long a reader's browser keeps what this endpoint sends.</summary>
/// <param name="CacheControl">The value of the header; it is set as the answer leaves, also when it comes from what we keep ourselves.</param>
internal sealed record KeptByReaders(string CacheControl);
