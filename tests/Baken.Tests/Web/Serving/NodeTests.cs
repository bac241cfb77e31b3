using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Serving;

/// <summary>Several programs on one database, and programs that die.</summary>
public sealed class NodeTests
{
    private const string Page = "/nl/pagina/nu";

    public static TheoryData<string> Sites => OnBothDatabases.Sites;

    private static async Task<string> Connection(string database, string folder) =>
        database == "SQLite" ? $"Data Source={Path.Combine(folder, "shared.db")}" : await PostgresSite.NewDatabaseOrSkip();

    [Theory, MemberData(nameof(Sites))]
    public async Task What_one_node_publishes_readers_of_the_other_see_within_a_minute(string database)
    {
        using var folder = new Folder();
        var connection = await Connection(database, folder.Path);
        await using var one = await OwnSite.Start(connection);
        await using var other = await OwnSite.Start(connection);
        using var editor = await one.As(Roles.Editor);
        using var reader = other.Reader();
        (await reader.Page(Page)).Heading().ShouldNotBe("Van de andere kant");

        await Publish(editor, "Van de andere kant");

        var since = Stopwatch.StartNew();
        while ((await reader.Page(Page)).Heading() != "Van de andere kant")
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await Task.Delay(100);
        }
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Who_signs_in_on_one_node_is_known_on_the_other(string database)
    {
        using var folder = new Folder();
        var connection = await Connection(database, folder.Path);
        await using var one = await OwnSite.Start(connection);
        await using var other = await OwnSite.Start(connection);
        using var editor = await one.As(Roles.Editor);
        using var elsewhere = other.Browser();
        elsewhere.Cookies.Add(other.Address, editor.Cookies.GetCookies(one.Address));
        await elsewhere.Page("/nl/werkplek/teksten");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_load_the_pack_once(string database)
    {
        using var folder = new Folder();
        var connection = await Connection(database, folder.Path);
        var starts = Enumerable.Range(0, 2).Select(_ => Task.Run(() => OwnSite.Start(connection))).ToList();
        await Task.WhenAll(starts);
        await using var one = await starts[0];
        await using var other = await starts[1];
        var versions = await one.Database(d => d.Set<DocumentVersion>().CountAsync());
        versions.ShouldBe(await one.Database(d => d.Set<StoredDocument>().CountAsync()));
        versions.ShouldBe(SectorPack.Library.Documents.Count());
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_killed_program_loses_nothing_that_it_acknowledged(string database)
    {
        using var folder = new Folder();
        var connection = await Connection(database, folder.Path);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var program = new RealProgram(connection)
            .With("ASPNETCORE_URLS", address.ToString())
            .With("BAKEN_KEY_FILE", TestSite.KeyFile);
        await using var beside = await OwnSite.Start(connection); // Only to sign somebody in.
        using var editor = await beside.As(Roles.Editor);
        foreach (var title in new[] { "Eerste", "Tweede" })
        {
            using var running = await Serve(program, address);
            using var browser = new TestBrowser(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            browser.Cookies.Add(address, editor.Cookies.GetCookies(beside.Address));
            await Publish(browser, title);
            running.Kill(); // SIGKILL: no farewell.
            await running.WaitForExitAsync();

            using var again = await Serve(program, address);
            using var reader = new HttpClient { BaseAddress = address };
            (await reader.Page(Page)).Heading().ShouldBe(title);
            again.Kill();
            await again.WaitForExitAsync();
        }
        (await program.Run("verify")).ShouldExit(0);
    }

    private static async Task Publish(HttpClient editor, string title)
    {
        const string path = "/nl/werkplek/teksten/bewerken/nl/pages/nu?bron=true";
        var form = await editor.Page(path);
        var text = FrontMatter.Set(form.QuerySelector("textarea")!.TextContent, "title", FrontMatter.Quoted(title));
        using var published = await editor.Submit(
            path,
            new Dictionary<string, string?> { ["Source"] = text },
            button: ("Do", "publish"),
            page: form
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<Process> Serve(RealProgram program, Uri address)
    {
        var process = program.Start("serve");
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var reader = new HttpClient { BaseAddress = address };
        var since = Stopwatch.StartNew();
        while (true)
        {
            process.HasExited.ShouldBeFalse();
            try
            {
                if ((await reader.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return process;
            }
            catch (HttpRequestException)
            {
                since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
            }
            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("baken-nodes").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
