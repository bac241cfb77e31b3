using Baken.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}

/// <summary>The real site with the real pack on SQLite, on a Tuesday evening in November 2026: for what depends on the hour.</summary>
public sealed class EveningSite : IAsyncLifetime
{
    public static readonly DateTimeOffset Evening = SiteClock.At(new DateOnly(2026, 11, 24), new TimeOnly(21, 40));

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "baken-tests", Ids.New().ToString("N"));
    private WebApplication _site = null!;

    public StandingClock Clock { get; } = new(Evening);

    public HttpClient Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (_site, var address) = await TestSite.Start(
            $"Data Source={Path.Combine(_folder, "baken.db")}",
            _folder,
            builder => builder.Services.AddSingleton<TimeProvider>(Clock)
        );
        Reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
