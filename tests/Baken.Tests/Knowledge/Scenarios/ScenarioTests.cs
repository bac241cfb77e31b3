using System.Net;
using Baken.Knowledge.Scenarios;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Scenarios;

public sealed class ScenarioTests(SqliteSite site)
{
    private Library Library => site.Services.GetRequiredService<LibraryCache>().Current;

    [Theory]
    [InlineData("nl", "Wat doe je?", "De reden", "Wat je daarna doet")]
    [InlineData("en", "What do you do?", "The reason", "What you do afterwards")]
    [InlineData("fr", "Que fais-tu\u00a0?", "La raison", "Ce que tu fais ensuite")]
    public async Task Every_way_through_every_situation_is_told_to_its_end(string language, string asks, string reason, string after)
    {
        using var reader = site.Reader();
        var addresses = site.Services.GetRequiredService<AddressBook>();
        var (moments, ends) = (0, 0);
        foreach (var scenario in Scenario.All(Library))
            await Walk(scenario, scenario.Start);
        Scenario.All(Library).Count.ShouldBeGreaterThanOrEqualTo(12);
        moments.ShouldBeGreaterThan(24);
        ends.ShouldBeGreaterThan(100);

        async Task Walk(Scenario scenario, Step step)
        {
            var path = ScenarioPages.Address(scenario, step.Code, language, Library, addresses);
            var page = await reader.Page(path);
            var headings = page.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
            var next = scenario.Steps(step).ToList();
            page.Heading().ShouldNotBeEmpty(path);
            if (step.Choice is null)
            {
                moments++;
                headings.ShouldContain(asks, path);
                var offered = page.QuerySelectorAll(".b-choice").Select(a => a.GetAttribute("href")).ToList();
                offered.ShouldBe(
                    next.Select(n => ScenarioPages.Address(scenario, n.Code, language, Library, addresses)),
                    ignoreOrder: true,
                    path
                );
            }
            else
            {
                headings.ShouldContain(reason, path);
                headings.ShouldContain(after, path);
                var back = ScenarioPages.Address(scenario, step.Before, language, Library, addresses);
                page.QuerySelectorAll("main a.govuk-button").Select(a => a.GetAttribute("href")).ShouldContain(back, path);
                if (next.Count == 0)
                {
                    ends++;
                    page.QuerySelectorAll("main section .b-links a").Length.ShouldBeGreaterThanOrEqualTo(3, path);
                }
            }
            foreach (var following in next)
                await Walk(scenario, following);
        }
    }

    [Theory]
    [InlineData("/nl/oefenen/op-de-set/e")]
    [InlineData("/nl/oefenen/op-de-set/c1")]
    [InlineData("/nl/oefenen/op-de-set/aa")]
    [InlineData("/nl/oefenen/bestaat-niet")]
    public async Task A_way_that_is_not_there_is_not_found(string path)
    {
        using var reader = site.Reader();
        await reader.Page(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_worst_choice_is_answered_without_blame_and_may_be_tried_again()
    {
        using var reader = site.Reader();
        var scene = await reader.Page("/nl/oefenen/op-de-set");
        scene.QuerySelector(".b-notice")!.TextContent.ShouldContain("een voorbeeld van roepen");
        scene.QuerySelector(".b-notice a")!.GetAttribute("href").ShouldBe("#keuzes");
        var scream = scene.QuerySelectorAll(".b-choice").Single(c => c.TextContent.Contains("Je roept terug")).GetAttribute("href")!;
        var outcome = await reader.Page(scream);
        outcome.QuerySelector("main")!.TextContent.ShouldContain("ook als je het niet zo bedoelde");
        outcome.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == "/nl/oefenen/op-de-set");
    }

    [Fact]
    public async Task The_dossier_for_bystanders_leads_to_the_situations()
    {
        using var reader = site.Reader();
        var page = await reader.Page(SectorPack.Reading("omstanders"));
        page.QuerySelectorAll("main a[href^='/nl/oefenen/']").Length.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [InlineData("grade: breaks", "grade: equal", "No choice breaks it off.")]
    [InlineData("next: hall", "next: scene", "A way leads back to a moment before.")]
    [InlineData(", next: hall", "", "No choice leads to \"hall\".")]
    [InlineData("next: hall", "next: nowhere", "\"nowhere\" is no moment.")]
    [InlineData("id: persuade", "id: ask", "\"ask\" is used twice.")]
    [InlineData("grade: harms", "grade: bad", "\"bad\" is no grade.")]
    public void A_scenario_that_leads_nowhere_is_refused(string written, string instead, string finding)
    {
        var check = site.Services.GetRequiredService<PackCheck>();
        var good = Library.Find("scenarios/audition")!;
        check.One(good, Library).ShouldBeEmpty();
        var bad = good with { Text = good.Text.Replace(written, instead, StringComparison.Ordinal) };
        check.One(bad, Library.With((bad.Path, "", bad.Text))).Select(f => f.What).ShouldContain(finding);
    }

    [Theory]
    [InlineData("nl", "# stop.why", "# iets", "The part \"stop.why\" is missing.")]
    [InlineData("fr", "# hall", "# iets", "The moment \"hall\" is not told.")]
    [InlineData("en", "  stop:", "  stop-x:", "The choice \"stop\" has no label.")]
    public void Every_choice_has_its_label_and_its_three_parts(string language, string written, string instead, string finding)
    {
        var check = site.Services.GetRequiredService<PackCheck>();
        var good = Library.Find("scenarios/audition", language)!;
        check.One(good, Library).ShouldBeEmpty();
        var bad = good with { Text = good.Text.Replace(written, instead, StringComparison.Ordinal) };
        check.One(bad, Library.With((bad.Path, language, bad.Text))).Select(f => f.What).ShouldContain(finding);
    }
}
