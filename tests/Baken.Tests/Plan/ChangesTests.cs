using System.Net;
using AngleSharp.Dom;
using Baken.Platform.Access;

namespace Baken.Tests.Plan;

/// <summary>"What changed": page by page, about one thing, or all of it to print.</summary>
public sealed class ChangesTests
{
    private const string Changes = "/nl/plan/wat-veranderde";

    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task Twenty_stand_on_a_page_and_all_of_them_on_one_to_print(string database)
    {
        await using var site = await Busy(database, 23);
        using var reader = site.Reader();
        var first = await reader.Page(Changes + "?plan=2022-2023");
        Items(first).Count.ShouldBe(20);
        first.QuerySelector(".b-paging")!.TextContent.ShouldContain("Bladzijde 1 van 2");
        var second = await reader.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Items(second).Count.ShouldBeInRange(4, 20);
        second.QuerySelector("a[rel=next]").ShouldBeNull();
        var whole = await reader.Page(first.QuerySelector("a[href*='all=true']")!.GetAttribute("href")!);
        Items(whole).ShouldBe([.. Items(first), .. Items(second)]);
        whole.QuerySelector(".b-paging").ShouldBeNull();
    }

    [Fact]
    public async Task One_part_or_one_promise_can_be_followed_and_a_link_to_a_version_opens_its_page()
    {
        await using var site = await Busy("SQLite", 23);
        using var reader = site.Reader();
        var promise = await reader.Page(Changes + "?plan=2022-2023&over=workshops&all=true");
        Items(promise).Count.ShouldBe(23);
        promise.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("workshops");
        Items(await reader.Page(Changes + "?plan=2022-2023&over=glossary")).ShouldBeEmpty();
        Items(await reader.Page(Changes + "?plan=2022-2023&over=2.1")).Count.ShouldBe(20);
        Items(await reader.Page(Changes + "?plan=2022-2023&over=iets")).Count.ShouldBe(20);
        // The first change is the oldest: it stands on the last page.
        var at = await reader.Page(Changes + "?plan=2022-2023&version=2");
        at.QuerySelector("#versie-2").ShouldNotBeNull();
        at.QuerySelector(".b-paging")!.TextContent.ShouldContain("Bladzijde 2 van 2");
    }

    private static List<string> Items(IDocument page) => [.. page.QuerySelectorAll(".b-history > li").Select(l => l.TextContent.Trim())];

    /// <summary>A site on which one promise changed again and again.</summary>
    private static async Task<OwnSite> Busy(string database, int changes)
    {
        var site = await OwnSite.Start(database);
        using var staff = await site.As(Roles.Coordinator);
        for (var i = 0; i < changes; i++)
        {
            using var done = await staff.Submit(
                "/nl/werkplek/plan/wijzig/workshops?plan=2022-2023",
                new Dictionary<string, string?>
                {
                    ["Min"] = $"{10 + i}",
                    ["SentencesFit"] = "true",
                    ["Reason"] = $"Reden {i}.",
                    ["Decision"] = "Stuurgroep",
                }
            );
            done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        return site;
    }
}
