using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Web;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baken.Tests;

/// <summary>The real site on a real port with the real pack, on one database, for all tests that only read or make their own rows.</summary>
public abstract class TestSite : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>One for all sites of the tests: several of them can be nodes of one database.</summary>
    public static string KeyFile { get; } =
        Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "baken-tests")).FullName, "shared.key");

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "baken-tests", Ids.New().ToString("N"));

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The site is not there: " + Absent);

    /// <summary>Why this site cannot be; null: it is there.</summary>
    public string? Absent { get; protected set; }

    public Uri Address { get; private set; } = null!;

    protected abstract Task<string?> Connection();

    /// <summary>What this site has otherwise than the real one.</summary>
    protected virtual Action<WebApplicationBuilder>? More => null;

    public async ValueTask InitializeAsync()
    {
        if (await Connection() is not { } connection)
            return;
        (_app, Address) = await Start(connection, Folder, More);
    }

    /// <summary>A site of its own, for tests that need an empty or a broken one. The caller disposes it.</summary>
    public static async Task<(WebApplication App, Uri Address)> Start(
        string connection,
        string folder,
        Action<WebApplicationBuilder>? more = null
    )
    {
        Directory.CreateDirectory(folder);
        var app = Site.Build(
            [$"--BAKEN_DATABASE={connection}", $"--BAKEN_DATA={folder}", $"--BAKEN_KEY_FILE={KeyFile}", "--urls=http://127.0.0.1:0"],
            more
        );
        await global::Baken.Web.Start.Prepare(app.Services);
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return (app, address);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A reader: no cookies kept, redirects not followed.</summary>
    public HttpClient Reader() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>
    /// Somebody who is signed in with these roles: <c>await site.As(Roles.Coordinator)</c>. A real person and a real session in the
    /// database, and the cookie that the sign-in page would have given; from there on every request goes the whole way.
    /// </summary>
    public async Task<TestBrowser> As(params string[] roles) => (await SignedIn(roles)).Client;

    /// <summary>As <see cref="As"/>, where the test also needs to know who it is.</summary>
    public async Task<(TestBrowser Client, Person Person)> SignedIn(params string[] roles)
    {
        var name = roles.Length > 0 ? string.Join(" en ", roles) : "niemand";
        var person = Person.New("Voorbeeld " + name, $"{Ids.New():N}@voorbeeld.invalid", "nl", roles, new DateOnly(2022, 3, 7));
        return (await SignIn(person), person);
    }

    /// <summary>Signs in a person who may be in the database already: now, or so long ago.</summary>
    public async Task<TestBrowser> SignIn(Person person, TimeSpan ago = default)
    {
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        if (!await database.Set<Person>().AnyAsync(p => p.Id == person.Id))
            database.Add(person);
        var principal = await scope.ServiceProvider.GetRequiredService<Sessions>().Begin(person, "Mozilla/5.0 (X11; Linux) Firefox/140.0");
        var identity = (System.Security.Claims.ClaimsIdentity)principal.Identity!;
        identity.RemoveClaim(identity.FindFirst(Freshness.Claim));
        identity.AddClaim(new(Freshness.Claim, Freshness.At(TimeProvider.System.GetUtcNow() - ago)));
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Entrance.Scheme);
        var properties = new AuthenticationProperties
        {
            IssuedUtc = TimeProvider.System.GetUtcNow(),
            ExpiresUtc = TimeProvider.System.GetUtcNow() + options.ExpireTimeSpan,
        };
        var cookie = options.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, Entrance.Scheme));
        var client = Browser();
        client.Cookies.Add(Address, new System.Net.Cookie(options.Cookie.Name!, cookie));
        return client;
    }

    /// <summary>Asks on the sign-in page for a link, and answers the path that stands in the mail.</summary>
    public async Task<string> SignInLink(HttpClient browser, Person person, string page = "/nl/aanmelden")
    {
        var before = (await LinkMails(person, 0)).Count;
        using var asked = await browser.Submit(page, new Dictionary<string, string?> { ["Mail"] = person.Email });
        asked.Headers.Location!.ToString().ShouldBe("/nl/aanmelden/verstuurd");
        var text = (await LinkMails(person, before + 1))[^1].Text;
        return new Uri(text.Split().First(word => word.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    /// <summary>The mails with a link to this person, oldest first, once there are so many: they are written after the answer went.</summary>
    public async Task<IReadOnlyList<OutboxMail>> LinkMails(Person person, int expected)
    {
        for (var left = 1000; ; left--)
        {
            var mails = await Database(d =>
                d.Set<OutboxMail>()
                    .Where(m => m.To == person.Email && m.Template == "sign-in-link")
                    .OrderBy(m => m.Written)
                    .AsNoTracking()
                    .ToListAsync()
            );
            if (mails.Count >= expected)
                return mails;
            left.ShouldBePositive($"{mails.Count} mails came instead of {expected}");
            await Task.Delay(20);
        }
    }

    internal CodeKeys CodeKeys => Services.GetRequiredService<CodeKeys>();

    /// <summary>Keeps cookies, as a browser does; redirects not followed.</summary>
    public TestBrowser Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Works on the database in a scope of its own.</summary>
    public async Task<T> Database<T>(Func<Database, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Database>());
    }
}

public sealed class SqliteSite : TestSite
{
    protected override Task<string?> Connection() => Task.FromResult<string?>($"Data Source={Path.Combine(Folder, "baken.db")}");
}

/// <summary>On the PostgreSQL that ./test starts: BAKEN_TEST_POSTGRES; skipped, visibly, where it is not set.</summary>
public sealed class PostgresSite : TestSite
{
    protected override async Task<string?> Connection()
    {
        if (Environment.GetEnvironmentVariable("BAKEN_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Absent = "BAKEN_TEST_POSTGRES is not set: ./test starts a PostgreSQL and sets it.";
            return null;
        }
        return await NewDatabase(server);
    }

    /// <summary>For tests with a site of their own: skipped, visibly, where there is no test server.</summary>
    public static async Task<string> NewDatabaseOrSkip()
    {
        var server = Environment.GetEnvironmentVariable("BAKEN_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "BAKEN_TEST_POSTGRES is not set: ./test starts a PostgreSQL and sets it.");
        return await NewDatabase(server!);
    }

    /// <summary>An empty database of its own on the test server.</summary>
    public static async Task<string> NewDatabase(string server)
    {
        var name = "t" + Ids.New().ToString("N");
        await using var source = Npgsql.NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}

public sealed class TestBrowser(HttpClientHandler handler) : HttpClient(handler)
{
    public CookieContainer Cookies => handler.CookieContainer;
}

/// <summary>What a person sees, and does.</summary>
public static class Seeing
{
    /// <summary>
    /// Opens a page, fills in its form and sends it, as a browser does: hidden fields and what stood there go along.
    /// </summary>
    /// <param name="client">Who does it.</param>
    /// <param name="path">The page that holds the form.</param>
    /// <param name="fields">What is filled in: name to value; null leaves a field (or a box) out.</param>
    /// <param name="form">Which form, as a CSS selector; without it the first one of the main content that posts.</param>
    /// <param name="page">The page as it was read before; without it it is read anew.</param>
    /// <param name="button">The value of the button pressed, where it has a name: <c>("Do", "publish")</c>.</param>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client,
        string path,
        IReadOnlyDictionary<string, string?>? fields = null,
        string form = "main form[method=post]",
        (string Name, string Value)? button = null,
        IDocument? page = null
    )
    {
        page ??= await client.Page(path);
        var found = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector(form).ShouldNotBeNull($"{path} has no {form}");
        var typed = new List<KeyValuePair<string, string>>();
        foreach (var element in found.Elements)
        {
            var name = element.GetAttribute("name");
            if (name is null || (fields?.ContainsKey(name) ?? false))
                continue;
            if (element is AngleSharp.Html.Dom.IHtmlInputElement input)
            {
                if (input.Type is not ("checkbox" or "radio" or "submit" or "file") || (input.IsChecked && input.Type is not "submit"))
                    typed.Add(new(name, input.Value));
            }
            else if (element is AngleSharp.Html.Dom.IHtmlTextAreaElement area)
                typed.Add(new(name, area.Value));
            else if (element is AngleSharp.Html.Dom.IHtmlSelectElement select)
                typed.Add(new(name, select.Value ?? ""));
        }
        foreach (var (name, value) in fields ?? new Dictionary<string, string?>())
            if (value is not null)
                typed.Add(new(name, value));
        if (button is { } pressed)
            typed.Add(new(pressed.Name, pressed.Value));
        return await client.Post(found.GetAttribute("action") is { Length: > 0 } to ? Beside(path, to) : path, typed);
    }

    /// <summary>Sends a form without looking at the page, as from the page itself.</summary>
    public static async Task<HttpResponseMessage> Post(
        this HttpClient client,
        string path,
        IEnumerable<KeyValuePair<string, string>>? fields = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields ?? []),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await client.SendAsync(request);
    }

    private static string Beside(string path, string action) => action.StartsWith('?') ? path.Split('?')[0] + action : action;

    public static async Task<IDocument> Page(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(expected, path);
        return await Read(response);
    }

    public static async Task<IDocument> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
    }

    public static string Heading(this IDocument page) => page.QuerySelector("h1")?.TextContent.Trim() ?? "";
}

/// <summary>Base of tests that run on both databases: <c>[Theory, MemberData(nameof(Sites))]</c>.</summary>
public abstract class OnBothDatabases(SqliteSite sqlite, PostgresSite postgres)
{
    public static TheoryData<string> Sites => ["SQLite", "PostgreSQL"];

    protected TestSite On(string site)
    {
        if (site == "SQLite")
            return sqlite;
        Assert.SkipWhen(postgres.Absent is not null, postgres.Absent ?? "");
        return postgres;
    }
}
