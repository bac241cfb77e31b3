using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests;

/// <summary>The real site on a real port with the real pack, on one database, for all tests that only read or make their own rows.</summary>
public abstract class TestSite : IAsyncLifetime
{
    private WebApplication? _app;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "baken-tests", Ids.New().ToString("N"));

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The site is not there: " + Absent);

    /// <summary>Why this site cannot be; null: it is there.</summary>
    public string? Absent { get; protected set; }

    public Uri Address { get; private set; } = null!;

    protected abstract Task<string?> Connection();

    public async ValueTask InitializeAsync()
    {
        if (await Connection() is not { } connection)
            return;
        (_app, Address) = await Start(connection, Folder);
    }

    /// <summary>A site of its own, for tests that need an empty or a broken one. The caller disposes it.</summary>
    public static async Task<(WebApplication App, Uri Address)> Start(
        string connection,
        string folder,
        Action<WebApplicationBuilder>? more = null
    )
    {
        Directory.CreateDirectory(folder);
        var app = Site.Build([$"--BAKEN_DATABASE={connection}", $"--BAKEN_DATA={folder}", "--urls=http://127.0.0.1:0"], more);
        await global::Baken.Web.Start.Prepare(app.Services);
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return (app, address);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
            await _app.DisposeAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A reader: no cookies kept, redirects not followed.</summary>
    public HttpClient Reader() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

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

/// <summary>What a person sees.</summary>
public static class Seeing
{
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
