using Baken.Platform;
using Deque.AxeCore.Playwright;

namespace Baken.Browser.Tests;

/// <summary>
/// axe finds nothing, at 320 and 1280 px. ./test: each kind of page, in each language where it has one; ./test all: every address
/// that can be reached from the front pages.
/// </summary>
public sealed class AccessibilityTests(SqliteSite site, Chromium chromium)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_public_pages_and_nothing_is_wider_than_the_screen(int width)
    {
        var page = await chromium.Window(site.Address, width);
        var all = Environment.GetEnvironmentVariable("BAKEN_TEST_MODE") == "all";
        var found = new List<string>();
        foreach (var path in await Walk.PublicPages(site, all))
            found.AddRange(await Problems(page, path));
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_dark()
    {
        var page = await chromium.Window(site.Address, 320, scheme: ColorScheme.Dark);
        var found = new List<string>();
        foreach (var path in (await Walk.PublicPages(site, all: false)).Where(p => p.StartsWith("/nl", StringComparison.Ordinal)))
            found.AddRange(await Problems(page, path));
        found.ShouldBeEmpty();
    }

    public static async Task<IReadOnlyList<string>> Problems(IPage page, string path)
    {
        var response = await page.GotoAsync(path);
        var problems = new List<string>();
        if (response is null || response.Status >= 400)
            problems.Add($"{path}: status {response?.Status}");
        problems.AddRange(await Wrong(page));
        return problems;
    }

    /// <summary>What axe finds on the page as it stands, and whether it is wider than the screen.</summary>
    public static async Task<IReadOnlyList<string>> Wrong(IPage page)
    {
        var (path, problems) = (new Uri(page.Url).PathAndQuery, new List<string>());
        var result = await page.RunAxe();
        problems.AddRange(
            result.Violations.SelectMany(v => v.Nodes.Select(n => $"{path}: {v.Id}: {n.Html[..Math.Min(160, n.Html.Length)]}"))
        );
        var wider = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (wider)
            problems.Add($"{path}: wider than {page.ViewportSize!.Width} px");
        return problems;
    }
}

/// <summary>Finds the public pages by following their links.</summary>
public static class Walk
{
    /// <param name="site">The site.</param>
    /// <param name="all">Every address; else one of each kind of page per language.</param>
    public static async Task<IReadOnlyList<string>> PublicPages(TestSite site, bool all)
    {
        using var reader = site.Reader();
        return await From(reader, Languages.All.Select(l => $"/{l}"), _ => true, all);
    }

    /// <summary>The pages of whoever is signed in with this client, from their start pages.</summary>
    public static Task<IReadOnlyList<string>> StaffPages(TestSite site, HttpClient client, bool all) =>
        From(
            client,
            ["/nl/werkplek/teksten", "/en/workplace/texts"],
            p => p.StartsWith("/nl/werkplek", StringComparison.Ordinal) || p.StartsWith("/en/workplace", StringComparison.Ordinal),
            all
        );

    private static async Task<IReadOnlyList<string>> From(
        HttpClient client,
        IEnumerable<string> starts,
        Func<string, bool> wanted,
        bool all
    )
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<string>();
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            if (kinds.Add(Kind(path)) || all)
                found.Add(path);
            var page = await Seeing.Read(response);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(wanted))
                if (!seen.Contains(link) && (all || seen.Count < 400 || !kinds.Contains(Kind(link))))
                    waiting.Enqueue(link);
        }
        found.Count.ShouldBeGreaterThanOrEqualTo(6);
        return found;
    }

    /// <summary>Pages of one kind share language and all but the last piece of the address.</summary>
    private static string Kind(string path)
    {
        var pieces = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length <= 2 ? string.Join('/', pieces) : string.Join('/', pieces[..2]) + "/" + pieces.Length;
    }
}
