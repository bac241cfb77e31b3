namespace Baken.Tests.Web.Serving;

public sealed class BrowserCacheTests(SqliteSite site)
{
    [Theory]
    [InlineData("/nl")]
    [InlineData("/nl/lezen/omstanders")]
    [InlineData("/nl/zoek?q=stage")]
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
}
