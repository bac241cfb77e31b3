using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.SigningIn;

/// <summary>Who changes the ways in signed in a moment ago, and whose ways in change hears of it.</summary>
public sealed class FreshnessTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(11);

    [Theory, MemberData(nameof(Sites))]
    public async Task After_ten_minutes_the_second_step_is_changed_only_by_who_signs_in_again(string site)
    {
        var (fresh, person) = await On(site).SignedIn(Roles.Editor);
        using var stale = await On(site).SignIn(person, Before);

        (await fresh.Page("/nl/werkplek/ik")).QuerySelector("form[action$=Codes]").ShouldNotBeNull();
        var page = await stale.Page("/nl/werkplek/ik");
        page.QuerySelector("form[action$=Codes]").ShouldBeNull();
        page.QuerySelector("main a[href*=aanmelden]")!.GetAttribute("href").ShouldBe("/nl/aanmelden?terug=%2Fnl%2Fwerkplek%2Fik");

        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "Codes", "Passkey" })
        {
            using var tried = await stale.Post($"/nl/werkplek/ik?handler={handler}", [new("__RequestVerificationToken", token)]);
            tried.Headers.Location!.ToString().ShouldBe("/nl/aanmelden?terug=%2Fnl%2Fwerkplek%2Fik");
        }
        using var app = await stale.GetAsync(new Uri("/nl/werkplek/ik/app", UriKind.Relative));
        app.Headers.Location!.ToString().ShouldBe("/nl/aanmelden?terug=%2Fnl%2Fwerkplek%2Fik%2Fapp");
        (await On(site).Database(d => d.Set<RecoveryCode>().AnyAsync(c => c.PersonId == person.Id))).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_signs_in_again_comes_back_to_the_page_and_the_session_before_is_over(string site)
    {
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        using var stale = await On(site).SignIn(person, Before);
        var key = TimeCode.NewKey();
        await On(site)
            .Database(d =>
            {
                d.Add(new CodeApp { PersonId = person.Id, SealedKey = On(site).CodeKeys.Seal(person.Id, key) });
                return d.SaveChangesAsync();
            });
        var sessions = await On(site).Database(d => d.Set<Session>().CountAsync(s => s.PersonId == person.Id));
        (await stale.Submit(await On(site).SignInLink(stale, person, "/nl/aanmelden?terug=%2Fnl%2Fwerkplek%2Fik%2Fapp"))).Dispose();
        var code = TimeCode.At(key, TimeCode.StepAt(TimeProvider.System.GetUtcNow()));
        using var done = await stale.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = code });
        done.Headers.Location!.ToString().ShouldBe("/nl/werkplek/ik/app");
        (await stale.Page("/nl/werkplek/ik/app")).QuerySelector(".b-qr").ShouldNotBeNull();
        (await On(site).Database(d => d.Set<Session>().CountAsync(s => s.PersonId == person.Id))).ShouldBe(sessions);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Mail_roles_and_access_of_others_wait_for_a_fresh_sign_in_and_nothing_typed_is_lost(string site)
    {
        var (_, administrator) = await On(site).SignedIn(Roles.Administrator);
        using var stale = await On(site).SignIn(administrator, Before);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        var path = $"/nl/werkplek/mensen/{person.Id}";
        using var moved = await stale.Submit(
            path,
            new Dictionary<string, string?> { ["Mail"] = "elders@voorbeeld.invalid", ["Name"] = "Nieuw" }
        );
        moved.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(moved)).QuerySelector("input[name=Mail]")!.GetAttribute("value").ShouldBe("elders@voorbeeld.invalid");
        using var raised = await stale.Submit(path, new Dictionary<string, string?> { ["RolesChosen"] = Roles.Administrator });
        raised.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var invite = await stale.GetAsync(new Uri("/nl/werkplek/mensen/uitnodigen", UriKind.Relative));
        invite.Headers.Location!.ToString().ShouldBe("/nl/aanmelden?terug=%2Fnl%2Fwerkplek%2Fmensen%2Fuitnodigen");
        using var again = await stale.Submit(path, form: "form[action$=Invite]");
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await On(site).Database(d => d.Set<Person>().SingleAsync(p => p.Id == person.Id))).RoleNames.ShouldBe(Roles.Editor);

        using var name = await stale.Submit(path, new Dictionary<string, string?> { ["Name"] = "Nieuw" });
        name.StatusCode.ShouldBe(HttpStatusCode.Redirect, "a name lets nobody in");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Another_role_and_another_address_are_told_by_mail_in_the_language_of_the_person(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        var to = $"{Ids.New():N}@voorbeeld.invalid";
        using var saved = await administrator.Submit(
            $"/nl/werkplek/mensen/{person.Id}",
            new Dictionary<string, string?>
            {
                ["Mail"] = to,
                ["Language"] = "fr",
                ["RolesChosen"] = Roles.Coordinator,
            }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var old = await Mails(site, person.Email!);
        old.Count.ShouldBe(2);
        old.ShouldContain(m => m.Text.Contains("Tes rôles ont été changés", StringComparison.Ordinal));
        old.ShouldContain(m => m.Text.Contains("l’adresse e-mail", StringComparison.Ordinal));
        (await Mails(site, to)).ShouldHaveSingleItem().Subject.ShouldBe("Quelque chose a changé à ton accès");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task New_codes_a_new_app_and_a_used_code_are_told_by_mail(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Editor);
        using var made = await client.Submit("/nl/werkplek/ik", form: "form[action$=Codes]");
        var code = (await Seeing.Read(made)).QuerySelector(".b-codes li")!.TextContent.Trim();
        (await Mails(site, person.Email!)).ShouldHaveSingleItem().Text.ShouldContain("nieuwe herstelcodes");

        var page = await client.Page("/nl/werkplek/ik/app");
        var key = page.QuerySelector(".b-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var typed = new Dictionary<string, string?> { ["Code"] = TimeCode.At(key, TimeCode.StepAt(TimeProvider.System.GetUtcNow())) };
        (await client.Submit("/nl/werkplek/ik/app", typed, "form:has(input[name=Sealed])", page: page)).Dispose();
        (await Mails(site, person.Email!)).ShouldContain(m => m.Text.Contains("app met codes", StringComparison.Ordinal));

        using var browser = On(site).Browser();
        (await browser.Submit(await On(site).SignInLink(browser, person))).Dispose();
        (await browser.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = code })).Dispose();
        (await Mails(site, person.Email!)).ShouldContain(m => m.Text.Contains("een van je herstelcodes", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Whose_second_step_an_administrator_takes_away_hears_of_it(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        await On(site)
            .Database(d =>
            {
                d.Add(new CodeApp { PersonId = person.Id, SealedKey = "x" });
                return d.SaveChangesAsync();
            });
        (await administrator.Submit($"/nl/werkplek/mensen/{person.Id}", form: "form[action$=Anew]")).Dispose();
        (await Mails(site, person.Email!)).ShouldContain(m => m.Text.Contains("haalde je tweede stap weg", StringComparison.Ordinal));
    }

    private Task<List<OutboxMail>> Mails(string site, string to) =>
        On(site).Database(d => d.Set<OutboxMail>().Where(m => m.To == to && m.Template == "access-changed").ToListAsync());
}
