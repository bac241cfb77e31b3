using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Baken.Platform.Mail;

/// <summary>Looks every few seconds whether mail waits. Runs where the site is served, not in tests and commands.</summary>
public sealed partial class MailSender(Delivery delivery, TimeProvider time, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Interval;
            try
            {
                while (await delivery.Send(stoppingToken) > 0) { }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away or busy: mail waits, and the site goes on.
                Trouble(error.GetType().Name);
                pause = AfterTrouble;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail could not be looked at: {Reason}.")]
    private partial void Trouble(string reason);
}

public static class Mailing
{
    public static IServiceCollection AddMail(this IServiceCollection services) =>
        services.AddSingleton<MailWriter>().AddSingleton<Outbox>().AddSingleton<Post>().AddSingleton<Delivery>();
}
