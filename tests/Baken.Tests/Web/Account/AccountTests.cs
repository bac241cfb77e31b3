using System.Net;
using Baken.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Account;

public sealed class AccountTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task A_person_sees_where_they_are_signed_in_by_day_and_ends_a_session(string site)
    {
        var (here, person) = await On(site).SignedIn(Roles.Editor);
        using var elsewhere = await On(site).SignIn(person);
        var page = await here.Page("/nl/werkplek/ik");
        var rows = page.QuerySelectorAll(".b-rows .b-row");
        rows.Length.ShouldBe(2);
        rows[0].TextContent.ShouldContain("Firefox, Linux");
        using var ended = await here.Submit("/nl/werkplek/ik", form: "form[action$=End]");
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await elsewhere.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await here.Page("/nl/werkplek/ik");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Nobody_ends_the_session_of_somebody_else(string site)
    {
        var (mine, person) = await On(site).SignedIn(Roles.Editor);
        using var mine2 = await On(site).SignIn(person);
        var (theirs, other) = await On(site).SignedIn(Roles.Editor);
        var id = await On(site).Database(d => d.Set<Session>().Where(s => s.PersonId == other.Id).Select(s => s.Id).SingleAsync());
        (
            await mine.Submit("/nl/werkplek/ik", new Dictionary<string, string?> { ["Session"] = id.ToString() }, "form[action$=End]")
        ).Dispose();
        await theirs.Page("/nl/werkplek/ik");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Another_name_and_language_are_kept(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Editor);
        using var saved = await client.Submit(
            "/nl/werkplek/ik",
            new Dictionary<string, string?> { ["Name"] = "Nieuwe Naam", ["Language"] = "en" }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.Page("/nl/werkplek/ik")).QuerySelector(".b-who")!.TextContent.ShouldContain("Nieuwe Naam");
        (await On(site).Database(d => d.Set<Person>().SingleAsync(p => p.Id == person.Id))).Language.ShouldBe("en");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_new_app_replaces_the_old_one_and_ends_sessions_elsewhere(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Editor);
        using var elsewhere = await On(site).SignIn(person);
        var page = await client.Page("/nl/werkplek/ik/app");
        var key = page.QuerySelector(".b-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var code = TimeCode.At(key, TimeCode.StepAt(TimeProvider.System.GetUtcNow()));
        using var wrong = await client.Submit(
            "/nl/werkplek/ik/app",
            new Dictionary<string, string?> { ["Code"] = code == "123456" ? "654321" : "123456" },
            "form:has(input[name=Sealed])",
            page: page
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await Seeing.Read(wrong);
        again.QuerySelector(".b-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(key, "the app was scanned already");
        using var right = await client.Submit(
            "/nl/werkplek/ik/app",
            new Dictionary<string, string?> { ["Code"] = code },
            "form:has(input[name=Sealed])",
            page: again
        );
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var app = await On(site).Database(d => d.Set<CodeApp>().SingleAsync(a => a.PersonId == person.Id));
        app.SealedKey.ShouldNotContain(key);
        On(site).CodeKeys.Open(person.Id, app.SealedKey).ShouldBe(key);
        using var after = await elsewhere.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task New_codes_on_paper_are_seen_once_and_kept_as_hashes(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Editor);
        using var made = await client.Submit("/nl/werkplek/ik", form: "form[action$=Codes]");
        var codes = (await Seeing.Read(made)).QuerySelectorAll(".b-codes li").Select(c => c.TextContent.Trim()).ToList();
        codes.Count.ShouldBe(RecoveryCode.Count);
        var kept = await On(site)
            .Database(d => d.Set<RecoveryCode>().Where(c => c.PersonId == person.Id).Select(c => c.Hash).ToListAsync());
        kept.ShouldBe(codes.Select(RecoveryCode.HashOf), ignoreOrder: true);
    }
}
