using Baken.Platform;
using Baken.Platform.Sealing;
using Baken.Storage;

namespace Baken.Web;

/// <summary>A setting that is missing or makes no sense; the message names its key and the mend.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>Reads and checks the settings. docs/operating.md lists them; nothing else is read from the environment.</summary>
public static class Settings
{
    public const string DefaultUrl = "http://localhost:5080";

    public static SiteSettings Read(IConfiguration configuration)
    {
        MustBeUrls(configuration["urls"]);
        var home = Home();
        var data = Path.GetFullPath(configuration["BAKEN_DATA"] ?? Path.Combine(home, "data"));
        var settings = new SiteSettings
        {
            Data = data,
            Database = Database(configuration["BAKEN_DATABASE"], data),
            Pack = Path.GetFullPath(configuration["BAKEN_PACK"] ?? Path.Combine(home, "packs", "vlaamse-media")),
            KeyFile = Key(configuration["BAKEN_KEY_FILE"], data),
            Address = Address(configuration["BAKEN_ADDRESS"] ?? FirstUrl(configuration)),
            Proxies = (configuration["BAKEN_PROXY"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
            Smtp = Smtp(configuration["BAKEN_SMTP"]),
            MailFrom = configuration["BAKEN_MAIL_FROM"] is { Length: > 0 } from ? from : null,
            PackLive = Switch("BAKEN_PACK_LIVE", configuration["BAKEN_PACK_LIVE"]),
        };
        if (settings.MailFrom is { } sender && Platform.Mail.Mailbox.Read(sender) is null)
            throw new SettingException($"BAKEN_MAIL_FROM: \"{settings.MailFrom}\" is no mail address. Write baken@example.org.");
        foreach (var proxy in settings.Proxies)
            if (!System.Net.IPNetwork.TryParse(proxy, out _) && !System.Net.IPAddress.TryParse(proxy, out _))
                throw new SettingException(
                    $"BAKEN_PROXY: \"{proxy}\" is no address or network. Write 10.0.0.1 or 10.0.0.0/24, with commas between."
                );
        return settings;
    }

    private static string Database(string? value, string data)
    {
        if (string.IsNullOrWhiteSpace(value))
            return $"Data Source={Path.Combine(data, "baken.db")}";
        try
        {
            Storing.MustBeConnection(value);
            return value;
        }
        catch (ArgumentException)
        {
            // What was written may hold a password: it is not repeated.
            throw new SettingException(
                "BAKEN_DATABASE: write \"Data Source=FILE\" for SQLite, or \"Host=...;Database=...;Username=...\" for PostgreSQL."
            );
        }
    }

    private static string Key(string? value, string data)
    {
        var file = Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? Path.Combine(data, "baken.key") : value);
        if (!string.IsNullOrWhiteSpace(value) && !Directory.Exists(Path.GetDirectoryName(file)))
            throw new SettingException($"BAKEN_KEY_FILE: there is no folder {Path.GetDirectoryName(file)}. Make it first.");
        try
        {
            if (File.Exists(file))
                KeyFile.Read(file);
            return file;
        }
        catch (KeyException error)
        {
            throw new SettingException($"BAKEN_KEY_FILE: {error.Message}");
        }
    }

    private static bool Switch(string key, string? value) =>
        value switch
        {
            null or "" or "0" => false,
            "1" => true,
            _ => throw new SettingException($"{key}: write 1, or leave it out."),
        };

    private static string Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? value.TrimEnd('/')
            : throw new SettingException($"BAKEN_ADDRESS: \"{value}\" is no web address. Write https://baken.example.");

    private static string? Smtp(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "smtp" or "smtps"
            ? value
            : throw new SettingException(
                "BAKEN_SMTP: write smtp://user:password@host:587 or smtps://host:465, or leave it out to keep mail as files."
            );
    }

    /// <summary>Where the site listens (ASPNETCORE_URLS).</summary>
    private static void MustBeUrls(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new SettingException($"ASPNETCORE_URLS: \"{url}\" is no address to listen on. Write http://localhost:5080.");
            }
    }

    private static string FirstUrl(IConfiguration configuration)
    {
        var first = configuration["urls"]?.Split(';')[0];
        return string.IsNullOrEmpty(first)
            ? DefaultUrl
            : first
                .Replace("//*", "//localhost")
                .Replace("//+", "//localhost")
                .Replace("//0.0.0.0", "//localhost")
                .Replace("//[::]", "//localhost");
    }

    /// <summary>The folder that holds packs/: where the command was given, or above the program.</summary>
    private static string Home()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (Directory.Exists(Path.Combine(folder.FullName, "packs")))
                    return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
