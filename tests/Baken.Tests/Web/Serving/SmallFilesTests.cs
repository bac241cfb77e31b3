using System.Net;
using System.Xml.Linq;

namespace Baken.Tests.Web.Serving;

public sealed class SmallFilesTests(SqliteSite site)
{
    [Fact]
    public async Task Security_txt_names_whom_to_tell_and_expires()
    {
        using var reader = site.Reader();
        var text = await reader.GetStringAsync(new Uri("/.well-known/security.txt", UriKind.Relative));
        text.ShouldContain("Contact: mailto:");
        text.ShouldContain("Expires: 2");
    }

    [Fact]
    public async Task Robots_stay_out_of_the_workplace()
    {
        using var reader = site.Reader();
        var text = await reader.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        text.ShouldContain("Disallow: /nl/werkplek/\n");
        text.ShouldContain("Disallow: /en/workplace/\n");
        text.ShouldContain("Sitemap: ");
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_is_a_page_that_everybody_may_read()
    {
        using var reader = site.Reader();
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = XDocument
            .Parse(await reader.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)))
            .Descendants(sitemap + "loc")
            .Select(l => new Uri(l.Value).AbsolutePath)
            .ToList();
        addresses.ShouldContain("/nl");
        addresses.ShouldContain("/fr/lignes-d-aide");
        addresses.ShouldNotContain(a => a.Contains("error-", StringComparison.Ordinal));
        var random = new Random(1);
        foreach (var address in addresses.OrderBy(_ => random.Next()).Take(20))
        {
            using var response = await reader.GetAsync(new Uri(address, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }
}
