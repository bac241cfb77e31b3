using System.Net;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Audit;

public sealed class AuditTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task What_an_administrator_changes_is_logged_with_who_what_and_which_fields_and_no_value(string site)
    {
        var (administrator, who) = await On(site).SignedIn(Roles.Administrator);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        using var saved = await administrator.Submit(
            $"/nl/werkplek/mensen/{person.Id}",
            new Dictionary<string, string?> { ["Name"] = "Zeer Geheim", ["RolesChosen"] = Roles.Coordinator }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var entry = await On(site).Database(d => d.Set<AuditEntry>().SingleAsync(e => e.Kind == "person" && e.Key == person.Id.ToString()));
        (entry.PersonId, entry.Deed, entry.Fields).ShouldBe((who.Id, AuditDeed.Changed, "Name, RoleNames"));

        var page = await administrator.Page($"/nl/werkplek/logboek?wie={who.Id}");
        var row = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("mens veranderd");
        row.TextContent.ShouldNotContain("Zeer Geheim");
        using var csv = await administrator.GetAsync(new Uri($"/nl/werkplek/logboek?handler=Csv&wie={who.Id}", UriKind.Relative));
        var lines = (await csv.Content.ReadAsStringAsync()).Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].Trim().ShouldBe("at,who,deed,kind,key,name,fields");
        lines[1].ShouldContain($"{person.Id},,\"Name, RoleNames\"");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task What_is_not_saved_is_not_logged(string site)
    {
        using var administrator = await On(site).As(Roles.Administrator);
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        using var refused = await administrator.Submit(
            $"/nl/werkplek/mensen/{person.Id}",
            new Dictionary<string, string?> { ["Name"] = "" }
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await On(site).Database(d => d.Set<AuditEntry>().AnyAsync(e => e.Key == person.Id.ToString()))).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Nothing_that_happens_on_a_public_page_is_logged_not_even_by_staff(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Administrator);
        var before = await Count();
        await client.Page("/nl");
        (await client.Submit("/nl/aanmelden", new Dictionary<string, string?> { ["Mail"] = person.Email })).Dispose();
        (await Count()).ShouldBe(before);

        Task<int> Count() => On(site).Database(d => d.Set<AuditEntry>().CountAsync(e => e.PersonId == person.Id));
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task The_log_is_read_by_day_and_page_by_page(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Administrator);
        var day = new DateTimeOffset(2021, 5, 4, 22, 30, 0, TimeSpan.Zero); // 0.30 uur on 5 May in Brussels.
        await On(site)
            .Database(d =>
            {
                for (var i = 0; i < 60; i++)
                    d.Add(
                        new AuditEntry
                        {
                            At = day.AddSeconds(i),
                            PersonId = person.Id,
                            Deed = AuditDeed.Added,
                            Kind = "person",
                            Key = Ids.New().ToString(),
                            Fields = "",
                        }
                    );
                return d.SaveChangesAsync();
            });
        (await client.Page($"/nl/werkplek/logboek?wie={person.Id}&van=2021-05-05&tot=2021-05-05"))
            .QuerySelectorAll("tbody tr")
            .Length.ShouldBe(50);
        (await client.Page($"/nl/werkplek/logboek?wie={person.Id}&tot=2021-05-05&p=2")).QuerySelectorAll("tbody tr").Length.ShouldBe(10);
        (await client.Page($"/nl/werkplek/logboek?wie={person.Id}&tot=2021-05-04")).QuerySelector("tbody").ShouldBeNull();
        (await client.Page($"/nl/werkplek/logboek?wie={person.Id}&van=0001-01-01&tot=9999-12-31"))
            .QuerySelectorAll("tbody tr")
            .Length.ShouldBe(50);
    }

    [Fact]
    public async Task A_published_text_is_named_by_its_file()
    {
        await using var site = await OwnSite.Start();
        var (client, person) = await site.SignedIn(Roles.Editor);
        const string Path = "/nl/werkplek/teksten/bewerken/nl/pages/contact?bron=true";
        var source = (await client.Page(Path)).QuerySelector("textarea")!.TextContent.TrimStart('\n');
        using var published = await client.Submit(
            Path,
            new Dictionary<string, string?> { ["Source"] = source + "\nNog een zin.\n" },
            button: ("Do", "publish")
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var entry = await site.Database(d => d.Set<AuditEntry>().SingleAsync(e => e.PersonId == person.Id && e.Kind == "document"));
        (entry.Name, entry.Fields).ShouldBe(("pages/contact.nl.md", "Text"));
    }
}
