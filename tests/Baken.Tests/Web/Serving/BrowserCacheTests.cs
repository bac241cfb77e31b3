using System.Net;

namespace Baken.Tests.Web.Serving;

public sealed class BrowserCacheTests(SqliteSite site)
{
    [Theory]
    [InlineData("/nl")]
    [InlineData("/nl/lezen/omstanders")]
    [InlineData("/nl/zoek?q=stage")]
    [InlineData("/nl/woorden")]
    public async Task What_was_read_stays_in_no_browsers_cache_also_when_the_site_kept_the_page(string path)
    {
        using var reader = site.Reader();
        for (var visit = 0; visit < 2; visit++)
        {
            using var response = await reader.GetAsync(new Uri(path, UriKind.Relative));
            response.Headers.CacheControl?.NoStore.ShouldBe(true, path);
            response.Headers.CacheControl.ShouldNotBeNull(path);
        }
    }

    [Fact]
    public async Task Styles_stay_a_year_also_when_the_site_kept_them_and_go_out_whole()
    {
        using var reader = site.Reader();
        var page = await reader.Page("/nl");
        var styles = page.QuerySelector("link[rel=stylesheet]").ShouldNotBeNull().GetAttribute("href").ShouldNotBeNull();
        for (var visit = 0; visit < 2; visit++)
        {
            using var response = await reader.GetAsync(new Uri(styles, UriKind.Relative));
            response.Headers.CacheControl.ShouldNotBeNull().ToString().ShouldContain("immutable");
            response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, styles) { Headers = { Range = new(0, 99) } };
        using var piece = await reader.SendAsync(request);
        piece.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
