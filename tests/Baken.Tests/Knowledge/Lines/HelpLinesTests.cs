using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Baken.Tests.Knowledge.Lines;

/// <summary>The sector's own lines, on a Tuesday evening.</summary>
public sealed class HelpLinesTests(EveningSite site) : IClassFixture<EveningSite>
{
    private readonly HttpClient _reader = site.Reader;

    [Theory]
    [InlineData("/nl/hulplijnen", "Nu open dag en nacht", "Nu dicht morgen vanaf 9 uur", "Uren niet bekend")]
    [InlineData("/en/help-lines", "Open now day and night", "Closed now tomorrow from 9am", "Hours not known")]
    [InlineData("/fr/lignes-d-aide", "Ouvert maintenant jour et nuit", "Fermé maintenant demain à partir de 9 h", "Heures inconnues")]
    public async Task Who_answers_now_stands_first_and_a_closed_line_says_until_when(
        string path,
        string open,
        string closed,
        string unknown
    )
    {
        var page = await _reader.Page(path);
        var states = page.QuerySelectorAll("table .b-state").Select(s => Plain(s)).ToList();
        states[0].ShouldBe(open);
        page.QuerySelectorAll("table tr")
            .Single(r => r.QuerySelector("[href='tel:1712']") is not null)
            .TextContent.ShouldContain(closed.Split(' ')[^1]);
        states.ShouldContain(closed);
        var order = states.Select(s =>
            s.StartsWith(unknown, StringComparison.Ordinal) ? 2
            : s.StartsWith(closed[..4], StringComparison.Ordinal) ? 1
            : 0
        );
        order.ShouldBeInOrder();
    }

    [Fact]
    public async Task The_same_line_is_open_in_the_morning()
    {
        site.Clock.Now = EveningSite.Evening.AddHours(12);
        var page = await _reader.Page("/nl/hulplijnen?voor=5");
        site.Clock.Now = EveningSite.Evening;
        var row = page.QuerySelectorAll("table tr").Single(r => r.QuerySelector("[href='tel:1712']") is not null);
        Plain(row.QuerySelector(".b-state")!).ShouldBe("Nu open tot 17 uur");
    }

    [Fact]
    public async Task A_filter_keeps_what_is_for_everyone_and_its_address_does_not_say_what_is_sought()
    {
        var page = await _reader.Page("/nl/hulplijnen");
        var chip = page.QuerySelectorAll(".b-chip").Single(c => c.TextContent == "Jonger dan 25").GetAttribute("href")!;
        chip.ShouldBe("/nl/hulplijnen?voor=3");
        var filtered = await _reader.Page(chip);
        var names = filtered.QuerySelectorAll("table h2").Select(h => h.TextContent).ToList();
        names.ShouldContain("Awel");
        names.ShouldContain("Tele-Onthaal");
        names.ShouldNotContain("Unia");
        filtered.QuerySelector(".b-languages [lang=en]")!.GetAttribute("href").ShouldBe("/en/help-lines?for=3");
    }

    [Fact]
    public async Task Every_line_has_a_page_that_says_what_happens_when_you_call()
    {
        foreach (var path in new[] { "/nl/hulplijnen", "/en/help-lines", "/fr/lignes-d-aide" })
        {
            var links = (await _reader.Page(path)).QuerySelectorAll("table h2 a").Select(a => a.GetAttribute("href")!).ToList();
            links.Count.ShouldBeGreaterThan(20);
            foreach (var link in links)
            {
                var page = await _reader.Page(link);
                page.QuerySelectorAll(".b-notice li").Length.ShouldBeGreaterThan(1, link);
                page.QuerySelectorAll(".b-facts dt").Length.ShouldBeGreaterThan(4, link);
            }
        }
    }

    /// <summary>Also for whoever comes after a reader of another language.</summary>
    [Theory]
    [InlineData("/nl/hulplijnen")]
    [InlineData("/en/help-lines")]
    [InlineData("/fr/lignes-d-aide")]
    public async Task The_languages_of_a_line_stand_by_their_own_names(string path)
    {
        var lines = await _reader.Page(path);
        var row = lines.QuerySelectorAll("table tr").Single(r => r.QuerySelector("[href='tel:1712']") is not null);
        var page = await _reader.Page(row.QuerySelector("h2 a")!.GetAttribute("href")!);
        page.QuerySelectorAll(".b-facts dd").ShouldContain(d => d.TextContent == "Nederlands");
    }

    [Fact]
    public async Task A_number_in_a_text_is_called_and_a_name_leads_to_the_page_of_the_line()
    {
        var page = await _reader.Page(SectorPack.Reading("omstanders/ik-deed-niets"));
        page.QuerySelectorAll("main a")
            .Single(a => a.TextContent == "Zelfmoordlijn, 1813")
            .GetAttribute("href")!
            .ShouldStartWith("/nl/hulplijnen/");
        foreach (var text in (string[])["zelf", "leiden/vandaag", "zelf/stoppen", "zelf/opnieuw"])
        foreach (var link in (await _reader.Page(SectorPack.Reading(text))).QuerySelectorAll("main a"))
            if (link.TextContent is "1712" or "1813" or "106" or "112" or "101")
                link.GetAttribute("href").ShouldBe("tel:" + link.TextContent, text);
    }

