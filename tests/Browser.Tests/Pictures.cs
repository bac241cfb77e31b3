using Baken.Platform.Access;

namespace Baken.Browser.Tests;

/// <summary>Makes the pictures of the README from a demo site: <c>./test pictures</c>.</summary>
public sealed class Pictures(LazyDemoSite demo, Chromium chromium)
{
    [Fact]
    public async Task The_pictures_of_the_README_show_what_the_site_is()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BAKEN_TEST_MODE") == "pictures", "Only ./test pictures makes them.");
        var site = await demo.Site();
        using var client = await site.As(Roles.Coordinator);
        await Shoot(site.Address, "home", "/nl", 1280, 900);
        await Shoot(site.Address, "home-phone", "/nl", 360, 740);
        await Shoot(site.Address, "lines-phone", "/nl/hulplijnen", 360, 740);
        await Shoot(site.Address, "plan", "/nl/plan", 1280, 1000);
        await Shoot(site.Address, "board", "/nl/werkplek", 1280, 800, client);
    }

    private async Task Shoot(Uri address, string name, string path, int width, int height, TestBrowser? client = null)
    {
        var page = await chromium.Window(address, width);
        if (client is not null)
            await page.Context.AddCookiesAsync(
                client
                    .Cookies.GetCookies(address)
                    .Select(c => new Microsoft.Playwright.Cookie
                    {
                        Name = c.Name,
                        Value = c.Value,
                        Url = address.ToString(),
                    })
            );
        await page.SetViewportSizeAsync(width, height);
        var response = await page.GotoAsync(path);
        response!.Ok.ShouldBeTrue(path);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), $"{name}.png") });
        await page.Context.CloseAsync();
    }

    private static string Folder()
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "Baken.slnx")))
            root = Path.GetDirectoryName(root)!;
        return Directory.CreateDirectory(Path.Combine(root, "docs", "pictures")).FullName;
    }
}
