using Baken.Platform;
using Microsoft.AspNetCore.Builder;

namespace Baken.Tests;

/// <summary>A site for one test, on an empty database: for what counts everything, or changes what all share.</summary>
public sealed class OwnSite(string site = "SQLite", Action<WebApplicationBuilder>? more = null) : TestSite
{
    protected override Action<WebApplicationBuilder>? More => more;

    public static async Task<OwnSite> Start(string site = "SQLite", Action<WebApplicationBuilder>? more = null)
    {
        var own = new OwnSite(site, more);
        await own.InitializeAsync();
        return own;
    }

    protected override async Task<string?> Connection() =>
        site == "SQLite" ? $"Data Source={Path.Combine(Folder, "baken.db")}" : await PostgresSite.NewDatabaseOrSkip();
}
