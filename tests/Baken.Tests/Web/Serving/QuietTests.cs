using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Baken.Platform.Access;
using Baken.Web.Serving;

namespace Baken.Tests.Web.Serving;

/// <summary>A whole session is played, and all that the site says of it is read.</summary>
public sealed class QuietTests
{
    private const string Agent = "Zoetekauwtje/7.0";
    private const string Typed = "geheimpje";

    [Fact]
    public async Task No_log_and_no_figure_tells_who_read_what()
    {
        var figures = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, me) =>
            {
                if (instrument.Meter.Name == Figures.Name)
                    me.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => figures.Enqueue(string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}")))
        );
        listener.Start();

        await using var site = await OwnSite.Start();
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("User-Agent", Agent);
        reader.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        foreach (
            var path in new[] { "/", "/nl", "/nl/hulplijnen", "/nl/plan", $"/nl/{Typed}", $"/nl/pagina/{Typed}", $"/nl?{Typed}={Typed}" }
        )
            using (await reader.GetAsync(new Uri(path, UriKind.Relative))) { }
        using (await reader.Post("/nl/aanmelden", [new("Mail", $"{Typed}@voorbeeld.invalid")])) { }
        using (await reader.PostAsync(new Uri("/nl/aanmelden", UriKind.Relative), new StringContent(Typed))) { }
        using var editor = await site.As(Roles.Editor);
        editor.DefaultRequestHeaders.Add("User-Agent", Agent);
        await editor.Page("/nl/werkplek/teksten");
        using (await editor.Post($"/nl/werkplek/teksten/bewerken/nl/pages/{Typed}", [new("Source", Typed)])) { }
        File.Delete(site.File);
        using (await editor.GetAsync(new Uri("/nl/werkplek/teksten", UriKind.Relative))) { }

        site.Log.ShouldNotBeEmpty(); // The database went: that is said.
        var said = string.Join('\n', site.Log.Concat(figures));
        foreach (var secret in new[] { Agent, Typed, "203.0.113", "127.0.0.1", "::1", "/nl" })
            said.ShouldNotContain(secret);
        string.Join('\n', site.Log).ShouldNotContain("hulplijnen");
        figures.ShouldContain("page=reading status=200");
        figures.ShouldNotContain("page={culture:lang(nl)}/hulplijnen status=200");
        figures.ShouldContain("page={culture:lang(nl)}/plan status=200");
    }
}
