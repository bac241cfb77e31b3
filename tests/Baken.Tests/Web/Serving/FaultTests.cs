using System.Data.Common;
using System.Net;
using AngleSharp.Dom;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Baken.Storage;
using Baken.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Web.Serving;

public sealed class FaultTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private const string Editor = "/nl/werkplek/teksten/bewerken/nl/pages/nu?bron=true";

    private static readonly string[] Numbers = ["112", "1712", "106", "1813"];
    private static readonly string[] FrenchNumbers = ["112", "107", "0800 32 123", "1712", "106", "1813"];

    private static void ShouldHelp(IDocument page, string heading)
    {
        page.Heading().ShouldBe(heading);
        page.Title.ShouldBe("Lezen");
        page.QuerySelectorAll("main a[href^='tel:']").Select(a => a.TextContent).ShouldBe(Numbers);
        page.QuerySelector(".govuk-exit-this-page__button").ShouldNotBeNull();
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nl/bestaat-niet", "nl", "Deze pagina vinden we niet")]
    [InlineData("/en/is-not-there", "en", "We cannot find this page")]
    [InlineData("/fr/n-existe-pas", "fr", "Nous ne trouvons pas cette page")]
    [InlineData("/nl/pagina/bestaat-niet", "nl", "Deze pagina vinden we niet")]
    [InlineData("/niet.css", "nl", "Deze pagina vinden we niet")]
    public async Task An_address_that_is_nowhere_gives_numbers_to_call(string path, string language, string heading)
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page(path, HttpStatusCode.NotFound);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Heading().ShouldBe(heading);
        page.QuerySelectorAll("main a[href^='tel:']").Select(a => a.TextContent).ShouldBe(language == "fr" ? FrenchNumbers : Numbers);
    }

    [Fact]
    public async Task A_page_for_another_role_says_so_and_leads_back_to_ones_own_work()
    {
        using var coordinator = await On("SQLite").As(Roles.Coordinator);
        var page = await coordinator.Page(Editor, HttpStatusCode.Forbidden);
        page.Heading().ShouldBe("Deze pagina hoort bij een andere taak");
        page.QuerySelector("main a.govuk-button")!.GetAttribute("href").ShouldBe("/nl/werkplek");
    }

    [Fact]
    public async Task What_another_site_sends_is_refused_with_a_page_that_helps()
    {
        using var reader = On("SQLite").Reader();
        reader.DefaultRequestHeaders.Add("Origin", "https://elders.example");
        using var response = await reader.PostAsync(new Uri("/nl/aanmelden", UriKind.Relative), new FormUrlEncodedContent([]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ShouldHelp(await Seeing.Read(response), "Dit kwam niet goed aan");
    }

    [Fact]
    public async Task A_reader_who_sends_too_much_is_told_that_nothing_was_kept()
    {
        using var reader = On("SQLite").Reader();
        reader.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var much = new StringContent(
            "Mail=" + new string('x', 300_000),
            System.Text.Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        using var response = await reader.PostAsync(new Uri("/nl/aanmelden", UriKind.Relative), much);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ShouldHelp(await Seeing.Read(response), "Dit is te groot");
    }

    [Fact]
    public async Task What_nobody_foresaw_gives_a_page_that_helps_and_a_line_without_what_was_typed()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        var form = await editor.Page(Editor);
        await using var elsewhere = new SqliteConnection($"Data Source={site.File};Pooling=False");
        await elsewhere.OpenAsync();
        await Execute(
            elsewhere,
            "CREATE TRIGGER refuse BEFORE INSERT ON document_version BEGIN SELECT RAISE(FAIL, 'wat iemand typte'); END"
        );

        using var broken = await Publish(editor, form, "Nieuw");

        broken.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        ShouldHelp(await Seeing.Read(broken), "Er ging iets mis bij ons");
        var line = site.Log.ShouldHaveSingleItem();
        line.ShouldContain("Unforeseen: Microsoft.EntityFrameworkCore.DbUpdateException");
        line.ShouldContain("Documents.Edit", Case.Sensitive, "where it happened");
        line.ShouldNotContain("wat iemand typte");
        line.ShouldNotContain("/nl");
    }

    [Fact]
    public async Task Who_makes_what_somebody_else_made_at_the_same_moment_hears_that_they_were_first()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        await using var elsewhere = new SqliteConnection($"Data Source={site.File};Pooling=False");
        await elsewhere.OpenAsync();
        await Execute(
            elsewhere,
            "CREATE TRIGGER first BEFORE INSERT ON document_draft BEGIN "
                + "INSERT INTO document_draft VALUES ('A', NEW.Path, NEW.Language, NEW.Text, 0, NULL, '', 0, 0); END"
        );
        using var late = await editor.Submit(
            "/nl/werkplek/teksten/nieuw",
            new Dictionary<string, string?>
            {
                ["Folder"] = "pages",
                ["Name"] = "twee",
                ["Title"] = "Twee",
            }
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        site.Log.ShouldNotContain(line => line.Contains("Unforeseen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_keeps_nothing_says_so_and_heals_by_itself()
    {
        var disk = new Pragma();
        await using var site = await OwnSite.Start(more: With(disk));
        using var editor = await site.As(Roles.Editor);
        var form = await editor.Page(Editor);

        disk.Sql = "PRAGMA max_page_count=1"; // No page more than there is.
        // More than the pages that lie free in the file.
        using var full = await Publish(editor, form, "Nieuw", more: string.Concat(Enumerable.Repeat("En nog een zin.\n\n", 8000)));
        ((int)full.StatusCode).ShouldBe(507);
        full.Headers.RetryAfter.ShouldNotBeNull();
        ShouldHelp(await Seeing.Read(full), "We kunnen nu niets bewaren");
        site.Log.ShouldContain(line => line.Contains("The disk of the database is full", StringComparison.Ordinal));
        (await editor.Page("/nl/pagina/nu")).Heading().ShouldNotBe("Nieuw");

        disk.Sql = "PRAGMA max_page_count=1000000";
        using var again = await Publish(editor, form, "Nieuw");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.Page("/nl/pagina/nu")).Heading().ShouldBe("Nieuw");
    }

    [Fact]
    public async Task A_vanished_database_is_not_made_anew_and_readers_still_find_help()
    {
        await using var site = await OwnSite.Start();
        using var editor = await site.As(Roles.Editor);
        using var reader = site.Reader();
        (await reader.Page("/nl/hulplijnen")).Heading().ShouldNotBeEmpty();
        foreach (var file in Directory.GetFiles(site.Folder, "baken.db*"))
            File.Delete(file);
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // The stamp is read once a second.

        ShouldHelp(await editor.Page(Editor, HttpStatusCode.ServiceUnavailable), "De site kan even niet bij de gegevens");
        (await reader.Page("/nl/hulplijnen")).Heading().ShouldNotBeEmpty();
        (await reader.Page("/fr/lignes-d-aide")).DocumentElement.GetAttribute("lang").ShouldBe("fr"); // Not read before: made from memory.
        site.Log.ShouldContain(line => line.Contains("./baken restore FILE", StringComparison.Ordinal));
        File.Exists(site.File).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_refuses_to_keep()
    {
        var pragma = new Pragma();
        await using var site = await OwnSite.Start(more: With(pragma));
        using var editor = await site.As(Roles.Editor);
        var form = await editor.Page(Editor);

        pragma.Sql = "PRAGMA query_only=ON";
        using var refused = await Publish(editor, form, "Nieuw");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ShouldHelp(await Seeing.Read(refused), "De site kan even niet bij de gegevens");
        site.Log.ShouldContain(line => line.Contains("can only be read", StringComparison.Ordinal));
        (await editor.Page(Editor)).Heading().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_locked_database_lets_read_and_refuses_to_keep()
    {
        await using var site = await OwnSite.Start(more: With(new Pragma { Sql = "PRAGMA busy_timeout=100" }));
        using var editor = await site.As(Roles.Editor);
        var form = await editor.Page(Editor);
        await using var other = new SqliteConnection($"Data Source={site.File};Pooling=False");
        await other.OpenAsync();
        await Execute(other, "BEGIN IMMEDIATE");

        using var locked = await Publish(editor, form, "Nieuw");

        locked.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ShouldHelp(await Seeing.Read(locked), "De site kan even niet bij de gegevens");
        site.Log.ShouldContain(line => line.Contains("stayed locked", StringComparison.Ordinal));
        (await editor.Page(Editor)).Heading().ShouldNotBeEmpty();
        await Execute(other, "ROLLBACK");
        using var again = await Publish(editor, form, "Nieuw");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Maintenance_closes_all_but_styles_and_health()
    {
        await using var site = await OwnSite.Start();
        using var reader = site.Reader();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "maintenance"), "");
        await Task.Delay(MaintenanceSwitch.Interval * 2);
        using (var response = await reader.GetAsync(new Uri("/nl", UriKind.Relative)))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter.ShouldNotBeNull();
            ShouldHelp(await Seeing.Read(response), "We werken even aan de site");
        }
        (await reader.GetAsync(new Uri("/site.css", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Delete(Path.Combine(site.Folder, "maintenance"));
        await Task.Delay(MaintenanceSwitch.Interval * 2);
        (await reader.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await reader.Page("/nl");
    }

    [Fact]
    public async Task The_pages_lie_as_files_and_follow_the_texts()
    {
        await using var site = await OwnSite.Start();
        var file = Path.Combine(site.Folder, "errors", "full.nl.html");
        using var editor = await site.As(Roles.Editor);
        await editor.Page("/nl/pagina/nu");
        (await File.ReadAllTextAsync(file)).ShouldContain("We kunnen nu niets bewaren");
        using var published = await Publish(
            editor,
            await editor.Page("/nl/werkplek/teksten/bewerken/nl/pages/error-full?bron=true"),
            "Het is vol",
            "error-full"
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await editor.Page("/nl/pagina/nu");
        (await File.ReadAllTextAsync(file)).ShouldContain("<h1>Het is vol</h1>");
        Directory.GetFiles(Path.GetDirectoryName(file)!).Length.ShouldBe(9 * 3);
    }

    private static Task<HttpResponseMessage> Publish(HttpClient editor, IDocument form, string title, string id = "nu", string more = "") =>
        editor.Submit(
            $"/nl/werkplek/teksten/bewerken/nl/pages/{id}?bron=true",
            new Dictionary<string, string?>
            {
                ["Source"] = FrontMatter.Set(form.QuerySelector("textarea")!.TextContent, "title", FrontMatter.Quoted(title)) + more,
            },
            button: ("Do", "publish"),
            page: form
        );

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static Action<WebApplicationBuilder> With(Pragma pragma) =>
        builder => builder.Services.ConfigureDbContext<SqliteDatabase>(o => o.AddInterceptors(pragma));

    /// <summary>Something that each connection of the site gets; and none waits long.</summary>
    private sealed class Pragma : DbConnectionInterceptor
    {
        public string Sql { get; set; } = "";

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ((SqliteConnection)connection).DefaultTimeout = 1;
            await Execute((SqliteConnection)connection, Sql);
        }
    }
}
