namespace Baken.Browser.Tests;

/// <summary>Debian's Chromium, one for all tests; skipped, visibly, where it is not there or in ./test quick.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;

    public IBrowser? Browser { get; private set; }

    public string? Absent { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("BAKEN_TEST_MODE") == "quick")
            Absent = "./test quick opens no browser.";
        else if (!File.Exists(Program))
            Absent = "Chromium is not here: ./test installs it where it may.";
        if (Absent is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A fresh window: no cookie, no storage, no history.</summary>
    public async Task<IPage> Window(Uri address, int width, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Absent is not null, Absent ?? "");
        var context = await Browser!.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = width, Height = 800 },
                JavaScriptEnabled = javaScript,
                ColorScheme = scheme,
                Locale = "nl-BE",
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
