using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baken.Tests;

/// <summary>A site of a test's own, which may break it or differ from the real one. On SQLite, PostgreSQL, or a connection.</summary>
public sealed class OwnSite(string site = "SQLite", Action<WebApplicationBuilder>? more = null) : TestSite
{
    /// <summary>The database, on SQLite.</summary>
    public string File => Path.Combine(Folder, "baken.db");

    /// <summary>What the site wrote in its log.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    protected override Action<WebApplicationBuilder>? More =>
        builder =>
        {
            builder.Logging.AddProvider(new Lines(Log));
            more?.Invoke(builder);
        };

    public static async Task<OwnSite> Start(string site = "SQLite", Action<WebApplicationBuilder>? more = null)
    {
        var own = new OwnSite(site, more);
        await own.InitializeAsync();
        return own;
    }

    protected override async Task<string?> Connection() =>
        site switch
        {
            "SQLite" => $"Data Source={File}",
            "PostgreSQL" => await PostgresSite.NewDatabaseOrSkip(),
            _ => site,
        };

    private sealed class Lines(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
