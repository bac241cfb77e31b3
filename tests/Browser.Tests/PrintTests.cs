using System.Text;
using System.Text.RegularExpressions;

namespace Baken.Browser.Tests;

/// <summary>What lies in the printer says nothing above its text, and is one sheet.</summary>
public sealed partial class PrintTests(SqliteSite site, Chromium chromium)
{
    [Theory]
    [InlineData("/nl/woorden/pesten", 1)]
    [InlineData("/nl/lezen/omstanders/wat-je-kan-doen", 1)]
    [InlineData("/nl/wegwijzer/adw", 2)]
    public async Task A_sensitive_page_prints_on_one_sheet_and_neutrally(string path, int sides)
    {
        var page = await chromium.Window(site.Address, 1280);
        await page.GotoAsync(path);
        (await page.TitleAsync()).ShouldBe("Lezen"); // The name that a browser gives to the file.
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        PageOfPdf().Count(Encoding.Latin1.GetString(pdf)).ShouldBeInRange(1, sides);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".b-header")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".b-exit__button")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".b-danger")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_number_of_help_in_danger_is_black_on_paper()
    {
        var page = await chromium.Window(site.Address, 1280);
        await page.GotoAsync("/nl/hulplijnen");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var colour = await page.Locator("main a[href='tel:112']").First.EvaluateAsync<string>("e => getComputedStyle(e).color");
        colour.ShouldBe("rgb(29, 34, 51)");
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageOfPdf();
}
