using System.Net;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.SigningIn;

public sealed class SignInTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task Somebody_new_signs_in_with_a_link_sets_up_an_app_and_gets_eight_codes_once(string site)
    {
        var person = await Known(site);
        using var browser = On(site).Browser();
        var link = await AskForLink(site, browser, person);

        using var opened = await browser.Submit(link);
        (await Follow(browser, opened)).ShouldEndWith("/nl/aanmelden/beveiligen");
        var page = await browser.Page("/nl/aanmelden/beveiligen");
        page.QuerySelector(".b-qr svg").ShouldNotBeNull();
        using var done = await browser.Submit("/nl/aanmelden/beveiligen", Code(KeyOn(page), 0), AppForm, page: page);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        var codes = await Seeing.Read(done);
        codes.Heading().ShouldBe("Bewaar je herstelcodes");
        codes.QuerySelectorAll(".b-codes li").Length.ShouldBe(RecoveryCode.Count);
        (await browser.Page("/nl/werkplek/ik")).QuerySelector(".b-who")!.TextContent.ShouldContain(person.Name);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task The_next_time_a_code_is_asked_and_no_code_works_twice(string site)
    {
        var (person, key) = await WithApp(site);
        using var browser = On(site).Browser();
        await AtTheCode(site, browser, person);

        using var wrong = await browser.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = "000000" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var right = await browser.Submit("/nl/aanmelden/code", Code(key, 0));
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var elsewhere = On(site).Browser();
        await AtTheCode(site, elsewhere, person);
        using var again = await elsewhere.Submit("/nl/aanmelden/code", Code(key, 0));
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the code of this half minute was used");
        using var next = await elsewhere.Submit("/nl/aanmelden/code", Code(key, 1));
        next.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task After_five_wrong_codes_not_even_the_right_one_counts_for_a_while(string site)
    {
        var (person, key) = await WithApp(site);
        using var browser = On(site).Browser();
        await AtTheCode(site, browser, person);
        for (var i = 0; i < CodeApp.Patience; i++)
            (await browser.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = "000000" })).Dispose();
        using var right = await browser.Submit("/nl/aanmelden/code", Code(key, 0));
        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(right)).Body!.TextContent.ShouldContain("Probeer het over tien minuten opnieuw");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_code_on_paper_opens_once_where_the_device_is_lost(string site)
    {
        var (person, _) = await WithApp(site);
        var (rows, codes) = RecoveryCode.NewSet(person.Id);
        await On(site)
            .Database(d =>
            {
                d.AddRange(rows);
                return d.SaveChangesAsync();
            });
        using var browser = On(site).Browser();
        await AtTheCode(site, browser, person);
        using var first = await browser.Submit(
            "/nl/aanmelden/code",
            new Dictionary<string, string?> { ["Code"] = codes[3].ToUpperInvariant() }
        );
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var other = On(site).Browser();
        await AtTheCode(site, other, person);
        using var second = await other.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = codes[3] });
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_link_works_once_and_only_looking_does_not_use_it_up(string site)
    {
        var person = await Known(site);
        using var browser = On(site).Browser();
        var link = await AskForLink(site, browser, person);
        using var scanner = On(site).Reader();
        await scanner.Page(link);
        await scanner.Page(link);
        using var first = await browser.Submit(link);
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scanner.Page(link, HttpStatusCode.Gone)).Heading().ShouldBe("Deze link werkt niet meer");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Of_two_presses_at_once_one_gets_in(string site)
    {
        var person = await Known(site);
        using var browser = On(site).Browser();
        var link = await AskForLink(site, browser, person);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => On(site).Browser().Post(link)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Nobody_can_tell_from_the_answer_whether_an_address_is_known(string site)
    {
        var person = await Known(site);
        using var browser = On(site).Browser();
        using var known = await Ask(browser, person.Email!);
        using var unknown = await Ask(browser, $"{Ids.New():N}@voorbeeld.invalid");
        unknown.StatusCode.ShouldBe(known.StatusCode);
        unknown.Headers.Location.ShouldBe(known.Headers.Location);
        (await On(site).Database(d => d.Set<OutboxMail>().CountAsync(m => m.To == person.Email))).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task The_sixth_link_in_an_hour_is_refused_known_or_not_and_no_address_is_kept(string site)
    {
        var mail = $"{Ids.New():N}@voorbeeld.invalid";
        using var browser = On(site).Browser();
        for (var i = 0; i < 5; i++)
            (await Ask(browser, mail)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Ask(browser, mail)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var buckets = await On(site).Database(d => d.Set<AttemptCount>().Select(c => c.Bucket).ToListAsync());
        buckets.ShouldNotBeEmpty();
        buckets.ShouldAllBe(b => b.Length == 64);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_left_gets_no_link_and_an_open_session_ends_at_once(string site)
    {
        var (client, person) = await On(site).SignedIn(Roles.Administrator);
        await client.Page("/nl/werkplek/ik");
        await On(site)
            .Database(d =>
                d.Set<Person>().Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Left, new DateOnly(2022, 4, 1)))
            );
        using var after = await client.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Ask(client, person.Email!)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await On(site).Database(d => d.Set<OutboxMail>().AnyAsync(m => m.To == person.Email))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_language_of_the_page_is_the_language_of_the_mail()
    {
        var person = await Known("SQLite");
        using var browser = On("SQLite").Browser();
        (await browser.Submit("/fr/connexion", new Dictionary<string, string?> { ["Mail"] = person.Email })).Dispose();
        var mail = await On("SQLite").Database(d => d.Set<OutboxMail>().SingleAsync(m => m.To == person.Email));
        mail.Subject.ShouldBe("Ton lien pour te connecter");
        mail.Text.ShouldContain("/fr/connexion/lien/");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_the_cookie_is_worth_nothing()
    {
        using var client = await On("SQLite").As(Roles.Administrator);
        var kept = client.Cookies.GetCookies(On("SQLite").Address)["baken"]!.Value;
        using var out_ = await client.Submit("/nl/afmelden");
        out_.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var thief = On("SQLite").Browser();
        thief.Cookies.Add(On("SQLite").Address, new Cookie("baken", kept));
        using var after = await thief.GetAsync(new Uri("/nl/werkplek/ik", UriKind.Relative));
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Who_had_to_sign_in_first_ends_where_they_wanted_to_be_and_never_on_another_site()
    {
        var (person, key) = await WithApp("SQLite");
        using var browser = On("SQLite").Browser();
        using var refused = await browser.GetAsync(new Uri("/nl/werkplek/ik?a=b", UriKind.Relative));
        var link = await AskForLink("SQLite", browser, person, refused.Headers.Location!.ToString());
        (await browser.Submit(link)).Dispose();
        using var done = await browser.Submit("/nl/aanmelden/code", Code(key, 0));
        done.Headers.Location!.ToString().ShouldBe("/nl/werkplek/ik?a=b");

        var page = await browser.Page("/nl/aanmelden?terug=https://elders.example/");
        page.QuerySelector("input[name=ReturnTo]")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    private const string AppForm = "form:has(input[name=Sealed])";

    private async Task<Person> Known(string site)
    {
        var person = Person.New("Voorbeeld An", $"{Ids.New():N}@voorbeeld.invalid", "nl", [Roles.Editor], new DateOnly(2022, 3, 7));
        await On(site)
            .Database(d =>
            {
                d.Add(person);
                return d.SaveChangesAsync();
            });
        return person;
    }

    private async Task<(Person Person, string Key)> WithApp(string site)
    {
        var person = await Known(site);
        var key = TimeCode.NewKey();
        await On(site)
            .Database(d =>
            {
                d.Add(new CodeApp { PersonId = person.Id, SealedKey = On(site).CodeKeys.Seal(person.Id, key) });
                return d.SaveChangesAsync();
            });
        return (person, key);
    }

    private async Task AtTheCode(string site, HttpClient browser, Person person)
    {
        var link = await AskForLink(site, browser, person);
        using var opened = await browser.Submit(link);
        opened.Headers.Location!.ToString().ShouldBe("/nl/aanmelden/code");
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string mail, string page = "/nl/aanmelden") =>
        browser.Submit(page, new Dictionary<string, string?> { ["Mail"] = mail });

    private Task<string> AskForLink(string site, HttpClient browser, Person person, string page = "/nl/aanmelden") =>
        On(site).SignInLink(browser, person, page);

    private static async Task<string> Follow(HttpClient browser, HttpResponseMessage response)
    {
        var to = response.Headers.Location!;
        using var next = await browser.GetAsync(to);
        return next.Headers.Location?.ToString() ?? to.ToString();
    }

    private static Dictionary<string, string?> Code(string key, int later) =>
        new() { ["Code"] = TimeCode.At(key, TimeCode.StepAt(TimeProvider.System.GetUtcNow()) + later) };

    private static string KeyOn(IDocument page) => page.QuerySelector(".b-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
}
