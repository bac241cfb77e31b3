using System.Net;
using System.Text.RegularExpressions;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Platform.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.Setup;

public sealed partial class SetupTests(SqliteSite sqlite)
{
    private const string All = "/nl/werkplek/instellingen";
    private const string Days = All + "/lines.check-days";
    private const string Notes = All + "/plan.field-notes";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    [Fact]
    public async Task Every_setting_that_the_handbook_lists_is_shown_and_no_other()
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "Baken.slnx")))
            root = Path.GetDirectoryName(root)!;
        var handbook = await File.ReadAllTextAsync(Path.Combine(root, "docs", "operating.md"));
        var written = Rows().Matches(handbook).Select(m => m.Groups["key"].Value).ToList();
        written.Count.ShouldBeGreaterThan(8);
        using var client = await sqlite.As(Roles.Administrator);
        var page = await client.Page(All);
        page.QuerySelectorAll("[aria-labelledby=server] th code").Select(c => c.TextContent).ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public async Task A_password_is_never_shown_only_that_there_is_one()
    {
        await using var site = await OwnSite.Start(more: builder =>
        {
            var real = (SiteSettings)builder.Services.Last(s => s.ServiceType == typeof(SiteSettings)).ImplementationInstance!;
            builder.Services.AddSingleton(real with { Smtp = "smtps://baken:zeer-geheim@mail.voorbeeld.invalid:465" });
        });
        using var client = await site.As(Roles.Administrator);
        var text = (await client.Page(All)).Body!.TextContent;
        text.ShouldContain("smtps, mail.voorbeeld.invalid:465. wachtwoord: ingesteld");
        text.ShouldNotContain("zeer-geheim");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_setting_changes_only_after_confirmation_and_then_holds_at_once_in_the_log_too(string database)
    {
        await using var site = await OwnSite.Start(database);
        var (client, person) = await site.SignedIn(Roles.Administrator);
        using var asked = await client.Submit(Days, new Dictionary<string, string?> { ["Value"] = " 30 " }, button: ("Do", "look"));
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var question = await Seeing.Read(asked);
        question.Body!.TextContent.ShouldContain("Klopt dit?");
        (await Now(client, "Hulplijnen opnieuw nakijken na")).ShouldContain("90 dagen");

        using var kept = await client.Submit(Days, page: question, button: ("Do", "keep"));
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = await Now(client, "Hulplijnen opnieuw nakijken na");
        row.ShouldContain("30 dagen");
        row.ShouldContain($"hier gekozen door {person.Name}");
        var entry = await site.Database(d => d.Set<AuditEntry>().SingleAsync(e => e.Kind == "setting"));
        (entry.Key, entry.PersonId).ShouldBe(("lines.check-days", person.Id));
        using var editor = await site.As(Roles.Editor);
        (await editor.Page("/nl/werkplek/hulplijnen")).Body!.TextContent.ShouldContain("30 dagen");

        using var back = await client.Submit(Days, button: ("Do", "standard"));
        using var gone = await client.Submit(Days, page: await Seeing.Read(back), button: ("Do", "keep"));
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now(client, "Hulplijnen opnieuw nakijken na")).ShouldContain("standaard");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Of_two_administrators_at_once_the_second_is_told_what_the_first_chose(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var first = await site.As(Roles.Administrator);
        using var second = await site.As(Roles.Administrator);
        var old = await second.Page(Days);
        await Change(first, Days, "40");
        using var late = await second.Submit(Days, new Dictionary<string, string?> { ["Value"] = "50" }, page: old, button: ("Do", "keep"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Seeing.Read(late);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("40 dagen");
        page.QuerySelector("input[name=Value]")!.GetAttribute("value").ShouldBe("50");
        (await Now(first, "Hulplijnen opnieuw nakijken na")).ShouldContain("40 dagen");
    }

    [Theory]
    [InlineData("lines.check-days", "13")]
    [InlineData("lines.check-days", "veel")]
    [InlineData("mail.sender-name", " ")]
    [InlineData("mail.sender-address", "geen adres")]
    [InlineData("mail.weekly-day", "SOMEDAY")]
    [InlineData("plan.field-notes", "misschien")]
    public async Task What_makes_no_sense_is_refused_beside_the_field(string key, string typed)
    {
        using var client = await sqlite.As(Roles.Administrator);
        using var answer = await client.Submit(
            $"{All}/{key}",
            new Dictionary<string, string?> { ["Value"] = typed },
            button: ("Do", "keep")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(answer)).QuerySelector("#Value-error").ShouldNotBeNull();
        (await sqlite.Database(d => d.Set<Setting>().AnyAsync(s => s.Key == key && s.Value == typed))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_server_says_wins_and_the_page_says_so()
    {
        await using var site = await OwnSite.Start(more: builder =>
        {
            var real = (SiteSettings)builder.Services.Last(s => s.ServiceType == typeof(SiteSettings)).ImplementationInstance!;
            builder.Services.AddSingleton(real with { MailFrom = "vast@voorbeeld.invalid" });
        });
        using var client = await site.As(Roles.Administrator);
        (await Now(client, "Mailadres van de afzender")).ShouldContain("BAKEN_MAIL_FROM op de server. Die wint.");
        var page = await client.Page(All + "/mail.sender-address");
        page.QuerySelector("main form").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("vast@voorbeeld.invalid");
        using var refused = await client.Submit(
            All + "/mail.sender-address",
            new Dictionary<string, string?> { ["Value"] = "ander@voorbeeld.invalid", ["Do"] = "keep" },
            page: await client.Page(Days)
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Mail_carries_the_name_and_address_that_were_chosen()
    {
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Administrator);
        await Change(client, All + "/mail.sender-name", "Bericht");
        await Change(client, All + "/mail.sender-address", "bericht@voorbeeld.invalid");
        using var sent = await client.Submit(All, form: "form[action='?handler=Test']");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await site.Services.GetRequiredService<Delivery>().Send(default);
        var file = Directory.GetFiles(Path.Combine(site.Folder, "mail")).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(file)).ShouldContain("From: Bericht <bericht@voorbeeld.invalid>");
    }

    [Fact]
    public async Task When_the_last_attempt_failed_the_settings_say_so_with_the_server_and_try_again_at_once()
    {
        await using var site = await OwnSite.Start(more: builder =>
        {
            var real = (SiteSettings)builder.Services.Last(s => s.ServiceType == typeof(SiteSettings)).ImplementationInstance!;
            builder.Services.AddSingleton(real with { Smtp = "smtp://127.0.0.1:1" });
        });
        using var client = await site.As(Roles.Administrator);
        using var asked = await client.Submit(All, form: "form[action='?handler=Test']");
        (await site.Services.GetRequiredService<Delivery>().Send(default)).ShouldBe(0);
        var row = (await client.Page(All))
            .QuerySelectorAll("[aria-labelledby=toestand] .b-row")
            .Single(r => r.TextContent.Contains("127.0.0.1"));
        row.TextContent.ShouldContain("kijk dit na");
        row.TextContent.ShouldContain("De laatste poging mislukte");
        row.TextContent.ShouldContain("1 wacht,");
        var before = await site.Database(d => d.Set<OutboxMail>().Select(m => m.Next).SingleAsync());
        using var now = await client.Submit(All, form: "form[action='?handler=Now']");
        (await site.Database(d => d.Set<OutboxMail>().Select(m => m.Next).SingleAsync())).ShouldBeLessThan(before);
    }

    [Fact]
    public async Task A_closed_form_takes_nothing_gives_the_text_back_and_is_no_longer_linked()
    {
        const string Form = "/nl/plan/1.2/ervaring";
        await using var site = await OwnSite.Start();
        using var client = await site.As(Roles.Administrator);
        using var reader = site.Reader();
        (await reader.Page("/nl/plan/1.2")).QuerySelector($"a[href^='{Form}']").ShouldNotBeNull();
        var open = await reader.Page(Form);
        await Change(client, Notes, "off");
        (await reader.Page("/nl/plan/1.2")).QuerySelector($"a[href^='{Form}']").ShouldBeNull();
        (await reader.Page(Form)).QuerySelector("main form").ShouldBeNull();
        using var late = await reader.Submit(Form, new Dictionary<string, string?> { ["Works"] = "De lijst op het bord." }, page: open);
        late.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Seeing.Read(late)).Body!.TextContent.ShouldContain("De lijst op het bord.");
    }

    [Fact]
    public async Task The_weekly_mails_follow_the_day_that_was_chosen()
    {
        await using var site = await OwnSite.Start(more: builder => builder.Services.AddHostedService<JobRunner>());
        var jobs = site.Services.GetRequiredService<global::Baken.Platform.Schedule.Jobs>();
        for (var i = 0; i < 100 && !jobs.Running; i++)
            await Task.Delay(100);
        (await Next()).ShouldBe(DayOfWeek.Monday);
        using var client = await site.As(Roles.Administrator);
        await Change(client, All + "/mail.weekly-day", "THU");
        (await Next()).ShouldBe(DayOfWeek.Thursday);

        async Task<DayOfWeek> Next() =>
            TimeZoneInfo
                .ConvertTime((await jobs.States(default)).Single(s => s.Job.Name == "weekly-mail").Next!.Value, SiteClock.Zone)
                .DayOfWeek;
    }

    private static async Task Change(HttpClient client, string path, string value)
    {
        using var asked = await client.Submit(path, new Dictionary<string, string?> { ["Value"] = value }, button: ("Do", "look"));
        using var kept = await client.Submit(path, page: await Seeing.Read(asked), button: ("Do", "keep"));
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> Now(HttpClient client, string label) =>
        (await client.Page(All))
            .QuerySelectorAll("[aria-labelledby=hier] tbody tr")
            .Single(r => r.QuerySelector("th")!.TextContent.StartsWith(label, StringComparison.Ordinal))
            .TextContent;

    [GeneratedRegex(@"^\| `(?<key>(BAKEN|ASPNETCORE|OTEL)_[A-Z_]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
