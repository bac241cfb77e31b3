using Baken.Platform.Access;

namespace Baken.Browser.Tests;

/// <summary>axe finds nothing on the pages of staff, in the languages that they have, and nothing is wider than the screen.</summary>
public sealed class StaffAccessibilityTests(LazyDemoSite demo, Chromium chromium)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_the_pages_of_staff(int width)
    {
        Assert.SkipWhen(chromium.Absent is not null, chromium.Absent ?? "");
        var site = await demo.Site();
        var (client, _) = await site.SignedIn([.. Roles.All]);
        using var _c = client;
        var page = await chromium.Window(site.Address, width);
        await page.Context.AddCookiesAsync(
            client
                .Cookies.GetCookies(site.Address)
                .Select(c => new Microsoft.Playwright.Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = site.Address.ToString(),
                })
        );
        var all = Environment.GetEnvironmentVariable("BAKEN_TEST_MODE") == "all";
        var found = new List<string>();
        foreach (var path in await Walk.StaffPages(site, client, all))
            found.AddRange(await AccessibilityTests.Problems(page, path));
        found.ShouldBeEmpty();
    }
}
