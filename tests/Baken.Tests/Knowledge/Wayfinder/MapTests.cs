using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Wayfinder;

public sealed class MapTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory]
    [InlineData("/nl/werkplek/wegwijzer", "De wegwijzer als boom")]
    [InlineData("/en/workplace/wayfinder", "The wayfinder as a tree")]
    public async Task Staff_see_the_whole_tree_and_what_the_checks_found(string path, string heading)
    {
        using var editor = await On("SQLite").As(Roles.Editor);
        var page = await editor.Page(path);
        page.Heading().ShouldBe(heading);
        page.QuerySelectorAll(".b-outline__question").Length.ShouldBeGreaterThan(8);
        page.QuerySelectorAll("main a[href*='/leaves/']").Length.ShouldBeGreaterThan(40);
        page.QuerySelectorAll(".b-notice--lit li").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tree_is_drawn_with_each_node_leading_to_its_editor()
    {
        using var editor = await On("SQLite").As(Roles.Editor);
        var page = await editor.Page("/nl/werkplek/wegwijzer");
        var drawing = page.QuerySelector("svg.b-tree").ShouldNotBeNull();
        drawing.QuerySelector("title")!.TextContent.ShouldNotBeEmpty();
        drawing.QuerySelector("desc")!.TextContent.ShouldNotBeEmpty();
        drawing.QuerySelectorAll(".b-tree__leaf").Length.ShouldBeGreaterThan(40);
        drawing.QuerySelectorAll("g, rect:not(a rect)").ShouldBeEmpty();
        drawing.QuerySelectorAll("[style]").ShouldBeEmpty();
        var links = drawing.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var link in links.GroupBy(l => l.Split('#')[0]).Select(g => g.First()).Take(5))
        {
            var form = await editor.Page(link.Split('#')[0]);
            if (link.Contains('#', StringComparison.Ordinal))
                form.QuerySelector("#" + link.Split('#')[1]).ShouldNotBeNull(link);
        }
        using var coordinator = await On("SQLite").As(Roles.Coordinator);
        (await coordinator.Page("/nl/werkplek/wegwijzer")).QuerySelectorAll("svg.b-tree a").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dead_end_a_missing_line_and_what_is_unused_are_marked()
    {
        await using var site = await OwnSite.Start();
        await site.Database(async d =>
        {
            // As an older program or a hand in the database may leave it: the checks would have refused this.
            var tree = await d.Set<StoredDocument>().SingleAsync(x => x.Path == "wayfinder/tree" && x.Language == "");
            tree.Text = tree
                .Text.Replace("{id: saw-earlier, code: c, leaf: saw-earlier}", "{id: saw-earlier, code: c}", StringComparison.Ordinal)
                .Replace("lines: [zsg, awel, child-focus", "lines: [weg, awel, child-focus", StringComparison.Ordinal)
                .Replace("stop-it-now, ", "", StringComparison.Ordinal)
                .Replace(
                    "{id: saw-several, code: f, leaf: saw-several}",
                    "{id: saw-several, code: f, leaf: saw-friend}",
                    StringComparison.Ordinal
                );
            tree.Version++;
            return await d.SaveChangesAsync();
        });
        await site.Services.GetRequiredService<LibraryCache>().Reload();
        using var editor = await site.As(Roles.Editor);
        var page = await editor.Page("/nl/werkplek/wegwijzer");
        var marked = page.QuerySelectorAll("svg .b-tree__dead").Select(n => n.TextContent).ToList();
        marked.ShouldContain(m => m.Contains("Loopt dood", StringComparison.Ordinal));
        marked.ShouldContain(m => m.Contains("Hulplijn weg bestaat niet", StringComparison.Ordinal));
        var section = page.QuerySelector("[aria-labelledby=tekening]")!;
        section.QuerySelectorAll("a[href$='/lines/stop-it-now']").Length.ShouldBe(1);
        section.QuerySelectorAll("p a[href$='/wayfinder/leaves/saw-several']").Length.ShouldBe(1);
        page.QuerySelectorAll(".b-outline .b-late").Length.ShouldBeGreaterThan(1);
    }
}
