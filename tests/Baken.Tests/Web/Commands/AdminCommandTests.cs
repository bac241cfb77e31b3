using System.Net;

namespace Baken.Tests.Web.Commands;

/// <summary>The way in for the first administrator, and back in for the last one: through the real program.</summary>
public sealed class AdminCommandTests
{
    [Fact]
    public async Task A_link_from_the_command_line_makes_the_first_administrator_and_lets_them_back_in()
    {
        using var program = new RealProgram();
        (await program.Run("admin", "link")).ShouldExit(2);
        (await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid")).ShouldExit(2);
        var first = await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid", "--name", "An Voorbeeld");
        first.ShouldExit(0);
        first.Output.ShouldStartWith("http://localhost:5080/nl/aanmelden/link/");

        (await program.Run("admin", "link")).ShouldExit(0);
        var stranger = await program.Run("admin", "link", "--mail", "bo@voorbeeld.invalid", "--name", "Bo");
        stranger.ShouldExit(1);
        stranger.Error.ShouldContain("An administrator can invite them");
    }

    [Fact]
    public async Task Serve_prints_a_link_as_long_as_nobody_is_administrator()
    {
        using var program = new RealProgram().With("ASPNETCORE_URLS", "http://127.0.0.1:0");
        var process = program.Start("serve");
        try
        {
            var lines = new List<string>();
            while (!lines.Any(l => l.Contains("/aanmelden/link/", StringComparison.Ordinal)))
                lines.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(string.Join('\n', lines)));
            lines[^1].ShouldStartWith("There is no administrator yet.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Whoever_follows_the_first_link_says_who_they_are_and_sets_up_the_second_step()
    {
        var folder = Path.Combine(Path.GetTempPath(), "baken-tests", Baken.Platform.Ids.New().ToString("N"));
        var (app, address) = await TestSite.Start($"Data Source={Path.Combine(folder, "baken.db")}", folder);
        await using (app)
        {
            var older = new Uri((await Baken.Web.Commands.AdminCommand.FirstLink(app.Services, default))!).PathAndQuery;
            var link = new Uri((await Baken.Web.Commands.AdminCommand.FirstLink(app.Services, default))!).PathAndQuery;
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            using (var early = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address })
                await early.Page(older, HttpStatusCode.Gone);
            using var empty = await browser.Submit(link);
            empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            using var filled = await browser.Submit(
                link,
                new Dictionary<string, string?> { ["Name"] = "An Voorbeeld", ["Mail"] = "an@voorbeeld.invalid" }
            );
            filled.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await browser.Page("/nl/aanmelden/beveiligen")).Heading().ShouldBe("Beveilig je aanmelding");
            await browser.Page(link, HttpStatusCode.Gone);
            (await Baken.Web.Commands.AdminCommand.FirstLink(app.Services, default)).ShouldBeNull();
        }
        Directory.Delete(folder, recursive: true);
    }
}
