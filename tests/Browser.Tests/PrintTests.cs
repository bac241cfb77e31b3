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
    [InlineData("/fr/orientation/adw", 2)]
    [InlineData("/nl/wegwijzer/abb", 1)]
    [InlineData("/nl/wegwijzer/cb", 1)]
    [InlineData("/nl/wegwijzer/x", 1)]
    public async Task A_sensitive_page_prints_on_one_sheet_and_neutrally(string path, int sides)
    {
        var page = await chromium.Window(site.Address, 1280);
        await page.GotoAsync(path);
        (await page.TitleAsync()).ShouldBeOneOf("Lezen", "Lecture"); // The name that a browser gives to the file.
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        PageOfPdf().Count(Encoding.Latin1.GetString(pdf)).ShouldBeInRange(1, sides);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".b-header")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".b-exit__button")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".b-danger")).ToBeHiddenAsync();
    }

    /// <summary>Paper does not know who is open now, and nobody can press on it.</summary>
    [Fact]
    public async Task A_printed_answer_has_hours_and_towns_and_all_that_was_folded()
    {
        var page = await chromium.Window(site.Address, 1280);
        await page.GotoAsync("/nl/wegwijzer/abb");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await page.Locator("main").InnerTextAsync();
        text.Contains("Nu open", StringComparison.Ordinal).ShouldBeFalse();
        text.ShouldNotContain("Waar vind je dit?");
        text.ShouldNotContain("Wat de wet jou geeft"); // Nothing stands under it yet.
        text.ShouldContain("maandag tot en met vrijdag, 9 tot 17 uur");
        text.ShouldContain("Roeselare");
        text.ShouldContain("Melden mag, het moet niet.");
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
