using System.Globalization;
using System.Net;
using Baken.Platform.Adjusting;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace Baken.Platform.Mail;

/// <summary>Hands mail to the server of BAKEN_SMTP; without one, each mail lands as a readable file in <c>{Data}/mail</c>.</summary>
public sealed class Post(SiteSettings settings, Adjustments adjusted, TimeProvider time)
{
    public string Folder => Path.Combine(settings.Data, "mail");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<string> Files(int most = 50) =>
        Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder, "*.eml")
                    .Select(f => Path.GetFileName(f))
                    .OrderDescending(StringComparer.Ordinal)
                    .Take(most),
            ]
            : [];

    /// <summary>By which a file is known for its mail.</summary>
    public static string MarkOf(OutboxMail mail) => mail.Id.ToString("N")[^12..];

    public static string MarkOf(string file) => Path.GetFileNameWithoutExtension(file).Split('-')[^1];

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>One connection for a batch of mails.</summary>
    public async Task<Round> Open(CancellationToken cancel)
    {
        if (settings.Smtp is not { } smtp)
            return new Round(this, null);
        var server = new Uri(smtp);
        var client = new SmtpClient { Timeout = 30_000 };
        try
        {
            var user = server.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
            var named = user[0].Length > 0;
            var security =
                server.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect
                // A password goes over the network only where nobody can read it.
                : named && !server.IsLoopback ? SecureSocketOptions.StartTls
                : SecureSocketOptions.StartTlsWhenAvailable;
            var port =
                server.Port > 0 ? server.Port
                : server.Scheme == "smtps" ? 465
                : 25;
            await client.ConnectAsync(server.Host.Trim('[', ']'), port, security, cancel);
            if (named)
                await client.AuthenticateAsync(new NetworkCredential(user[0], user.ElementAtOrDefault(1) ?? ""), cancel);
            return new Round(this, client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private MimeMessage Message(OutboxMail mail)
    {
        var message = new MimeMessage();
        var sender = adjusted.Of(OfTheSite.SenderAddress);
        message.From.Add(new MailboxAddress(adjusted.Of(OfTheSite.SenderName), sender));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Subject = mail.Subject;
        message.Date = Now;
        // The same mail tried again has the same id: a server that got it twice can tell.
        message.MessageId = $"{mail.Id:N}@{sender.Split('@')[^1]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        message.Body = new MultipartAlternative(Part("plain", mail.Text), Part("html", mail.Html));
        return message;
    }

    private static TextPart Part(string kind, string text) => new(kind) { Text = text, ContentTransferEncoding = ContentEncoding.EightBit };

    public sealed class Round : IAsyncDisposable
    {
        private readonly Post _post;
        private readonly SmtpClient? _client;

        internal Round(Post post, SmtpClient? client) => (_post, _client) = (post, client);

        public async Task Send(OutboxMail mail, CancellationToken cancel)
        {
            using var message = _post.Message(mail);
            if (_client is not null)
            {
                await _client.SendAsync(message, cancel);
                return;
            }
            Directory.CreateDirectory(_post.Folder);
            var stamp = _post.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var file = Path.Combine(_post.Folder, $"{stamp}-{mail.Template}-{MarkOf(mail)}.eml");
            await message.WriteToAsync(file, cancel);
        }

        public async ValueTask DisposeAsync()
        {
            if (_client is { IsConnected: true })
                await _client.DisconnectAsync(quit: true);
            _client?.Dispose();
        }
    }
}
