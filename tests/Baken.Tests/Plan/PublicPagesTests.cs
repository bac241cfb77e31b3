using System.Net;

namespace Baken.Tests.Plan;

public sealed class PublicPagesTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task The_overview_shows_one_lamp_for_each_promise(string site)
    {
        using var reader = On(site).Reader();
        var page = await reader.Page("/nl/plan");
        page.Heading().ShouldBe("Waar staat het plan?");
        page.QuerySelectorAll(".b-plan .b-lamp").Length.ShouldBe(84);
        page.QuerySelectorAll(".b-plan tbody").Length.ShouldBe(5);
        page.QuerySelector(".b-exit").ShouldBeNull();
    }

    [Theory]
    [InlineData("/nl/plan/2.1", "2.1 Een welzijnsbeleid uitwerken")]
    [InlineData("/nl/plan/1.2.a", "1.2.a Een overlegplatform voor de sector")]
    [InlineData("/en/plan/1.2.a", "1.2.a A consultation platform for the sector")]
    [InlineData("/nl/plan/doel/1", "Doel 1: Samen werken als sector")]
    [InlineData("/nl/plan/hoe-we-tellen", "Hoe we de stand van het plan berekenen")]
    [InlineData("/fr/plan/comment-nous-comptons", "Comment nous calculons où en est le plan")]
    [InlineData("/nl/plan?plan=2019-2021", "Het vorige actieplan 2019-2021")]
    [InlineData("/nl/plan/beloften", "Alle beloften")]
    public async Task Every_part_of_the_plan_has_its_page(string path, string heading)
    {
        using var reader = On("SQLite").Reader();
        (await reader.Page(path)).Heading().ShouldBe(heading);
    }

    [Theory]
    [InlineData("/nl/plan/9.9")]
    [InlineData("/nl/plan/doel/9")]
    [InlineData("/nl/plan/belofte/niets")]
    [InlineData("/nl/plan?plan=1901-1902")]
    public async Task What_is_not_in_the_plan_is_not_found(string path)
    {
        using var reader = On("SQLite").Reader();
        await reader.Page(path, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_promise_opens_its_records_with_their_source(string site)
    {
        using var reader = On(site).Reader();
        var page = await reader.Page("/nl/plan/belofte/journalists-guide");
        page.QuerySelector(".b-state b")!.TextContent.ShouldBe("Bereikt");
        var row = page.QuerySelector(".b-table tbody tr")!;
        row.TextContent.ShouldContain("16 jun 2023");
        row.QuerySelector("a")!.TextContent.ShouldContain("De 5 T's");
        row.TextContent.ShouldContain("Bron: PUB");
    }

    [Fact]
    public async Task Each_filter_of_the_promises_gives_as_many_as_it_says()
    {
        using var reader = On("SQLite").Reader();
        var chips = (await reader.Page("/nl/plan/beloften")).QuerySelectorAll(".b-chip").Select(c => c.GetAttribute("href")!);
        foreach (var path in chips.Concat(["/nl/plan/beloften?state=done", "/nl/plan/beloften?state=late"]))
        {
            var page = await reader.Page(path);
            var chosen = page.QuerySelectorAll(".b-chip[aria-current]").ShouldHaveSingleItem().TextContent;
            $"{page.QuerySelectorAll("article.b-promise").Length}".ShouldBe(string.Concat(chosen.Where(char.IsDigit)), chosen);
        }
    }

    [Fact]
    public async Task A_promise_is_found_by_words_in_any_order_without_their_accents()
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page("/nl/plan/beloften?woorden=magazine+HULPLIJNEN");
        page.QuerySelectorAll("article.b-promise h3").ShouldHaveSingleItem().TextContent.ShouldContain("In het magazine");
        page.QuerySelector("#woorden")!.GetAttribute("value").ShouldBe("magazine HULPLIJNEN");
    }

    [Fact]
    public async Task A_promise_of_which_nothing_is_known_is_never_called_missed()
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page("/nl/plan/belofte/steering-meetings");
        page.QuerySelector(".b-state b")!.TextContent.ShouldBe("Geen bewijs");
    }

    [Fact]
    public async Task The_front_page_shows_the_lamps_of_the_plan()
    {
        using var reader = On("SQLite").Reader();
        (await reader.Page("/nl")).QuerySelectorAll(".b-lamps--grid .b-lamp").Length.ShouldBe(84);
    }
}
