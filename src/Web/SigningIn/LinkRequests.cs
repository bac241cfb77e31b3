using System.Threading.Channels;
using Baken.Platform.Data;

namespace Baken.Web.SigningIn;

/// <summary>Somebody typed an address on the sign-in page.</summary>
internal sealed record LinkRequest(string Mail, string Language, string? ReturnTo);

/// <summary>
/// Requests for a link, looked at after the answer went: whether the address is known cannot be read from how long the answer took,
/// because nobody has looked yet. One after the other; what a stopping program leaves is asked again by whoever waits for it.
/// </summary>
internal sealed partial class LinkRequests(IServiceScopeFactory scopes, ILogger<LinkRequests> log) : BackgroundService
{
    private const int Most = 1000;

    private readonly Channel<LinkRequest> _waiting = Channel.CreateBounded<LinkRequest>(Most);

    /// <summary>False: more wait than can be looked at.</summary>
    public bool Add(LinkRequest request) => _waiting.Writer.TryWrite(request);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await Next(stoppingToken))
        while (_waiting.Reader.TryRead(out var request))
            await LookAt(request, stoppingToken);
    }

    private async Task<bool> Next(CancellationToken stop)
    {
        try
        {
            return await _waiting.Reader.WaitToReadAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task LookAt(LinkRequest request, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SignInLinks>().Ask(request, stop);
            await scope.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync(stop);
        }
        catch (Exception error)
        {
            // Without its message, which may hold the address.
            if (!stop.IsCancellationRequested)
                Lost(error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A link to sign in could not be sent: {Reason}.")]
    private partial void Lost(string reason);
}
