using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Lines;

public sealed class LineChecksTests
{
    private const string Board = "/nl/werkplek/hulplijnen";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    [Theory, MemberData(nameof(Sites))]
    public async Task Checked_today_is_shown_to_readers_kept_with_who_and_where_and_taken_back(string database)
    {
        await using var site = await OwnSite.Start(database);
        var (client, person) = await site.SignedIn(Roles.Coordinator);
        using var reader = site.Reader();
        var before = await Stored(site);
        var due = (await client.Page(Board)).QuerySelectorAll("[aria-labelledby=nakijken] th").Count(t => t.TextContent.Contains("1712"));
        due.ShouldBe(1);

        using var done = await client.Submit(
            Board,
            new Dictionary<string, string?> { ["Source"] = "gebeld: 102" },
            form: "form:has(#Source-1712)"
        );
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var today = site.Services.GetRequiredService<SiteClock>().Today;
        var after = await Stored(site);
        after.Text.ShouldContain($"checked: {today:yyyy-MM-dd}\n");
        after.Text.ShouldContain("source: \"gebeld: 102\"\n");
        after.Text.Split('\n').Except(before.Text.Split('\n')).Count().ShouldBe(2);
        var page = await client.Page(done.Headers.Location!.ToString());
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("1712");
        var row = page.QuerySelectorAll("[aria-labelledby=goed] tr").Single(r => r.TextContent.Contains("1712", StringComparison.Ordinal));
        row.TextContent.ShouldContain($"{person.Name}: gebeld: 102");
        (await reader.GetStringAsync(new Uri("/hulplijnen.json", UriKind.Relative))).ShouldContain("gebeld: 102");

        using var undone = await client.Submit(Board, form: "form[action='?handler=Undo']");
        undone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var back = await Stored(site);
        (back.Version, back.Text).ShouldBe((before.Version + 2, before.Text));
        (await client.Page(Board)).Body!.TextContent.ShouldContain("ongedaan gemaakt op");
        var versions = await site.Database(d => d.Set<DocumentVersion>().Where(v => v.DocumentId == back.Id).CountAsync());
        versions.ShouldBe(back.Version);
    }

    [Fact]
    public async Task Without_where_one_looked_nothing_is_written()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Editor);
        var before = await Stored(site);
        using var refused = await client.Submit(
            Board,
            new Dictionary<string, string?> { ["Source"] = " " },
            form: "form:has(#Source-1712)"
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(refused);
        page.QuerySelector("#Source-1712-error").ShouldNotBeNull();
        page.QuerySelector(".govuk-error-summary li")!.TextContent.ShouldStartWith("1712");
        (await Stored(site)).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task A_check_is_not_taken_back_over_what_somebody_changed_since()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Editor);
        using var done = await client.Submit(Board, new Dictionary<string, string?> { ["Source"] = "x" }, form: "form:has(#Source-1712)");
        var old = await client.Page(Board);
        using var changed = await client.Submit(
            "/nl/werkplek/teksten/bewerken/-/lines/1712",
            new Dictionary<string, string?> { ["v/press"] = "3" },
            button: ("Do", "publish")
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var undone = await client.Submit(Board, form: "form[action='?handler=Undo']", page: old);
        undone.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Stored(site)).Text.ShouldContain("press:");
    }

    private static Task<StoredDocument> Stored(TestSite site) =>
        site.Database(d => d.Set<StoredDocument>().AsNoTracking().SingleAsync(x => x.Path == "lines/1712" && x.Language == ""));
}
