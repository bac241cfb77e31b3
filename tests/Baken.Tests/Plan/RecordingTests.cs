using System.Net;
using AngleSharp.Dom;
using Baken.Plan.Recording;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

/// <summary>Recording as tired people do it: twice, with Back, with a file that is too large; and what they see of it afterwards.</summary>
public sealed class RecordingTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private static Dictionary<string, string?> Fields(string what, string day = "2022-05-10", string? link = null) =>
        new()
        {
            ["Day"] = day,
            ["Quantity"] = "1",
            ["What"] = what,
            ["Link"] = link,
            ["MaySee"] = "Everyone",
        };

    private static string Form(string promise) => $"/nl/werkplek/plan/bewijs/{promise}?plan=2022-2023";

    private Task<int> Count(string site, string promise, string what) =>
        On(site).Database(d => d.Set<Evidence>().CountAsync(e => e.Promise == promise && e.Title == what));

    private static async Task<IDocument> Next(HttpClient staff, HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        response.Headers.Location!.ToString().ShouldEndWith("#gedaan");
        return await staff.Page(response.Headers.Location!.ToString());
    }

    private static string Notice(IDocument page) => page.QuerySelector("#gedaan").ShouldNotBeNull().TextContent;

    [Theory, MemberData(nameof(Sites))]
    public async Task A_form_that_is_sent_twice_records_once(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var form = await staff.Page(Form("lines-magazine"));
        for (var time = 0; time < 2; time++)
        {
            using var sent = await staff.Submit(Form("lines-magazine"), Fields("Twee keer gedrukt"), page: form);
            Notice(await Next(staff, sent)).ShouldStartWith(time == 0 ? "Genoteerd: 1 " : "Dit stond er al en telt één keer: 1 ");
        }
        (await Count(site, "lines-magazine", "Twee keer gedrukt")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_on_the_same_day_are_recorded_again_only_by_who_says_so()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var first = await staff.Submit(Form("lines-magazine"), Fields("Artikel over lijnen"));
        await Next(staff, first);
        using var asked = await staff.Submit(Form("lines-magazine"), Fields("artikel over lijnen "));
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(asked);
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Dit staat er al");
        page.QuerySelector("main form .govuk-button")!.TextContent.ShouldBe("Noteer toch");
        (await Count("SQLite", "lines-magazine", "artikel over lijnen")).ShouldBe(0);
        using var sure = await staff.Submit(Form("lines-magazine"), page: page);
        await Next(staff, sure);
        (await Count("SQLite", "lines-magazine", "artikel over lijnen")).ShouldBe(1);
    }

    [Fact]
    public async Task Back_and_other_words_in_the_same_form_ask_before_they_are_something_new()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        var form = await staff.Page(Form("lines-magazine"));
        using var first = await staff.Submit(Form("lines-magazine"), Fields("Eerst dit"), page: form);
        await Next(staff, first);
        using var other = await staff.Submit(Form("lines-magazine"), Fields("Toen dat"), page: form);
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Count("SQLite", "lines-magazine", "Toen dat")).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_file_stays_with_the_form_in_which_something_else_is_asked(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var what = $"Met een bestand, {site}";
        using var asked = await SendWithFile(staff, "glossary", what, day: "", "%PDF-1.7 verslag"u8.ToArray());
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(asked);
        page.QuerySelector("form .b-notice")!.TextContent.ShouldContain("Je bestand is bewaard (PDF");
        using var sent = await staff.Submit(
            Form("glossary"),
            new Dictionary<string, string?> { ["Day"] = "2022-05-10", ["Attachment"] = null },
            page: page
        );
        await Next(staff, sent);
        var file = await On(site).Database(d => d.Set<Evidence>().Where(e => e.Title == what).Select(e => e.FileId).SingleAsync());
        file.ShouldNotBeNull();
        using var read = await staff.GetAsync(new Uri(Upload.AddressOf(file.Value), UriKind.Relative));
        (await read.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 verslag");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_said_with_all_else_and_nothing_typed_is_lost()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var asked = await SendWithFile(staff, "glossary", "Met een groot bestand", day: "", new byte[(11 * 1024 * 1024) + 1]);
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(asked);
        var errors = page.QuerySelector(".govuk-error-summary")!.TextContent;
        errors.ShouldContain("dit bestand is 12 MB, hoogstens 10 MB", Case.Insensitive);
        errors.ShouldContain("Vul een dag in");
        page.QuerySelector("#What")!.GetAttribute("value").ShouldBe("Met een groot bestand");
    }

    [Fact]
    public async Task A_web_address_as_people_copy_it_gets_its_beginning()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var sent = await staff.Submit(Form("glossary"), Fields("Met een adres", link: "www.voorbeeld.be/lijst"));
        await Next(staff, sent);
        (await On("SQLite").Database(d => d.Set<Evidence>().SingleAsync(e => e.Title == "Met een adres"))).Link.ShouldBe(
            "https://www.voorbeeld.be/lijst"
        );
    }

    [Fact]
    public async Task The_form_says_for_which_promise_and_leaves_open_who_may_see()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        var page = await staff.Page(Form("glossary"));
        var sentence = page.QuerySelector("h1 + .b-lead")!.TextContent;
        page.Title!.ShouldContain(sentence);
        page.QuerySelectorAll("[name=MaySee][checked]").ShouldBeEmpty();
        page.QuerySelector("#Attachment")!.GetAttribute("accept")!.ShouldContain(".jpeg");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_was_taken_away_can_be_put_back_and_the_history_stays(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var what = $"Weg en terug, {site}";
        using var recorded = await staff.Submit(Form("glossary"), Fields(what));
        await Next(staff, recorded);
        var row = await On(site).Database(d => d.Set<Evidence>().SingleAsync(e => e.Title == what));
        using var away = await staff.Submit(
            $"/nl/werkplek/plan/verbeter/{row.Id}?plan=2022-2023",
            new Dictionary<string, string?> { ["Reason"] = "hoort elders" },
            button: ("do", "withdraw")
        );
        var page = await Next(staff, away);
        Notice(page).ShouldStartWith($"Telt niet meer mee: {what}.");
        page.Body!.TextContent.ShouldContain("1 telt niet meer mee");
        var path = away.Headers.Location!.ToString();
        using var back = await staff.Submit(path, form: $"form:has([name=row])", page: page);
        Notice(await Next(staff, back)).ShouldStartWith($"Telt weer mee: {what}.");
        (await Count(site, "glossary", what)).ShouldBe(3);
    }

    [Fact]
    public async Task A_step_that_was_done_by_mistake_is_put_back_and_none_is_made_for_a_day_that_is_over()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        var path = "/nl/werkplek/plan/2.3.a/stap?plan=2022-2023";
        using var over = await staff.Submit(path, new Dictionary<string, string?> { ["What"] = "Te laat bedacht", ["Due"] = "2020-01-01" });
        over.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(over))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("die dag is al voorbij", Case.Insensitive);
        using var made = await staff.Submit(path, new Dictionary<string, string?> { ["What"] = "Zaal kiezen", ["Due"] = "2027-12-01" });
        Notice(await Next(staff, made)).ShouldStartWith("Bewaard: Zaal kiezen, tegen 1 december 2027.");
        var step = await On("SQLite").Database(d => d.Set<NextStep>().SingleAsync(s => s.What == "Zaal kiezen"));
        using var done = await staff.Submit($"{path}&step={step.Id}", button: ("do", "done"));
        var page = await Next(staff, done);
        Notice(page).ShouldBe("Gedaan: Zaal kiezen.");
        using var back = await staff.Submit(done.Headers.Location!.ToString(), form: "form:has([name=step])", page: page);
        Notice(await Next(staff, back)).ShouldStartWith("Staat weer open: Zaal kiezen");
        (await On("SQLite").Database(d => d.Set<NextStep>().SingleAsync(s => s.Id == step.Id))).IsOpen.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_file_of_a_form_that_was_never_finished_goes_after_a_day(string site)
    {
        var (old, young) = (Left(new DateOnly(2026, 1, 1)), Left(DateOnly.MaxValue));
        await On(site)
            .Database(async d =>
            {
                d.AddRange(old, young);
                return await d.SaveChangesAsync();
            });
        await using var scope = On(site).Services.CreateAsyncScope();
        await EvidenceFiles.Job.Run(scope.ServiceProvider, TestContext.Current.CancellationToken);
        (await On(site).Database(d => d.Set<Upload>().CountAsync(u => u.Id == old.Id))).ShouldBe(0);
        (await On(site).Database(d => d.Set<Upload>().CountAsync(u => u.Id == young.Id))).ShouldBe(1);
    }

    private static Upload Left(DateOnly day) =>
        new()
        {
            Purpose = EvidenceFiles.For,
            Kind = "pdf",
            Size = 9,
            Day = day,
        };

    private static async Task<HttpResponseMessage> SendWithFile(HttpClient staff, string promise, string what, string day, byte[] file)
    {
        var form = await staff.Page(Form(promise));
        using var content = new MultipartFormDataContent
        {
            { new StringContent(day), "Day" },
            { new StringContent("1"), "Quantity" },
            { new StringContent(what), "What" },
            { new StringContent("Everyone"), "MaySee" },
            { new StringContent(form.QuerySelector("input[name=Key]")!.GetAttribute("value")!), "Key" },
            { new StringContent(form.QuerySelector("input[name^=__Request]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Attachment", "verslag.pdf" },
        };
        return await staff.PostAsync(new Uri(Form(promise), UriKind.Relative), content);
    }
}
