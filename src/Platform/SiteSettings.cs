namespace Baken.Platform;

/// <summary>The few settings of a site, read and checked at the start; docs/operating.md lists them all.</summary>
public sealed record SiteSettings
{
    /// <summary><c>Data Source=FILE</c> for SQLite or <c>Host=...</c> for PostgreSQL (BAKEN_DATABASE).</summary>
    public required string Database { get; init; }

    /// <summary>The public address, for links in mail (BAKEN_ADDRESS).</summary>
    public required string Address { get; init; }

    /// <summary>The folder of the sector pack (BAKEN_PACK).</summary>
    public required string Pack { get; init; }

    /// <summary>Where what is no database lives: mail as files, static error pages (BAKEN_DATA).</summary>
    public required string Data { get; init; }

    /// <summary>The key that seals what lets people in: outside the database and its backups (BAKEN_KEY_FILE).</summary>
    public required string KeyFile { get; init; }

    /// <summary>Networks or addresses of proxies whose forwarded headers count (BAKEN_PROXY).</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary><c>smtp://user:password@host:587</c>; empty: mail lands as files (BAKEN_SMTP).</summary>
    public string? Smtp { get; init; }

    /// <summary>The sender of mail (BAKEN_MAIL_FROM); null: an administrator may choose it.</summary>
    public string? MailFrom { get; init; }

    /// <summary>In development: files of the pack win over the database (BAKEN_PACK_LIVE).</summary>
    public bool PackLive { get; init; }

    public bool IsPostgres => Database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
