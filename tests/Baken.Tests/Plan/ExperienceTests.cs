using System.Net;
using Baken.Plan.Experience;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

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
        using var answered = await staff.Submit(
            $"/nl/werkplek/plan/ervaringen/{note.Id}",
            new Dictionary<string, string?> { ["Answer"] = "We splitsen het op." },
            button: ("do", "show")
        );
        answered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await reader.Page("/nl/plan/2.3.b?plan=2022-2023");
        page.QuerySelector("blockquote")!.TextContent.ShouldContain(text);
        page.Body!.TextContent.ShouldContain("We splitsen het op.");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_not_shown_is_wiped(string site)
    {
        using var reader = On(site).Reader();
        using var staff = await On(site).As(Roles.Coordinator);
        using var sent = await reader.Submit("/nl/plan/3.3/ervaring", Text("Een tekst die niet past.", null));
        var note = await On(site).Database(d => d.Set<FieldNote>().SingleAsync(n => n.Part == "3.3"));
        using var refused = await staff.Submit($"/nl/werkplek/plan/ervaringen/{note.Id}", button: ("do", "refuse"));
        var after = await On(site).Database(d => d.Set<FieldNote>().AsNoTracking().SingleAsync(n => n.Id == note.Id));
        (after.State, after.Works).ShouldBe((FieldNoteState.Refused, null));
    }

    [Theory]
    [InlineData("Mijn collega Jan Peeters weet hier niets van.", "“Jan Peeters”")]
    [InlineData("Ik werd gepest en niemand deed iets.", "“gepest”")]
    public async Task A_name_or_an_incident_is_noticed_before_anything_is_kept_and_the_text_stays(string text, string noticed)
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.Submit("/nl/plan/1.1/ervaring", Text(null, text));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(response);
        var notice = page.QuerySelector(".b-notice--lit")!;
        notice.TextContent.ShouldContain(noticed);
        notice.QuerySelector("a")!.GetAttribute("href")!.ShouldStartWith("/nl/");
        page.QuerySelector("#WorksNot")!.TextContent.Trim().ShouldBe(text);
        (await On("SQLite").Database(d => d.Set<FieldNote>().CountAsync(n => n.WorksNot == text))).ShouldBe(0);
        // Whoever says that it is neither, is believed.
        using var sent = await reader.Submit("/nl/plan/1.1/ervaring", Text(null, text), button: ("anyway", "1"), page: page);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
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
