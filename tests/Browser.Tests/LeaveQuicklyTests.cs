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
    public async Task After_leaving_no_Back_shows_a_page_that_was_read_before()
    {
        var page = await SensitivePage();
        var drawn = new List<string>();
        await page.ExposeFunctionAsync("drawn", (string text) => drawn.Add(text));
        await page.GotoAsync("/nl/wegwijzer/ad");
        await page.GotoAsync("/nl/hulplijnen");
        await page.GotoAsync("/nl/plan"); // Pages without the button too.
        await page.GotoAsync("/nl");
        await page.Locator(".b-exit__button").ClickAsync();
        await page.WaitForURLAsync($"{Elsewhere}**");
        await page.AddInitScriptAsync(
            """
            const look = () => { if (document.body?.checkVisibility() && document.body.innerText.trim()) drawn(location.pathname + document.title); requestAnimationFrame(look); };
            requestAnimationFrame(look);
            """
        );
        for (var i = 0; i < 4; i++)
        {
            // Each time the page that Back comes upon asks for the other site anew.
            await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync("setTimeout(() => history.back())"), $"{Elsewhere}**");
            await page.WaitForURLAsync($"{Elsewhere}**");
            await page.WaitForLoadStateAsync();
        }
        drawn.ShouldAllBe(text => text == "/Weer");
    }

    [Fact]
    public async Task A_page_that_the_browser_kept_whole_stays_blank_after_leaving()
    {
        var page = await SensitivePage();
        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).opacity")).ShouldBe("0");
        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).opacity")).ShouldBe("1");
        await page.EvaluateAsync("sessionStorage.setItem('left', '1')");
        await page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await page.WaitForURLAsync($"{Elsewhere}**");
    }

    [Fact]
    public async Task Who_comes_back_to_the_site_by_themselves_reads_on_and_goes_Back_as_ever()
    {
        var page = await SensitivePage();
        await page.Locator(".b-exit__button").ClickAsync();
        await page.WaitForURLAsync($"{Elsewhere}**");
        await page.GotoAsync("/nl/hulplijnen");
        await page.GotoAsync("/nl");
        await page.GoBackAsync();
        page.Url.ShouldEndWith("/nl/hulplijnen");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("sessionStorage.length")).ShouldBe(0);
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
