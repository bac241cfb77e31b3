namespace Baken.Browser.Tests;

/// <summary>Text at twice its size, on the narrowest phone: nothing is cut off, covered or beside the screen.</summary>
public sealed class LargeTextTests(SqliteSite site, Chromium chromium)
{
    [Theory]
    [InlineData("/nl")]
    [InlineData("/en")]
    [InlineData("/fr")]
    public async Task The_way_out_covers_no_language(string path)
    {
        var page = await chromium.Window(site.Address, 1280);
        await page.GotoAsync(path);
        var exit = (await page.Locator(".b-exit__button").BoundingBoxAsync())!;
        var last = (await page.Locator(".b-languages li").Last.BoundingBoxAsync())!;
        (last.X + last.Width).ShouldBeLessThan(exit.X - 8);
    }

    [Theory]
    [InlineData("/nl")]
    [InlineData("/en")]
    [InlineData("/fr")]
    [InlineData("/nl/wegwijzer/adz")]
    [InlineData("/fr/orientation/abb")]
    [InlineData("/nl/hulplijnen")]
    [InlineData("/fr/lignes-d-aide")]
    public async Task Nothing_is_wider_than_the_screen_and_the_way_out_covers_no_name(string path)
    {
        foreach (var width in (int[])[320, 375])
        {
            var page = await chromium.Window(site.Address, width);
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width, path);
            var exit = (await page.Locator(".b-exit__button").BoundingBoxAsync())!;
            exit.X.ShouldBeGreaterThanOrEqualTo(0);
            foreach (var what in (string[])[".b-brand a", ".b-menu--main", ".b-find", ".b-menu--language"])
            {
                var box = (await page.Locator(what).BoundingBoxAsync())!;
                (box.X + box.Width).ShouldBeLessThanOrEqualTo(width, $"{path} {what}");
                (box.X + box.Width <= exit.X || box.Y >= exit.Y + exit.Height).ShouldBeTrue($"{path} {what} under the way out");
            }
            await page.Context.CloseAsync();
        }
    }
}
