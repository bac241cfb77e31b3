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
}
