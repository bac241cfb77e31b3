using System.Net;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Plan;

/// <summary>What staff do with the plan, and what readers then see. The query keeps these pages out of the cache.</summary>
public sealed class WorkTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private static Dictionary<string, string?> Fields(string day, string quantity, string what, string maySee = "Everyone") =>
        new()
        {
            ["Day"] = day,
            ["Quantity"] = quantity,
            ["What"] = what,
            ["MaySee"] = maySee,
        };

    private static string Records(string promise) => $"/nl/plan/belofte/{promise}?plan=2022-2023";

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, text.Length > 4000 ? text[..4000] : text);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Evidence_recorded_by_staff_counts_on_the_page_of_the_promise(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(staff.Submit("/nl/werkplek/plan/bewijs/school-practices", Fields("2022-05-10", "1", "Eerste platform")));
        var page = await reader.Page(Records("school-practices"));
        page.QuerySelector(".b-state b")!.TextContent.ShouldBe("Bereikt");
        page.QuerySelector(".b-table tbody")!.TextContent.ShouldContain("Eerste platform");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_correction_counts_instead_and_the_history_stays(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(staff.Submit("/nl/werkplek/plan/bewijs/steering-seats", Fields("2022-05-10", "9", "Zetels")));
        var row = await On(site).Database(d => d.Set<Evidence>().SingleAsync(e => e.Promise == "steering-seats" && e.Title == "Zetels"));
        await Done(
            staff.Submit(
                $"/nl/werkplek/plan/verbeter/{row.Id}",
                new Dictionary<string, string?> { ["Quantity"] = "8", ["Reason"] = "dubbel geteld" }
            )
        );
        var page = await reader.Page(Records("steering-seats"));
        page.QuerySelector(".b-promise__count b")!.TextContent.ShouldBe("8");
        page.QuerySelector(".b-table tbody")!.TextContent.ShouldContain(": 8, niet 9.");
        (await On(site).Database(d => d.Set<Evidence>().CountAsync(e => e.Promise == "steering-seats"))).ShouldBe(2);
        // The old row can no longer be corrected: the last one is.
        await staff.Page($"/nl/werkplek/plan/verbeter/{row.Id}", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_was_taken_away_counts_no_more_and_is_not_a_recorded_zero(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(staff.Submit("/nl/werkplek/plan/bewijs/flag-magazine", Fields("2022-05-10", "1", "Vergissing")));
        var row = await On(site).Database(d => d.Set<Evidence>().SingleAsync(e => e.Promise == "flag-magazine"));
        await Done(
            staff.Submit(
                $"/nl/werkplek/plan/verbeter/{row.Id}",
                new Dictionary<string, string?> { ["Reason"] = "hoort elders" },
                button: ("do", "withdraw")
            )
        );
        (await reader.Page(Records("flag-magazine"))).QuerySelector(".b-state b")!.TextContent.ShouldBe("Geen bewijs");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Evidence_for_staff_counts_and_shows_readers_no_title(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(staff.Submit("/nl/werkplek/plan/bewijs/figures-method", Fields("2022-05-10", "1", "Vertrouwelijk verslag", "Staff")));
        var page = await reader.Page(Records("figures-method"));
        page.QuerySelector(".b-state b")!.TextContent.ShouldBe("Bereikt");
        page.Body!.TextContent.ShouldNotContain("Vertrouwelijk verslag");
        (await reader.GetStringAsync("/nl/plan/data.json?plan=2022-2023")).ShouldNotContain("Vertrouwelijk verslag");
        (await reader.GetStringAsync("/nl/plan/2.1?bewijs=alles")).ShouldNotContain("Vertrouwelijk verslag");
    }

    [Fact]
    public async Task A_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var response = await staff.Submit(
            "/nl/werkplek/plan/bewijs/track-moments",
            new Dictionary<string, string?>
            {
                ["Day"] = "2199-01-01",
                ["Quantity"] = "veel",
                ["What"] = "Workshop over gesprekken",
                ["Link"] = "javascript:alert(1)",
            }
        );
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(response);
        page.QuerySelectorAll(".govuk-error-summary li")
            .Select(l => l.TextContent)
            .ShouldBe(
                [
                    "Wanneer was het? Die dag moet nog komen. Noteer iets pas als het gebeurd is.",
                    "Hoeveel momenten? Vul een heel getal in van 0 tot een miljoen.",
                    "Voor welk traject? Kies voor welk traject dit telt.",
                    "Waar kan je het zien? (mag leeg blijven): schrijf een webadres dat begint met https://, of een adres op deze site dat begint met /.",
                    "Wie mag zien wat het is? Kies er één.",
                ],
                ignoreOrder: true
            );
        page.QuerySelector("#What")!.GetAttribute("value").ShouldBe("Workshop over gesprekken");
        page.QuerySelector("#Quantity")!.GetAttribute("value").ShouldBe("veel");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_verdict_stands_beside_the_count_and_the_earlier_one_stays(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        foreach (
            var (judgement, reason, day) in new[] { ("TooEarly", "Nog bezig.", "2022-06-01"), ("Partly", "Het helft is er.", "2022-12-08") }
        )
            await Done(
                staff.Submit(
                    "/nl/werkplek/plan/oordeel/communication-plan",
                    new Dictionary<string, string?>
                    {
                        ["Judgement"] = judgement,
                        ["Reason"] = reason,
                        ["Day"] = day,
                    }
                )
            );
        var page = await reader.Page(Records("communication-plan"));
        page.QuerySelector(".b-state b")!.TextContent.ShouldBe("Geen bewijs");
        page.QuerySelectorAll("aside .b-history li b").Select(b => b.TextContent).ShouldBe(["Deels gedaan", "Te vroeg om te zeggen"]);
        (await reader.Page("/nl/plan/2.1?plan=2022-2023"))
            .QuerySelector("#communication-plan + p")!
            .TextContent.ShouldBe("Oordeel van de stuurgroep: deels gedaan, 8 december 2022. Het helft is er.");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_postponed_promise_shows_readers_the_old_and_the_new_with_the_reason(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(
            staff.Submit(
                "/nl/werkplek/plan/wijzig/glossary",
                new Dictionary<string, string?>
                {
                    ["Due"] = "2022-09-30",
                    ["Reason"] = "De experten lezen nog na.",
                    ["Decision"] = "Stuurgroep van 1 juni 2022",
                }
            )
        );
        var page = await reader.Page("/nl/plan/wat-veranderde?plan=2022-2023&only=plan");
        var change = page.QuerySelector(".b-history li")!.TextContent;
        change.ShouldContain("Datum: eerst 30 juni 2022, nu 30 september 2022.");
        change.ShouldContain("De experten lezen nog na.");
        change.ShouldContain("Stuurgroep van 1 juni 2022");
        (await reader.Page(Records("glossary"))).QuerySelector(".b-promise__count")!.TextContent.ShouldContain("30 september 2022");
    }

    [Fact]
    public async Task A_change_without_a_reason_or_against_the_rules_of_a_plan_is_not_made()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var bare = await staff.Submit("/nl/werkplek/plan/wijzig/workshops", new Dictionary<string, string?> { ["Min"] = "6" });
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var wrong = await staff.Submit(
            "/nl/werkplek/plan/wijzig/workshops",
            new Dictionary<string, string?>
            {
                ["Min"] = "6",
                ["Max"] = "3",
                ["Reason"] = "x",
                ["Decision"] = "y",
            }
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(wrong)).QuerySelector("#Min-error")!.TextContent.ShouldContain("Het minimum is hoogstens het doel");
    }

    [Theory]
    [InlineData("/nl/werkplek/plan/wijzig/glossary", "ligt in geen enkele periode van deze belofte")]
    [InlineData("/en/workplace/plan/change/glossary", "lies in none of the periods of this promise")]
    public async Task What_the_check_of_the_plan_refuses_is_said_beside_its_field_in_the_language_of_the_page(string path, string said)
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var wrong = await staff.Submit(
            path,
            new Dictionary<string, string?>
            {
                ["Due"] = "2031-01-01",
                ["Reason"] = "x",
                ["Decision"] = "y",
            }
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(wrong)).QuerySelector("#Due-error")!.TextContent.ShouldContain(said);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_next_step_shows_to_readers_and_on_the_board_of_its_owner_until_it_is_done(string site)
    {
        var (staff, person) = await On(site).SignedIn(Roles.Coordinator);
        using var reader = On(site).Reader();
        await Done(
            staff.Submit(
                "/nl/werkplek/plan/4.1/stap",
                new Dictionary<string, string?>
                {
                    ["What"] = "De handleiding rondsturen",
                    ["Due"] = "2027-12-01",
                    ["OwnerId"] = person.Id.ToString(),
                }
            )
        );
        (await reader.Page("/nl/plan/4.1?plan=2022-2023"))
            .QuerySelector("#volgende")!
            .ParentElement!.TextContent.ShouldContain("De handleiding rondsturen");
        var board = await staff.Page("/nl/werkplek");
        board.QuerySelector(".b-row")!.TextContent.ShouldContain("De handleiding rondsturen");
        board.QuerySelector(".b-row")!.TextContent.ShouldContain("op jouw naam");
        var step = await On(site).Database(d => d.Set<NextStep>().SingleAsync(s => s.OwnerId == person.Id));
        await Done(staff.Submit($"/nl/werkplek/plan/4.1/stap?step={step.Id}", button: ("do", "done")));
        (await staff.Page("/nl/werkplek?show=mine")).QuerySelectorAll(".b-row").ShouldBeEmpty();
        staff.Dispose();
    }

    [Fact]
    public async Task A_board_reads_the_plan_on_one_sheet()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        (await staff.Page("/nl/werkplek?show=all")).QuerySelector("a[href='/nl/werkplek/plan/blad']").ShouldNotBeNull();
        var page = await staff.Page("/nl/werkplek/plan/blad?plan=2022-2023");
        page.QuerySelectorAll("#acties + ul li").Length.ShouldBe(11); // Ten actions and the plan as a whole.
        page.QuerySelectorAll("#acties + ul .b-lamp").Length.ShouldBe(84);
        page.QuerySelectorAll("main li").Length.ShouldBeLessThan(36); // As much as fits on a sheet.
    }

    [Fact]
    public async Task Two_people_who_change_one_step_lose_nothing()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        var fields = new Dictionary<string, string?> { ["What"] = "Zaal boeken", ["Due"] = "2027-12-01" };
        await Done(staff.Submit("/nl/werkplek/plan/3.2/stap", fields));
        var step = await On("SQLite").Database(d => d.Set<NextStep>().SingleAsync(s => s.What == "Zaal boeken"));
        var path = $"/nl/werkplek/plan/3.2/stap?step={step.Id}";
        var opened = await staff.Page(path);
        await Done(staff.Submit(path, new Dictionary<string, string?> { ["What"] = "Zaal in Gent boeken" }));
        using var late = await staff.Submit(path, new Dictionary<string, string?> { ["What"] = "Zaal in Leuven boeken" }, page: opened);
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(late);
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Zaal in Gent boeken");
        page.QuerySelector("#What")!.GetAttribute("value").ShouldBe("Zaal in Leuven boeken");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_file_of_evidence_is_for_whom_the_evidence_is_for(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var reader = On(site).Reader();
        foreach (
            var (promise, maySee, seen) in new[]
            {
                ("toolbox-dossier", "Everyone", HttpStatusCode.OK),
                ("partner-kit", "Staff", HttpStatusCode.NotFound),
            }
        )
        {
            var path = $"/nl/werkplek/plan/bewijs/{promise}";
            var form = await staff.Page(path);
            using var content = new MultipartFormDataContent
            {
                { new StringContent("2022-05-10"), "Day" },
                { new StringContent("1"), "Quantity" },
                { new StringContent("Met verslag"), "What" },
                { new StringContent(maySee), "MaySee" },
                { new StringContent(form.QuerySelector("input[name^=__Request]")!.GetAttribute("value")!), "__RequestVerificationToken" },
                { new ByteArrayContent("%PDF-1.7 verslag"u8.ToArray()), "Attachment", "verslag van Jan.pdf" },
            };
            await Done(staff.PostAsync(new Uri(path, UriKind.Relative), content));
            var file = await On(site).Database(d => d.Set<Evidence>().Where(e => e.Promise == promise).Select(e => e.FileId).SingleAsync());
            using var opened = await reader.GetAsync(new Uri($"/bestanden/{file}", UriKind.Relative));
            opened.StatusCode.ShouldBe(seen);
            using var byStaff = await staff.GetAsync(new Uri($"/bestanden/{file}", UriKind.Relative));
            byStaff.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await reader.Page(Records("toolbox-dossier"))).QuerySelector(".b-table a")!.GetAttribute("href")!.ShouldStartWith("/bestanden/");
    }
}
