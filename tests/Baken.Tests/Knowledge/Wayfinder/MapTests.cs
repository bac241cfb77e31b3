using Baken.Platform.Access;

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
}
