using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Baken.Tests.Platform.Mail;

/// <summary>A mail server on loopback that keeps what it gets, and can refuse or hang up.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public MailServer()
    {
        _listener.Start();
        _loop = Task.Run(Listen);
    }

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public ConcurrentQueue<MimeMessage> Received { get; } = new();

    /// <summary>What the server answers to RCPT TO; 250 takes the mail.</summary>
    public string AnswerToRecipient { get; set; } = "250 ok";

    /// <summary>The line goes dead after the mail was taken, before the sender hears so.</summary>
    public bool HangsUpAfterTaking { get; set; }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Converse(client);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested) { }
    }

    private async Task Converse(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } data && data != ".")
                    text.Append(data.StartsWith('.') ? data[1..] : data).Append("\r\n");
                using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
                Received.Enqueue(await MimeMessage.LoadAsync(bytes));
                if (HangsUpAfterTaking)
                    return;
                await writer.WriteLineAsync("250 taken");
            }
            else if (verb == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else
                await writer.WriteLineAsync(
                    verb == "RCPT" ? AnswerToRecipient
                    : verb == "EHLO" ? "250-loopback\r\n250 8BITMIME"
                    : "250 ok"
                );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }
}
