using System.Net;
using AngleSharp.Dom;
using Baken.Platform.Access;

namespace Baken.Tests.Knowledge.Glossary;

public sealed class GlossaryTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory]
    [InlineData("/nl/woorden")]
    [InlineData("/en/words")]
    [InlineData("/fr/mots")]
    public async Task Every_word_has_a_page_with_its_meaning_an_example_and_what_it_is_not(string list)
    {
        using var reader = On("SQLite").Reader();
        var links = (await reader.Page(list)).QuerySelectorAll("section .b-links a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThanOrEqualTo(45);
        foreach (var link in links)
        {
            var page = await reader.Page(link);
            page.Title.ShouldBe((await reader.Page(list)).Title, "the title says nothing");
            page.QuerySelectorAll("main h2").Length.ShouldBeGreaterThanOrEqualTo(2, link);
            page.QuerySelectorAll("main h1, main h2").SelectMany(h => h.QuerySelectorAll("a")).ShouldBeEmpty(link);
            page.QuerySelectorAll("main .b-columns > div a")
                .Select(a => a.GetAttribute("href"))
                .ShouldNotContain(link, "a word does not lead to itself");
            foreach (var language in new[] { "nl", "en", "fr" })
                if (page.QuerySelector($".b-languages a[lang={language}]") is { } other)
                    (await reader.Page(other.GetAttribute("href")!)).Heading().ShouldNotBeEmpty();
        }
    }

    /// <summary>Most readers of such a page are whoever it happened to: they are spoken to first, and nobody is suspected.</summary>
    [Theory]
    [InlineData("/nl/woorden", "Aanranding", "Deed jij dit zelf?", "Overkwam dit jou?")]
    [InlineData("/en/words", "Rape", "Did you do this yourself?", "Did this happen to you?")]
    [InlineData("/fr/mots", "Viol", "As-tu fait cela toi-même ?", "Cela t’est arrivé ?")]
    public async Task Whoever_did_it_is_spoken_to_last_and_folded(string list, string word, string question, string first)
    {
        using var reader = On("SQLite").Reader();
        var link = (await reader.Page(list)).QuerySelectorAll("section .b-links a").First(a => a.TextContent == word).GetAttribute("href")!;
        var page = await reader.Page(link);
        var fold = page.QuerySelector("main details.b-fold")!;
        fold.HasAttribute("open").ShouldBeFalse();
        fold.QuerySelector("summary")!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldBe(question);
        fold.NextElementSibling.ShouldBeNull();
        page.QuerySelector(".b-happened")!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldStartWith(first);
        page.QuerySelector(".b-happened ~ h2").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("gepest", "Pesten")]
    [InlineData("PLAGEN", "Pesten")]
    [InlineData("pestgedrag", "Pesten")]
    [InlineData("scene", "Closed set")]
    public async Task A_word_is_found_by_its_forms_by_what_others_call_it_and_without_accents(string sought, string expected)
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page($"/nl/woorden?q={sought}");
        page.QuerySelectorAll("section .b-links a").Select(a => a.TextContent).ShouldContain(expected);
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(sought);
    }

    /// <summary>Addresses stand in histories and are read over shoulders; those that were given out before still lead there.</summary>
    [Theory]
    [InlineData("/nl/woorden/verkrachting", "Verkrachting")]
    [InlineData("/fr/mots/viol", "Viol")]
    [InlineData("/nl/lezen/was-ik-het-zelf", "Was ik het zelf?")]
    [InlineData("/nl/lezen/was-ik-het-zelf/iemand-meldde-iets-over-mij", "Iemand meldde iets over mij")]
    public async Task The_address_of_what_one_reads_says_nothing_and_the_old_one_leads_to_it(string old, string heading)
    {
        using var reader = On("SQLite").Reader();
        using var moved = await reader.GetAsync(new Uri(old, UriKind.Relative));
        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var here = moved.Headers.Location!.ToString();
        here.Split('/').Skip(3).ShouldAllBe(piece => piece.Length == 5 && !piece.Any("aeiouy-".Contains));
        var page = await reader.Page(here);
        page.Heading().ShouldBe(heading);
        page.QuerySelectorAll("link[hreflang]").ShouldAllBe(l => l.GetAttribute("href")!.EndsWith(here.Split('/', 4)[3]));
        (await reader.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).ShouldContain(here);
        (await reader.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).ShouldNotContain(old + "<");
    }

    [Fact]
    public async Task A_word_that_is_looked_for_stands_in_no_address()
    {
        using var reader = On("SQLite").Reader();
        using var found = await reader.Submit("/nl/woorden", new Dictionary<string, string?> { ["q"] = "gepest" });
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        found.RequestMessage!.RequestUri!.Query.ShouldBeEmpty();
        found.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await Seeing.Read(found);
        page.QuerySelectorAll("section .b-links a").Select(a => a.TextContent).ShouldContain("Pesten");
        page.QuerySelectorAll("a").ShouldAllBe(a => !a.GetAttribute("href")!.Contains("gepest"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_the_way_back_shown()
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page("/nl/woorden?q=xyzzy&g=2");
        page.QuerySelector(".b-empty a")!.GetAttribute("href").ShouldBe("/nl/woorden");
        await reader.Page("/nl/woorden/xyzzy", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_group_holds_its_own_words_and_lives_through_a_change_of_language()
    {
        using var reader = On("SQLite").Reader();
        var chip = (await reader.Page("/nl/woorden"))
            .QuerySelectorAll(".b-chip")
            .Single(c => c.TextContent == "Mensen")
            .GetAttribute("href")!;
        var page = await reader.Page(chip);
        var names = page.QuerySelectorAll("section .b-links a").Select(a => a.TextContent).ToList();
        names.ShouldContain("Omstander");
        names.ShouldNotContain("Pesten");
        var english = await reader.Page(page.QuerySelector(".b-languages [lang=en]")!.GetAttribute("href")!);
        english.QuerySelectorAll("section .b-links a").Length.ShouldBe(names.Count);
    }

    [Fact]
    public async Task A_text_links_each_word_once_where_it_uses_it_first()
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page("/nl/wegwijzer/adk");
        var links = page.QuerySelectorAll("main a[href^='/nl/woorden/']").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(3);
        links.ShouldBeUnique();
        page.QuerySelectorAll("main a a").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Staff_see_every_text_that_uses_a_word_to_avoid_with_the_way_to_mend_it(string site)
    {
        using var editor = await On(site).As(Roles.Editor);
        var page = await editor.Page("/nl/werkplek/woorden");
        page.Heading().ShouldBe("Woorden in de teksten");
        foreach (var link in page.QuerySelectorAll("main section h2 a"))
            link.GetAttribute("href")!.ShouldStartWith("/nl/werkplek/teksten/bewerken/");
        page.QuerySelectorAll(".b-chip").Length.ShouldBe(5);
    }
}
