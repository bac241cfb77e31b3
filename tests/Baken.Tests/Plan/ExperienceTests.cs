using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Baken.Plan.Experience;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Document = Baken.Platform.Packs.Document;

namespace Baken.Tests.Plan;

public sealed class ExperienceTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private static Dictionary<string, string?> Text(string? works, string? not) => new() { ["Works"] = works, ["WorksNot"] = not };

    [Theory, MemberData(nameof(Sites))]
    public async Task What_somebody_says_without_a_name_is_read_answered_and_then_shown_with_its_action(string site)
    {
        using var reader = On(site).Reader();
        using var staff = await On(site).As(Roles.Coordinator);
        var text = "De voorbeelden komen echt van een set.";
        using var sent = await reader.Submit("/nl/plan/2.3.b/ervaring", Text(text, "Drie namiddagen lukt niet voor een ploeg van twee."));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().ShouldStartWith("/nl/plan/2.3.b/ervaring/dank");
        (await reader.Page("/nl/plan/2.3.b?plan=2022-2023")).Body!.TextContent.ShouldNotContain(text);

        var list = await staff.Page("/nl/werkplek/plan/ervaringen");
        list.Body!.TextContent.ShouldNotContain(text); // Folded: whoever moderates opens it when they are ready.
        var note = await On(site).Database(d => d.Set<FieldNote>().SingleAsync(n => n.Works == text));
        using var unread = await staff.Submit($"/nl/werkplek/plan/ervaringen/{note.Id}", button: ("do", "show"));
        unread.StatusCode.ShouldBe(HttpStatusCode.BadRequest); // Nobody puts on the site what nobody read.
        using var answered = await staff.Submit(
            $"/nl/werkplek/plan/ervaringen/{note.Id}",
            new Dictionary<string, string?> { ["Answer"] = "We splitsen het op.", ["HaveRead"] = "true" },
            button: ("do", "show")
        );
        answered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await reader.Page("/nl/plan/2.3.b?plan=2022-2023");
        page.QuerySelector("blockquote")!.TextContent.ShouldContain(text);
        page.Body!.TextContent.ShouldContain("We splitsen het op.");

        var shown = await staff.Page($"/nl/werkplek/plan/ervaringen/{note.Id}");
        shown.QuerySelectorAll("button[name=do]").Select(b => b.TextContent).ShouldBe(["Bewaar het antwoord", "Haal van de site"]);
        using var off = await staff.Submit($"/nl/werkplek/plan/ervaringen/{note.Id}", button: ("do", "off"));
        (await staff.Page(off.Headers.Location!.ToString())).QuerySelector("#gedaan").ShouldNotBeNull();
        (await reader.Page("/nl/plan/2.3.b?plan=2022-2023")).Body!.TextContent.ShouldNotContain(text);
        (await On(site).Database(d => d.Set<FieldNote>().SingleAsync(n => n.Id == note.Id))).Works.ShouldBe(text);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_not_shown_is_wiped(string site)
    {
        using var reader = On(site).Reader();
        using var staff = await On(site).As(Roles.Coordinator);
        using var sent = await reader.Submit("/nl/plan/3.3/ervaring", Text("Een tekst die niet past.", null));
        var note = await On(site).Database(d => d.Set<FieldNote>().SingleAsync(n => n.Part == "3.3"));
        var path = $"/nl/werkplek/plan/ervaringen/{note.Id}";
        using var asked = await staff.Submit(path, button: ("do", "refuse"));
        var page = await Seeing.Read(asked);
        page.QuerySelector("main")!.TextContent.ShouldContain("Een tekst die niet past.");
        (await On(site).Database(d => d.Set<FieldNote>().SingleAsync(n => n.Id == note.Id))).Works.ShouldNotBeNull();
        using var wiped = await staff.Submit(path, button: ("do", "wipe"), page: page);
        (await staff.Page(wiped.Headers.Location!.ToString())).QuerySelector("#gedaan")!.TextContent.ShouldBe("1 ervaring is gewist.");
        var after = await On(site).Database(d => d.Set<FieldNote>().AsNoTracking().SingleAsync(n => n.Id == note.Id));
        (after.State, after.Works).ShouldBe((FieldNoteState.Refused, null));
    }

    [Theory]
    [InlineData("Mijn collega Jan Peeters weet hier niets van.", "“Jan Peeters”")]
    [InlineData("Ik werd gepest en niemand deed iets.", "“gepest”")]
    [InlineData("De uitleg was goed. Maar hij legde zijn hand op mijn been.", "“hand op mijn been”")]
    public async Task A_name_or_an_incident_is_noticed_before_anything_is_kept_and_the_text_stays(string text, string noticed)
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.Submit("/nl/plan/1.1/ervaring", Text(null, text));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(response);
        var notice = page.QuerySelector(".b-notice--lit")!;
        notice.TextContent.ShouldContain(noticed);
        notice.QuerySelector("a")!.GetAttribute("href").ShouldBe("/nl/wegwijzer");
        page.QuerySelector("#WorksNot")!.TextContent.Trim().ShouldBe(text);
        (await On("SQLite").Database(d => d.Set<FieldNote>().CountAsync(n => n.WorksNot == text))).ShouldBe(0);
        // Whoever says that it is neither, is believed.
        using var sent = await reader.Submit("/nl/plan/1.1/ervaring", Text(null, text), button: ("anyway", "1"), page: page);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/en/plan/1.1/experience", "My boss touched me.", "/en/wayfinder")]
    [InlineData("/fr/plan/1.1/experience", "Il m’a embrassée.", "/fr/orientation")]
    public async Task An_incident_is_noticed_in_each_language_and_changing_the_text_is_enough(string form, string text, string way)
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.Submit(form, Text(text, null));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(response);
        page.QuerySelector(".b-notice--lit a")!.GetAttribute("href").ShouldBe(way);
        using var sent = await reader.Submit(form, Text("De workshop was te kort.", null), page: page);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task One_network_cannot_fill_the_places_that_wait(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var reader = site.Reader();
        for (var i = 0; i < IndexModel.MostPerNetwork; i++)
        {
            using var sent = await reader.Submit("/nl/plan/1.1/ervaring", Text($"Opmerking nummer {i}.", null));
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        using var refused = await reader.Submit("/nl/plan/1.1/ervaring", Text("Nog een opmerking.", null));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var page = await Seeing.Read(refused);
        page.QuerySelector("#Works")!.TextContent.Trim().ShouldBe("Nog een opmerking.");
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("over een uur");
        (await site.Database(d => d.Set<FieldNote>().CountAsync())).ShouldBe(IndexModel.MostPerNetwork);
    }

    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task Staff_put_several_on_the_site_or_wipe_them_at_once(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var reader = site.Reader();
        using var staff = await site.As(Roles.Coordinator);
        foreach (var i in Enumerable.Range(0, 5))
            (await reader.Submit("/nl/plan/1.1/ervaring", Text($"Opmerking nummer {i}.", null))).Dispose();
        var list = "/nl/werkplek/plan/ervaringen";
        (await staff.Page(list)).QuerySelectorAll("button[value=show]").ShouldBeEmpty(); // Nobody shows what nobody read.
        using var none = await staff.Submit(list, button: ("do", "refuse"));
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var open = await staff.Page(list + "?read=true");
        open.Body!.TextContent.ShouldContain("Opmerking nummer 3.");
        var ids = await site.Database(d => d.Set<FieldNote>().OrderBy(n => n.Works).Select(n => n.Id).ToListAsync());
        using var shown = await Send(staff, open, "show", ids.Take(2));
        shown.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var folded = await staff.Page(list + "?all=true");
        folded.QuerySelectorAll("input[name=Chosen][checked]").Length.ShouldBe(3);
        using var asked = await Send(staff, folded, "refuse", ids.Skip(2));
        var once = await Seeing.Read(asked);
        once.QuerySelector("main")!.TextContent.ShouldContain("Opmerking nummer 3.");
        using var wiped = await staff.Submit(list, button: ("do", "wipe"), page: once);
        wiped.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var notes = await site.Database(d => d.Set<FieldNote>().AsNoTracking().ToListAsync());
        notes
            .Where(n => n.State == FieldNoteState.Shown)
            .Select(n => n.Works)
            .Order()
            .ShouldBe(["Opmerking nummer 0.", "Opmerking nummer 1."]);
        notes.Where(n => n.State == FieldNoteState.Refused).Select(n => n.Works).ShouldBe([null, null, null]);

        // What is on the site is in the report and in the data, also as it was kept.
        var today = notes[0].Day;
        using var kept = await staff.Submit(
            $"/nl/werkplek/plan/verslag/bewaren?plan=2022-2023&until={today:yyyy-MM-dd}",
            new Dictionary<string, string?> { ["Audience"] = "Everyone" }
        );
        var report = "/nl/plan/verslagen/" + kept.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
        (await reader.Page(report)).QuerySelector(".b-sheet")!.TextContent.ShouldContain("Opmerking nummer 1.");
        (await reader.GetStringAsync(report + ".json")).ShouldContain("\"works\": \"Opmerking nummer 1.\"");
        var rows = (await reader.GetStringAsync(report + "/experiences.csv")).TrimEnd('\n').Split('\n');
        rows[0].ShouldBe("action,day,works,works_not,answer");
        rows.Skip(1)
            .ShouldBe(
                [$"1.1,{today:yyyy-MM-dd},Opmerking nummer 0.,,", $"1.1,{today:yyyy-MM-dd},Opmerking nummer 1.,,"],
                ignoreOrder: true
            );
        (await reader.GetStringAsync("/nl/plan/experiences.csv?plan=2022-2023")).ShouldContain("Opmerking nummer 0.");
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(await reader.GetByteArrayAsync(report + ".docx")),
            isEditable: false
        );
        word.MainDocumentPart!.Document!.InnerText.ShouldContain("Opmerking nummer 0.");
    }

    private static Task<HttpResponseMessage> Send(HttpClient staff, IDocument page, string what, IEnumerable<Guid> chosen)
    {
        foreach (var box in page.QuerySelectorAll<IHtmlInputElement>("input[name=Chosen]"))
            box.IsChecked = chosen.Contains(Guid.Parse(box.Value));
        return staff.Submit("/nl/werkplek/plan/ervaringen", button: ("do", what), page: page);
    }

    [Fact]
    public async Task An_empty_form_asks_for_one_of_the_two()
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.Submit("/nl/plan/1.1/ervaring", Text(" ", null));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(response)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Schrijf bij een van de twee");
    }

    [Theory]
    [InlineData("De Muziekgilde helpt ons goed.", "")]
    [InlineData("Het Sociaal Charter leeft niet bij kleine huizen.", "")]
    [InlineData("We vroegen het aan Lies Van den Bossche.", "Lies Van den Bossche")]
    [InlineData("Met Jan Peeters werkte het wel.", "Jan Peeters")]
    [InlineData("Studio 100 en DPG Media deden mee.", "")]
    [InlineData("de workshop was goed. Wij willen er nog een.", "")]
    public void Two_capitals_in_a_row_look_like_a_name_unless_they_are_a_party(string text, string expected)
    {
        var library = new Library(
            [
                new Document("parties", "", "parties: [{id: a, name: De Muziekgilde}, {id: b, name: DPG Media}]"),
                new Document("plan/2022/1.1", "nl", "Wie het Sociaal Charter tekende"),
            ],
            Guid.Empty
        );
        string.Join(",", Hints.Names(text, library, ["de", "het", "met"])).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Over pesten staat er te weinig.", "")]
    [InlineData("Zij werd gepest. De workshop was goed.", "gepest")]
    [InlineData("Ik vond de uitleg goed. Pesten komt aan bod.", "")]
    public void A_word_for_behaviour_counts_in_a_sentence_that_speaks_of_somebody(string text, string expected) =>
        string.Join(",", Hints.Incidents(text, ["pesten", "gepest"], ["ik", "zij"])).ShouldBe(expected);
}
