namespace Baken.Browser.Tests;

public sealed class LeaveQuicklyTests(SqliteSite site, Chromium chromium)
{
    private const string Elsewhere = "https://www.meteo.be/";

    private async Task<IPage> SensitivePage(bool javaScript = true)
    {
        var page = await chromium.Window(site.Address, 320, javaScript);
        await page.RouteAsync(
            $"{Elsewhere}**",
            route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weer</title>" })
        );
        await page.GotoAsync("/en");
        await page.GotoAsync("/nl");
        return page;
    }

    [Fact]
    public async Task The_button_stays_in_view_at_the_end_of_the_page_on_a_small_screen()
    {
        var page = await SensitivePage();
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await Assertions.Expect(page.Locator(".b-exit__button")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_button_leaves_and_Back_does_not_return_to_the_page()
    {
        var page = await SensitivePage();
        await page.Locator(".b-exit__button").ClickAsync();
        await page.WaitForURLAsync($"{Elsewhere}**");
        await page.GoBackAsync();
        page.Url.ShouldEndWith("/en");
    }

    [Fact]
    public async Task Three_times_Shift_leaves()
    {
        var page = await SensitivePage();
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Shift");
        await page.WaitForURLAsync($"{Elsewhere}**");
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_is_the_way_out()
    {
        var page = await SensitivePage();
        await page.Keyboard.PressAsync("Tab");
        var focused = await page.EvaluateAsync<string>("document.activeElement.href");
        focused.ShouldStartWith(Elsewhere);
    }

    [Fact]
    public async Task Without_JavaScript_it_is_a_plain_link()
    {
        var page = await SensitivePage(javaScript: false);
        await page.Locator(".b-exit__button").ClickAsync();
        await page.WaitForURLAsync($"{Elsewhere}**");
    }

    [Fact]
    public async Task The_title_of_a_sensitive_page_says_nothing_of_it()
    {
        var page = await SensitivePage();
        (await page.TitleAsync()).ShouldBe("Lezen");
    }
}
