using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Baken.Web.Serving;

/// <summary>Which of our encodings a reader can unpack: Brotli, else gzip, else none.</summary>
internal static class AcceptedEncoding
{
    public static readonly string[] All = ["br", "gzip", ""];

    /// <summary>Browsers send a handful of different headers; whoever sends more than this is read each time.</summary>
    private const int Remembered = 64;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <param name="header">Accept-Encoding as it came.</param>
    public static string Of(StringValues header)
    {
        if (header is not [{ } only])
            return Read(header);
        if (Known.TryGetValue(only, out var known))
            return known;
        var read = Read(header);
        if (Known.Count < Remembered)
            Known[only] = read;
        return read;
    }

    private static string Read(StringValues header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([.. header.OfType<string>()], out var wanted))
            return "";
        return All.First(name =>
            name.Length == 0 || wanted.Any(w => (w.Quality ?? 1) > 0 && w.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        );
    }
}
