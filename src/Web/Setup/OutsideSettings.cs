using System.Data.Common;
using Baken.Platform;

namespace Baken.Web.Setup;

/// <summary>One setting of docs/operating.md: what it is now, and whether somebody set it on the server. A secret is never in it.</summary>
internal sealed record OutsideSetting(string Key, string Does, string Value, bool IsSet);

/// <summary>The settings that are read at the start. Only whoever keeps the server changes them.</summary>
internal sealed class OutsideSettings(SiteSettings settings, IConfiguration configuration, IHostEnvironment host)
{
    public IReadOnlyList<OutsideSetting> All() =>
        [
            One("ASPNETCORE_URLS", Text.EnvUrls, configuration["urls"] ?? Settings.DefaultUrl, "urls"),
            One("BAKEN_ADDRESS", Text.EnvAddress, settings.Address),
            One("BAKEN_DATA", Text.EnvData, settings.Data),
            One("BAKEN_DATABASE", Text.EnvDatabase, Database()),
            One("BAKEN_KEY_FILE", Text.EnvKeyFile, settings.KeyFile),
            One("BAKEN_PACK", Text.EnvPack, settings.Pack),
            One("BAKEN_PROXY", Text.EnvProxy, settings.Proxies.Count == 0 ? Text.EnvNobody : string.Join(", ", settings.Proxies)),
            One("BAKEN_SMTP", Text.EnvSmtp, Smtp()),
            One("BAKEN_MAIL_FROM", Text.EnvMailFrom, settings.MailFrom ?? Text.EnvChosenHere),
            One("BAKEN_PACK_LIVE", Text.EnvPackLive, settings.PackLive ? Text.EnvOn : Text.EnvOff),
            One("ASPNETCORE_ENVIRONMENT", Text.EnvEnvironment, host.EnvironmentName, "environment"),
            One(Otel, Text.EnvOtel, IsSet(Otel) ? Text.EnvSet : Text.EnvNotSet),
        ];

    private const string Otel = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private OutsideSetting One(string key, string does, string value, string? also = null) =>
        new(key, does, value, IsSet(key) || (also is not null && IsSet(also)));

    private bool IsSet(string key) => !string.IsNullOrEmpty(configuration[key]);

    private string Database()
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = settings.Database };
        string Part(string key) => parts.TryGetValue(key, out var value) ? $"{value}" : "";
        return settings.IsPostgres
            ? $"PostgreSQL, {Part("Host")}, {Part("Database")}. {Password(Part("Password").Length > 0)}"
            : $"SQLite, {Part("Data Source")}";
    }

    private string Smtp()
    {
        if (settings.Smtp is not { } smtp)
            return Text.EnvSmtpFiles;
        var server = new Uri(smtp);
        var port = server.Port > 0 ? $":{server.Port}" : "";
        return $"{server.Scheme}, {server.Host}{port}. {Password(server.UserInfo.Length > 0)}";
    }

    private static string Password(bool set) => $"{Text.EnvPassword}: {(set ? Text.EnvSet : Text.EnvNotSet)}";
}
