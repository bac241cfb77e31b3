using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Web.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.People;

public sealed class PeopleTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task An_administrator_invites_somebody_who_gets_a_mail_in_their_language_with_role_and_link(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var mail = $"{Ids.New():N}@voorbeeld.invalid";
        using var done = await administrator.Submit("/nl/werkplek/mensen/uitnodigen", Filled("Zoë Voorbeeld", mail, "fr", Roles.Editor));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);

        var sent = await On(site).Database(d => d.Set<OutboxMail>().SingleAsync(m => m.To == mail));
        sent.Subject.ShouldBe("Ton invitation");
        sent.Text.ShouldContain("Bonjour Zoë Voorbeeld");
        sent.Text.ShouldContain("rédacteur");
        sent.Text.ShouldContain("/fr/connexion/lien/");
        // No mail leaves here: the administrator gets the link, this once, to hand on.
        var given = (await Seeing.Read(done)).QuerySelector("[role=status]")!;
        given.TextContent.ShouldContain("Er is geen mailserver. Geef deze link zelf door");
        sent.Text.ShouldContain(given.QuerySelector("textarea")!.TextContent.Trim());
        var list = await administrator.Page($"/nl/werkplek/mensen?zoek={mail[..12]}");
        list.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("uitgenodigd, nog niet aangemeld");
        (await administrator.Page("/nl/werkplek/mensen?zoek=ZOE")).QuerySelector("tbody")!.TextContent.ShouldContain("Zoë Voorbeeld");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task An_invitation_sent_again_makes_the_earlier_link_worthless(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var mail = $"{Ids.New():N}@voorbeeld.invalid";
        using var invited = await administrator.Submit("/nl/werkplek/mensen/uitnodigen", Filled("Bo", mail, "nl", Roles.Editor));
        invited.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await On(site).Database(d => d.Set<Person>().Where(p => p.Email == mail).Select(p => p.Id).SingleAsync());
        using var again = await administrator.Submit($"/nl/werkplek/mensen/{id}", form: "form[action$=Invite]");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var links = await On(site)
            .Database(d => d.Set<OutboxMail>().Where(m => m.To == mail).OrderBy(m => m.Written).Select(m => m.Text).ToListAsync());
        links.Count.ShouldBe(2);
        using var reader = On(site).Reader();
        await reader.Page(Link(links[0]), HttpStatusCode.Gone);
        await reader.Page(Link(links[1]));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_missing_or_taken_is_said_beside_the_field_and_nothing_is_lost(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Administrator);
        using var wrong = await client.Submit(
            "/nl/werkplek/mensen/uitnodigen",
            new Dictionary<string, string?> { ["Name"] = "Bo", ["Mail"] = person.Email!.ToUpperInvariant() }
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(wrong);
        page.QuerySelector("#Mail-error")!.TextContent.ShouldContain("Er is al iemand met dit adres");
        page.QuerySelector("#RolesChosen-error")!.TextContent.ShouldContain("Kies minstens één rol");
        page.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Bo");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Another_role_counts_at_the_next_request(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (editor, person) = await On(site).SignedIn(Roles.Editor);
        await editor.Page("/nl/werkplek/mensen", HttpStatusCode.Forbidden);
        using var saved = await administrator.Submit(
            $"/nl/werkplek/mensen/{person.Id}",
            new Dictionary<string, string?> { ["RolesChosen"] = Roles.Administrator }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await editor.Page("/nl/werkplek/mensen");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_is_sent_away_is_out_at_once_and_can_be_let_in_again(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (editor, person) = await On(site).SignedIn(Roles.Editor);
        using var ended = await administrator.Submit($"/nl/werkplek/mensen/{person.Id}", form: "form[action$=End]");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await editor.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var back = await administrator.Submit($"/nl/werkplek/mensen/{person.Id}", form: "form[action$=Back]");
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await On(site).Database(d => d.Set<Person>().SingleAsync(p => p.Id == person.Id))).Left.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_lost_everything_sets_up_the_second_step_again_by_a_new_invitation(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (editor, person) = await On(site).SignedIn(Roles.Editor);
        await On(site)
            .Database(d =>
            {
                d.Add(new CodeApp { PersonId = person.Id, SealedKey = TimeCode.NewKey() });
                return d.SaveChangesAsync();
            });
        using var anew = await administrator.Submit($"/nl/werkplek/mensen/{person.Id}", form: "form[action$=Anew]");
        anew.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await On(site).Database(d => d.Set<CodeApp>().AnyAsync(a => a.PersonId == person.Id))).ShouldBeFalse();
        using var after = await editor.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_leave_nor_become_something_else()
    {
        await using var alone = await OwnSite.Start();
        var (client, person) = await alone.SignedIn(Roles.Administrator);
        var path = $"/nl/werkplek/mensen/{person.Id}";
        using var other = await client.Submit(path, new Dictionary<string, string?> { ["RolesChosen"] = Roles.Editor });
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var leave = await client.Submit(path, form: "form[action$=End]");
        leave.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(leave)).Body!.TextContent.ShouldContain("Dit is de laatste beheerder");

        await alone.SignedIn(Roles.Administrator);
        using var now = await client.Submit(path, new Dictionary<string, string?> { ["RolesChosen"] = Roles.Editor });
        now.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Two_administrators_who_send_each_other_away_at_once_do_not_both_succeed(string site)
    {
        await using var here = On(site).Services.CreateAsyncScope();
        await using var there = On(site).Services.CreateAsyncScope();
        var (_, first) = await On(site).SignedIn(Roles.Administrator);
        var (_, second) = await On(site).SignedIn(Roles.Administrator);
        // Whoever else is administrator on this site does not count for this: both hold the one that would stay.
        await SendAway(here, first.Id);
        await SendAway(there, second.Id);
        await here.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() =>
            there.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync()
        );
    }

    private static async Task SendAway(AsyncServiceScope scope, Guid id)
    {
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var clock = scope.ServiceProvider.GetRequiredService<SiteClock>();
        var person = (await database.Set<Person>().FindAsync(id))!;
        (await new Administrators(database, clock).IsLast(person, CancellationToken.None)).ShouldBeFalse();
        person.Left = clock.RealToday;
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Two_administrators_who_change_the_same_person_overwrite_nothing(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        var path = $"/nl/werkplek/mensen/{person.Id}";
        var seen = (await administrator.Page(path)).QuerySelector("input[name=Seen]")!.GetAttribute("value");
        using var one = await administrator.Submit(path, new Dictionary<string, string?> { ["Name"] = "Een" });
        one.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var two = await administrator.Submit(path, new Dictionary<string, string?> { ["Name"] = "Twee", ["Seen"] = seen });
        two.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Seeing.Read(two);
        page.QuerySelector("input[name=Name]")!.GetAttribute("value").ShouldBe("Twee");
        (await administrator.Page(path)).Heading().ShouldBe("Een");
    }

    private static Dictionary<string, string?> Filled(string name, string mail, string language, string role) =>
        new()
        {
            ["Name"] = name,
            ["Mail"] = mail,
            ["Language"] = language,
            ["RolesChosen"] = role,
        };

    private static string Link(string text) =>
        new Uri(text.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
}
