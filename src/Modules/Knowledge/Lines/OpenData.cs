using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Baken.Knowledge.Lines;

/// <summary><c>/hulplijnen.json</c>: the help lines for programs of others, in three languages, with whether they answer now.</summary>
internal static class OpenData
{
    private const string Address = "/hulplijnen.json";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Endpoint(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Address, ["GET", "HEAD"], Answer).Allow(Who.Everyone, cached: true);

    private static IResult Answer(HttpContext http, LibraryCache texts, SiteClock clock, Links links)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=60";
        var help = HelpLines.Of(texts.Current);
        var now = clock.Now;
        var data = new JsonObject
        {
            ["at"] = now.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture),
            ["timeZone"] = SiteClock.Zone.Id,
            ["lines"] = new JsonArray([.. help.All.Select(line => One(line, help, now, links))]),
        };
        return Results.Text(data.ToJsonString(Written), "application/json; charset=utf-8");
    }

    private static JsonObject One(HelpLine line, HelpLines help, DateTimeOffset now, Links links)
    {
        var (state, by) = line.At(now, help.Holidays);
        return new JsonObject
        {
            ["id"] = line.Id,
            ["name"] = InLanguages(l => help.In(l, line.Id).Words.Title),
            ["for"] = InLanguages(l => help.In(l, line.Id).Front.Who),
            ["know"] = InLanguages(l => help.In(l, line.Id).Front.Know),
            ["page"] = InLanguages(l => links.Absolute(links.In(l, HelpLines.PageOfOne, new { code = line.Code }))),
            ["audience"] = new JsonArray([.. line.Audience.Select(a => JsonValue.Create(a))]),
            ["emergency"] = line.Emergency,
            ["state"] = state.Openness.ToString().ToLowerInvariant(),
            ["by"] = by?.Kind.ToString().ToLowerInvariant(),
            ["until"] = state.Until is { } until ? Time(until) : null,
            ["opens"] = state.Next is { } next ? $"{next.Day:yyyy-MM-dd}T{Time(next.From)}" : null,
            ["channels"] = new JsonArray([.. line.Channels.Select(Channel)]),
            ["press"] = line.Press,
            ["site"] = line.Site,
            ["onHolidays"] = line.OnHolidays.ToString().ToLowerInvariant(),
            ["cost"] = line.Cost,
            ["anonymous"] = line.Anonymous,
            ["languages"] = new JsonArray([.. line.Languages.Select(l => JsonValue.Create(l))]),
            ["certainty"] = line.Certainty,
            ["checked"] = line.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["source"] = line.Source,
        };
    }

    private static JsonObject Channel(Channel channel) =>
        new()
        {
            ["kind"] = channel.Kind.ToString().ToLowerInvariant(),
            ["address"] = channel.Address,
            ["hours"] =
                channel.Hours.IsAlways ? "always"
                : channel.Hours.IsUnknown ? "unknown"
                : new JsonArray([
                    .. channel.Hours.Slots.Select(s => new JsonObject
                    {
                        ["day"] = s.Day.ToString()[..3].ToLowerInvariant(),
                        ["from"] = Time(s.From),
                        ["until"] = Time(s.Until),
                    }),
                ]),
        };

    private static JsonObject InLanguages(Func<string, string> text) =>
        new(Languages.All.Select(l => KeyValuePair.Create(l, (JsonNode?)JsonValue.Create(text(l)))));

    private static string Time(TimeOnly time) => time == TimeOnly.MaxValue ? "24:00" : time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
