using System.Data.Common;
using System.Net;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        using var unknown = await Ask(browser, $"{Ids.New():N}@voorbeeld.invalid");
        using var known = await Ask(browser, person.Email!);
        unknown.StatusCode.ShouldBe(known.StatusCode);
        unknown.Headers.Location.ShouldBe(known.Headers.Location);
        (await On(site).LinkMails(person, 1)).Count.ShouldBe(1);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_answer_does_not_wait_for_anybody_to_look_the_address_up(bool isKnown)
    {
        // Whoever looks an address up waits here for ever: an answer that comes all the same cannot depend on what is found.
        var looks = new NobodyLooks();
        await using var alone = await OwnSite.Start(more: builder =>
            builder.Services.ConfigureDbContext<Baken.Storage.SqliteDatabase>(o => o.AddInterceptors(looks))
        );
        var (_, person) = await alone.SignedIn(Roles.Editor);
        using var browser = alone.Browser();
        await browser.Page("/nl/aanmelden");
        looks.Shut = true;
        var asked = Ask(browser, isKnown ? person.Email! : "iemand@voorbeeld.invalid");
        (await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(20)))).ShouldBe(asked);
        (await asked).Headers.Location!.ToString().ShouldBe("/nl/aanmelden/verstuurd");
        looks.Shut = false;
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_stranger_who_asks_and_asks_fills_no_mailbox_and_keeps_nobody_out(string site)
    {
        var (person, key) = await WithApp(site);
        using var stranger = On(site).Browser();
        using var browser = On(site).Browser();
        var first = await AskForLink(site, browser, person);
        for (var i = 0; i < SignInLinks.AnHour + 3; i++)
            (await Ask(stranger, person.Email!)).Headers.Location!.ToString().ShouldBe("/nl/aanmelden/verstuurd");
        // Requests are looked at in their order: when this mail is there, all those before have been looked at.
        var after = await Known(site);
        await AskForLink(site, stranger, after);
        (await On(site).LinkMails(person, 1)).Count.ShouldBe(SignInLinks.AnHour);

        await Age(site, person, SignInLinks.Between);
        await AskForLink(site, stranger, person);
        (await On(site).LinkMails(person, 1)).Count.ShouldBe(SignInLinks.AnHour + 1, "over the limit one goes every ten minutes");

        (await browser.Submit(first)).Headers.Location!.ToString().ShouldBe("/nl/aanmelden/code", "the link that went before still opens");
        using var done = await browser.Submit("/nl/aanmelden/code", Code(key, 0));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_asked_from_where_is_kept_nowhere(string site)
    {
        using var browser = On(site).Browser();
        await AskForLink(site, browser, await Known(site));
        var buckets = await On(site).Database(d => d.Set<AttemptCount>().Select(c => c.Bucket).ToListAsync());
        buckets.ShouldNotBeEmpty();
        buckets.ShouldAllBe(b => b.Length == 64);
    }

    [Fact]
    public async Task More_than_forty_links_an_hour_from_one_network_are_refused_and_a_household_is_one_network()
    {
        var from = IPAddress.Parse("2001:db8:1:2::1");
        await using var alone = await OwnSite.Start(more: builder =>
            builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new ComesFrom(() => from))
        );
        using var browser = alone.Browser();
        for (var i = 0; i < 40; i++)
        {
            from = IPAddress.Parse($"2001:db8:1:2::{i + 1:x}");
            (await Ask(browser, $"{i}@voorbeeld.invalid")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        from = IPAddress.Parse("2001:db8:1:2:ffff::1");
        (await Ask(browser, "an@voorbeeld.invalid")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        from = IPAddress.Parse("2001:db8:1:3::1");
        (await Ask(browser, "an@voorbeeld.invalid")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [
        Theory,
        InlineData("An <an@voorbeeld.invalid>"),
        InlineData("\"An\" an@voorbeeld.invalid"),
        InlineData("an@voorbeeld.invalid, bo@voorbeeld.invalid"),
        InlineData("an"),
        InlineData("an@")
    ]
    public async Task Only_an_address_is_an_address(string typed)
    {
        using var browser = On("SQLite").Browser();
        using var asked = await Ask(browser, typed);
        asked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var administrator = await On("SQLite").As(Roles.Administrator);
        using var invited = await administrator.Submit(
            "/nl/werkplek/mensen/uitnodigen",
            new Dictionary<string, string?>
            {
                ["Name"] = "An",
                ["Mail"] = typed,
                ["RolesChosen"] = Roles.Editor,
            }
        );
        invited.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(invited)).QuerySelector("#Mail-error").ShouldNotBeNull();
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
        await AskForLink(site, client, await Known(site)); // After this one the request before has been looked at.
        (await On(site).LinkMails(person, 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_of_the_page_is_the_language_of_the_mail()
    {
        var person = await Known("SQLite");
        using var browser = On("SQLite").Browser();
        (await browser.Submit("/fr/connexion", new Dictionary<string, string?> { ["Mail"] = person.Email })).Dispose();
        var mail = (await On("SQLite").LinkMails(person, 1)).ShouldHaveSingleItem();
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

    /// <summary>As if the links that went to this person had gone so much earlier.</summary>
    private Task<int> Age(string site, Person person, TimeSpan by) =>
        On(site)
            .Database(async d =>
            {
                foreach (var link in await d.Set<SignInLink>().Where(l => l.PersonId == person.Id).ToListAsync())
                    d.Entry(link).Property(l => l.Until).CurrentValue = link.Until - by;
                return await d.SaveChangesAsync();
            });

    /// <summary>The connection comes from elsewhere.</summary>
    private sealed class ComesFrom(Func<IPAddress> address) : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, on) =>
                    {
                        http.Connection.RemoteIpAddress = address();
                        return on(http);
                    }
                );
                next(app);
            };
    }

    /// <summary>While it is shut, whoever reads the table of people waits.</summary>
    private sealed class NobodyLooks : DbCommandInterceptor
    {
        public volatile bool Shut;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            while (Shut && command.CommandText.Contains("\"person\"", StringComparison.Ordinal))
                await Task.Delay(20, cancellationToken);
            return result;
        }
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
