using System.Net;
using AngleSharp.Dom;

namespace Baken.Tests.Knowledge.Wayfinder;

public sealed class WayfinderTests(EveningSite site) : IClassFixture<EveningSite>
{
    private readonly HttpClient _reader = site.Reader;

    public static TheoryData<string, string> Fronts =>
        new()
        {
            { "/nl", "/nl/wegwijzer" },
            { "/en", "/en/wayfinder" },
            { "/fr", "/fr/orientation" },
        };

    /// <summary>Follows every link as a reader would, from the front page and from the start of the wayfinder.</summary>
    [Theory, MemberData(nameof(Fronts))]
    public async Task Every_way_from_the_front_page_ends_within_three_taps_at_somebody_to_call(string front, string start)
    {
        var doors = (await _reader.Page(front)).QuerySelectorAll("a.b-door").Select(Address).ToList();
        doors.Count.ShouldBe(6);
        var waiting = new Queue<(string Path, int Taps)>(doors.Select(d => (d, 1)).Append((start, 0)));
        var seen = new HashSet<string>();
        var ends = 0;
        while (waiting.TryDequeue(out var at))
        {
            if (!seen.Add(at.Path))
                continue;
            at.Taps.ShouldBeLessThanOrEqualTo(3, at.Path);
            var page = await _reader.Page(at.Path);
            page.QuerySelectorAll("form, input").ShouldBeEmpty();
            page.Heading().ShouldNotBeEmpty();
            page.QuerySelectorAll("main [lang]").ShouldBeEmpty($"{at.Path} holds a text in another language");
            var choices = page.QuerySelectorAll("a.b-choice")
                .Select(Address)
                .Where(a => a.StartsWith(start, StringComparison.Ordinal))
                .ToList();
            if (choices.Count > 0)
            {
                choices.Count.ShouldBeLessThanOrEqualTo(8, at.Path);
                foreach (var choice in choices)
                    waiting.Enqueue((choice, at.Taps + 1));
                continue;
            }
            ends++;
            page.QuerySelectorAll(".b-line .b-call").Length.ShouldBeGreaterThan(0, at.Path);
            page.QuerySelectorAll("h3").Count(h => h.Id is "talk" or "record" or "stop" or "report").ShouldBe(4, at.Path);
            page.QuerySelectorAll("main li").Length.ShouldBeGreaterThan(8, at.Path);
        }
        ends.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task What_the_reader_answered_stands_in_the_address_as_letters_and_is_kept_nowhere()
    {
        using var response = await _reader.GetAsync(new Uri("/nl/wegwijzer/adk", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await Seeing.Read(response);
        page.Title.ShouldBe("Lezen");
        page.QuerySelector(".b-answer__trail")!
            .TextContent.ShouldBe("Het overkwam mij · seksueel gedrag dat ik niet wou · Freelance of zelfstandig");
    }

    [Theory]
    [InlineData("/nl/wegwijzer/y")]
    [InlineData("/nl/wegwijzer/adkk")]
    [InlineData("/nl/wegwijzer/1")]
    [InlineData("/nl/wegwijzer/abbbbbbbbbb")]
    public async Task An_address_that_leads_nowhere_is_not_found(string path) => await _reader.Page(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_step_says_how_far_it_is_and_leads_back()
    {
        var page = await _reader.Page("/nl/wegwijzer/ad");
        page.QuerySelector(".b-steps")!.TextContent.Trim().ShouldBe("Vraag 3 van 3");
        page.QuerySelectorAll(".b-steps .b-lamp--lit").Length.ShouldBe(2);
        page.QuerySelector(".b-back a")!.GetAttribute("href").ShouldBe("/nl/wegwijzer/a");
        page.QuerySelector(".b-languages [lang=fr]")!.GetAttribute("href").ShouldBe("/fr/orientation/ad");
    }

    [Fact]
    public async Task An_intern_is_not_asked_how_they_work_and_reads_what_the_law_gives_an_intern()
    {
        var page = await _reader.Page("/nl/wegwijzer/sd");
        page.QuerySelectorAll("[aria-current=true].b-chip").Single().TextContent.ShouldBe("Stage of opleiding");
        var other = page.QuerySelectorAll(".b-chip").Single(c => c.TextContent == "In dienst").GetAttribute("href")!;
        (await _reader.Page(other.Split('#')[0])).QuerySelectorAll("[aria-current=true].b-chip").Single().TextContent.ShouldBe("In dienst");
    }

    [Fact]
    public async Task At_night_who_answers_comes_before_who_is_closed()
    {
        var page = await _reader.Page("/nl/wegwijzer/adz");
        page.QuerySelector(".b-line")!.ClassList.ShouldContain("b-line--open");
        page.QuerySelector(".b-line .b-call")!.TextContent.Trim().ShouldBe("106");
    }

    /// <summary>First screen of a phone: the number, before any explanation; what to do hangs under no other line.</summary>
    [Fact]
    public async Task An_answer_begins_with_whom_to_call_then_what_to_do_now()
    {
        var article = (await _reader.Page("/nl/wegwijzer/adz")).QuerySelector("article.b-answer")!;
        var order = article
            .QuerySelectorAll("h1, .b-call, .b-answer__intro, h2, .b-chips, .b-line")
            .Select(e => e.ClassName is "b-line b-line--open" ? "line" : e.LocalName)
            .ToList();
        order[..5].ShouldBe(["h1", "h2", "line", "a", "div"]);
        article.QuerySelector(".b-answer__first h2")!.ClassList.ShouldContain("govuk-visually-hidden");
        article.QuerySelector(".b-answer__do h2")!.TextContent.ShouldBe("Wat je nu kan doen");
        article.QuerySelector(".b-answer__do h2 + div > ul").ShouldNotBeNull();
        article.QuerySelectorAll("details.b-fold > summary").Select(s => s.TextContent).ShouldBe(["Wat je mag", "Wat de wet jou geeft"]);
    }

    [Fact]
    public async Task A_line_that_cannot_be_reached_stands_in_the_list_and_takes_no_card()
    {
        var page = await _reader.Page("/nl/wegwijzer/adz");
        page.QuerySelectorAll(".b-line__name").ShouldAllBe(n => n.TextContent != "Vertrouwenspersoon");
        page.QuerySelectorAll(".b-answer__whom .b-links a")
            .Select(a => a.TextContent)
            .ShouldContain(t => t.StartsWith("Vertrouwenspersoon"));
        page.QuerySelectorAll(".b-answer .b-line").ShouldAllBe(line => line.QuerySelector(".b-call") != null);
    }

    [Theory]
    [InlineData("/nl/wegwijzer/cb", "Wat je doet")]
    [InlineData("/en/wayfinder/cc", "What you do")]
    [InlineData("/fr/orientation/cz", "Ce que tu fais")]
    public async Task Who_leads_reads_what_to_do_and_not_that_nothing_need_be_decided(string path, string heading)
    {
        var page = await _reader.Page(path);
        page.QuerySelector("details.b-fold summary")!.TextContent.ShouldBe(heading);
        foreach (var calm in (string[])["niets te beslissen", "not decide anything", "rien à décider"])
            page.QuerySelector("main")!.TextContent.ShouldNotContain(calm);
    }

    [Theory]
    [InlineData("/nl/wegwijzer/adk", "preventieadviseur", "Unia")]
    [InlineData("/en/wayfinder/agk", "prevention adviser", "Unia")]
    [InlineData("/fr/orientation/afk", "conseiller en prévention", "Unia")]
    public async Task Who_works_freelance_is_sent_to_nobody_whom_only_an_employer_has(string path, string nobody, string there)
    {
        var page = await _reader.Page(path);
        var (stop, report) = (page.QuerySelector("#stop + div")!.TextContent, page.QuerySelector("#report + div")!.TextContent);
        stop.ShouldNotContain(nobody);
        report.ShouldNotContain(nobody);
        report.ShouldContain(there);
    }

    [Fact]
    public async Task An_intern_finds_the_school_right_under_the_lines()
    {
        var page = await _reader.Page("/nl/wegwijzer/sd");
        var whom = page.QuerySelector(".b-answer__whom")!;
        whom.TextContent.ShouldContain("Op je school");
        whom.QuerySelectorAll("a").Select(Address).ShouldContain(a => a.StartsWith("/nl/lezen/"));
    }

    /// <summary>Who cannot speak needs more than a number.</summary>
    [Theory]
    [InlineData("/nl/hulplijnen", "/nl/wegwijzer/q", "Hulplijnen", "Nu hulp nodig")]
    [InlineData("/fr/lignes-d-aide", "/fr/orientation/q", "Lignes d’aide", "De l’aide tout de suite")]
    public async Task Danger_leads_to_its_page_beside_the_number_and_the_menu_begins_with_help(
        string path,
        string danger,
        string lines,
        string now
    )
    {
        var page = await _reader.Page(path);
        page.QuerySelectorAll(".b-danger a").Select(Address).Take(2).ShouldBe([danger, "tel:112"]);
        page.QuerySelectorAll(".b-nav li").Take(2).Select(li => li.TextContent.Trim()).ShouldBe([lines, now]);
    }

    [Fact]
    public async Task Thoughts_of_suicide_lead_to_the_line_in_one_tap_from_every_page()
    {
        var strip = (await _reader.Page("/nl/hulplijnen")).QuerySelector(".b-danger a:last-of-type")!;
        var page = await _reader.Page(Address(strip));
        page.QuerySelector(".b-line .b-call")!.TextContent.Trim().ShouldBe("1813");
    }

    private static string Address(IElement link) => link.GetAttribute("href")!;
}
