using System.Net;

namespace Baken.Tests.Web.Design;

public sealed class DesignTests(SqliteSite site)
{
    [Fact]
    public async Task Every_piece_stands_on_one_page_on_a_developers_machine_and_nowhere_else()
    {
        await using var development = await OwnSite.Start(more: builder => builder.Environment.EnvironmentName = "Development");
        using var developer = development.Reader();
        var page = await developer.Page("/_ontwerp");
        page.QuerySelectorAll("main .b-lamp").Length.ShouldBeGreaterThan(14);
        page.QuerySelectorAll("main .govuk-error-message").Length.ShouldBe(3);

        using var reader = site.Reader();
        await reader.Page("/_ontwerp", HttpStatusCode.NotFound);
        await reader.Page("/Design", HttpStatusCode.NotFound);
        await reader.Page("/Design/Index", HttpStatusCode.NotFound);
    }
}
