using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Platform.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Jobs;

/// <summary>Every night: what is of no use any longer goes. Addresses of old mail, links that ran out, sessions that are over.</summary>
internal static class TidyUp
{
    public static JobDescription Job { get; } = new("tidy-up", "0 10 3 * * ?", Run) { Label = () => Text.JobTidyUp };

    private static async Task Run(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<Delivery>().Forget(cancel);
        var database = services.GetRequiredService<Database>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await database.Set<SignInLink>().Where(l => l.Until < now || l.Used != null).ExecuteDeleteAsync(cancel);
        var over = services.GetRequiredService<SiteClock>().RealToday.AddDays(-SigningIn.Sessions.Days);
        await database.Set<Session>().Where(s => s.Seen < over).ExecuteDeleteAsync(cancel);
        var hour = now.ToUnixTimeSeconds() / 3600;
        await database.Set<AttemptCount>().Where(c => c.Hour < hour).ExecuteDeleteAsync(cancel);
        await database.Set<AttemptSalt>().Where(s => s.Hour < hour).ExecuteDeleteAsync(cancel);
    }
}
