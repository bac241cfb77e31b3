using System.Net;

namespace Baken.Tests.Web;

public sealed class HomeTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task The_front_page_asks_in_each_language_whether_something_happened(string site)
    {
        using var reader = On(site).Reader();
        (await reader.Page("/nl")).Heading().ShouldBe("Is er iets gebeurd op het werk?");
        (await reader.Page("/en")).DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await reader.Page("/fr")).DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Theory]
    [InlineData("fr-BE,fr;q=0.9,en;q=0.5", "/fr")]
    [InlineData("de, en;q=0.8", "/en")]
    [InlineData("de", "/nl")]
    public async Task The_bare_address_leads_to_the_readers_language(string accept, string expected)
    {
        using var reader = On("SQLite").Reader();
        reader.DefaultRequestHeaders.Add("Accept-Language", accept);
        using var response = await reader.GetAsync(new Uri("/", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_reader_gets_no_cookie_and_nothing_from_elsewhere()
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.GetAsync(new Uri("/nl", UriKind.Relative));
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    [Theory]
    [InlineData("/en/plan", "/nl/plan")]
    [InlineData("/nl/plan", "/nl/plan")]
    public async Task Whoever_reads_another_language_is_sent_to_the_dutch_page(string path, string dutch)
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page(path);
        page.QuerySelector("link[hreflang=x-default]")!.GetAttribute("href")!.ShouldEndWith(dutch);
    }

    [Theory]
    [InlineData("/nl/bestaat-niet", "/nl/wegwijzer/q", "/nl/wegwijzer/x")]
    [InlineData("/fr/n-existe-pas", "/fr/orientation/q", "/fr/orientation/x")]
    public async Task A_page_that_is_not_there_leaves_help_as_near_as_any_other(string path, string danger, string suicide)
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page(path, System.Net.HttpStatusCode.NotFound);
        page.QuerySelectorAll(".b-danger a").Select(a => a.GetAttribute("href")).ShouldBe([danger, "tel:112", suicide]);
        foreach (var place in new[] { ".b-exit__button", ".b-find", ".b-menu--language summary" })
            page.QuerySelector(place + " svg.b-icon").ShouldNotBeNull(place);
    }
}
