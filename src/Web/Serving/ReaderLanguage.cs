using Baken.Platform;

namespace Baken.Web.Serving;

/// <summary>The language in which a reader is answered: that of the address, else of the browser, else Dutch.</summary>
internal static class ReaderLanguage
{
    public static string Of(HttpRequest request) => OfAddress(request.Path) ?? OfBrowser(request);

    public static string? OfAddress(PathString address)
    {
        var path = address.Value ?? "";
        var first = path.Length >= 3 && (path.Length == 3 || path[3] == '/') ? path[1..3] : "";
        return Languages.All.Contains(first) ? first : null;
    }

    public static string OfBrowser(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Languages.All.Contains)
        ?? Languages.Dutch;
}