    /// <summary>Names and days of a source are the same in every language; what is said of them is not.</summary>
    [Theory]
    [InlineData("/nl/hulplijnen", "Bron: Sportieq, 31 oktober 2025; 1712.be (zonder datum)")]
    [InlineData("/en/help-lines", "Source: Sportieq, 31 October 2025; 1712.be (undated)")]
    [InlineData("/fr/lignes-d-aide", "Source : Sportieq, 31 octobre 2025; 1712.be (sans date)")]
    public async Task The_source_of_a_line_is_told_in_the_readers_language(string path, string source)
    {
        var row = (await _reader.Page(path)).QuerySelectorAll("table tr").Single(r => r.QuerySelector("[href='tel:1712']") is not null);
        var page = await _reader.Page(row.QuerySelector("h2 a")!.GetAttribute("href")!);
        page.QuerySelector("main aside")!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldContain(source);
    }

    [Fact]
    public async Task The_first_of_a_month_is_written_as_in_French()
    {
        var page = await _reader.Page("/fr/lignes-d-aide");
        page.QuerySelector("main")!.TextContent.ShouldContain("1er novembre 2026");
        page.QuerySelector("main")!.TextContent.ShouldNotContain(" 1 novembre");
    }

    /// <summary>Who despairs is not led to somebody who does not understand them.</summary>
    [Fact]
    public async Task A_French_reader_meets_the_French_lines_first_and_reads_which_answer_in_Dutch()
    {
        var page = await _reader.Page("/fr/orientation/x");
        page.QuerySelectorAll(".b-answer .b-call").Select(c => c.TextContent.Trim()).ShouldBe(["0800 32 123", "107", "1813"]);
        page.QuerySelectorAll(".b-line")[2].TextContent.ShouldContain("Répond en néerlandais");
        (await _reader.Page("/fr")).QuerySelector(".b-line .b-call")!.TextContent.Trim().ShouldBe("107");
        (await _reader.Page("/fr/lignes-d-aide"))
            .QuerySelectorAll("tr")
            .ShouldContain(r => r.TextContent.Contains("1712") && r.TextContent.Contains("Répond en néerlandais"));
    }

    [Fact]
    public async Task A_Dutch_reader_meets_them_after_the_Dutch_lines()
    {
        var page = await _reader.Page("/nl/wegwijzer/x");
        page.QuerySelectorAll(".b-answer .b-call").Select(c => c.TextContent.Trim()).ShouldBe(["1813", "106", "112"]);
        page.QuerySelector(".b-answer__whom .b-links")!.TextContent.ShouldContain("Antwoordt in het Frans");
        (await _reader.Page("/en/wayfinder/x")).QuerySelector(".b-line")!.TextContent.ShouldContain("Answers in Dutch");
    }

    [Fact]
    public async Task The_front_page_shows_three_lines_those_that_answer_first()
    {
        var page = await _reader.Page("/nl");
        page.QuerySelectorAll(".b-line .b-call").Select(c => c.TextContent.Trim()).ShouldBe(["106", "1813", "1712"]);
        page.QuerySelectorAll(".b-line--open").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Partners_may_frame_the_box_and_nothing_else()
    {
        using var box = await _reader.GetAsync(new Uri("/nl/hulplijnen/kader", UriKind.Relative));
        box.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors *");
        box.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        var page = await Seeing.Read(box);
        page.QuerySelectorAll(".b-line--open [href^='tel:']").Length.ShouldBeGreaterThan(1);
        page.QuerySelector(".b-exit").ShouldBeNull();
        page.QuerySelectorAll("script").ShouldBeEmpty();
        using var lines = await _reader.GetAsync(new Uri("/nl/hulplijnen", UriKind.Relative));
        lines.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
    }

    [Fact]
    public async Task Programs_of_others_read_the_same_from_anywhere()
    {
        using var response = await _reader.GetAsync(new Uri("/hulplijnen.json", UriKind.Relative));
        response.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("*");
        using var data = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var line = data.RootElement.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("id").GetString() == "1712");
        line.GetProperty("state").GetString().ShouldBe("closed");
        line.GetProperty("opens").GetString().ShouldBe("2026-11-25T09:00");
        var page = new Uri(line.GetProperty("page").GetProperty("fr").GetString()!);
        (await _reader.Page(page.PathAndQuery)).Heading().ShouldContain("1712");
    }

    [Theory]
    [InlineData("/nl/hulplijnen")]
    [InlineData("/nl")]
    public async Task Danger_and_thoughts_of_suicide_are_one_link_away(string path)
    {
        var page = await _reader.Page(path);
        page.QuerySelector(".b-danger [href='tel:112']").ShouldNotBeNull();
        page.QuerySelectorAll(".b-danger a").Length.ShouldBe(3);
        page.Title.ShouldBe("Lezen");
    }

    [Theory]
    [InlineData("/nl/werkplek/hulplijnen")]
    public async Task The_staff_page_is_not_for_readers(string path)
    {
        using var response = await _reader.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static string Plain(IElement element) =>
        string.Join(' ', element.Descendants<IText>().Select(t => t.Data.Trim()).Where(t => t.Length > 0));
}
