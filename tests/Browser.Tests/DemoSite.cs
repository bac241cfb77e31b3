using System.Diagnostics;
using Baken.Web;

namespace Baken.Browser.Tests;

/// <summary>A site that the real <c>demo</c> command filled: staff pages with something on them. Made when first asked for.</summary>
public sealed class DemoSite : TestSite
{
    private readonly SemaphoreSlim _one = new(1);
    private bool _made;

    /// <summary>A fixture starts nothing by itself.</summary>
    public async Task<DemoSite> Made()
    {
        await _one.WaitAsync();
        try
        {
            if (!_made)
                await base.InitializeAsync();
            _made = true;
            return this;
        }
        finally
        {
            _one.Release();
        }
    }

    protected override async Task<string?> Connection()
    {
        Directory.CreateDirectory(Folder);
        var program = Path.ChangeExtension(typeof(Site).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program, "demo", "--employers", "40", "--today", "2022-11-15"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["BAKEN_DATA"] = Folder;
        // The site that opens this database afterwards has the key that all sites of tests share.
        start.Environment["BAKEN_KEY_FILE"] = KeyFile;
        start.Environment.Remove("BAKEN_DATABASE");
        using var demo = Process.Start(start)!;
        var said = demo.StandardError.ReadToEndAsync();
        await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        demo.ExitCode.ShouldBe(0, await said);
        return $"Data Source={Path.Combine(Folder, "baken.db")}";
    }
}

/// <summary>As a fixture: nothing happens until a test asks for the site.</summary>
public sealed class LazyDemoSite : IAsyncDisposable
{
    private readonly DemoSite _site = new();

    public Task<DemoSite> Site() => _site.Made();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
