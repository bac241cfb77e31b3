using Baken.Platform.Data;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baken.Platform.Mail;

/// <summary>
/// Sends what waits. Several nodes may do so at once: each mail is claimed by one update, for some minutes.
/// A sender that vanishes leaves its claim to run out; then a transactional mail goes again, a mailing waits for staff.
/// </summary>
public sealed partial class Delivery(IServiceScopeFactory scopes, Post post, TimeProvider time, ILogger<Delivery> log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Kept for staff to see to whom a mail went; afterwards only that it went.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private const int Batch = 20;

    /// <summary>After each failure a longer pause; after the last, staff are asked.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(20),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    /// <summary>One round; answers how many went.</summary>
    public async Task<int> Send(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var waiting = await Claimable(database.Set<OutboxMail>(), time.GetUtcNow())
            .OrderBy(m => m.Next)
            .Select(m => m.Id)
            .Take(Batch)
            .ToListAsync(cancel);
        if (waiting.Count == 0)
            return 0;
        var sent = 0;
        Post.Round? round = null;
        try
        {
            foreach (var id in waiting)
            {
                if (await Claim(database, id, cancel) is not { } mail)
                    continue;
                var failure = mail.Until < time.GetUtcNow() ? new TooLateException() : await Try(mail);
                if (failure is null)
                    sent++;
                await Note(database, mail, failure);
                // A connection that broke is of no use to the next mail.
                if (failure is not null and not TooLateException and not SmtpCommandException)
                    break;
            }
        }
        finally
        {
            if (round is not null)
                await round.DisposeAsync();
        }
        return sent;

        async Task<Exception?> Try(OutboxMail mail)
        {
            try
            {
                round ??= await post.Open(cancel);
                await round.Send(mail, cancel);
                return null;
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                return error;
            }
        }
    }

    /// <summary>Staff say that a mail goes again, from the first attempt on.</summary>
    public async Task<bool> Again(Database database, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await database
                .Set<OutboxMail>()
                .Where(m => m.Id == id && m.Sent == null && m.Text != "" && (m.Leased == null || m.Leased < now))
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.GivenUp, (DateTimeOffset?)null)
                            .SetProperty(x => x.Leased, (DateTimeOffset?)null)
                            .SetProperty(x => x.Attempts, 0)
                            .SetProperty(x => x.Next, now),
                    cancel
                ) == 1;
    }

    /// <summary>Mails of which the last attempt failed, and that go again by themselves.</summary>
    public static IQueryable<OutboxMail> Failing(IQueryable<OutboxMail> mails) =>
        mails.Where(m => m.Sent == null && m.GivenUp == null && m.Attempts > 0 && m.Failure != null);

    /// <summary>Staff say that what failed is tried now, without the pause.</summary>
    public Task Now(Database database, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return Failing(database.Set<OutboxMail>()).ExecuteUpdateAsync(m => m.SetProperty(x => x.Next, now), cancel);
    }

    /// <summary>Staff say that a mail need not go.</summary>
    public Task Drop(Database database, Guid id, CancellationToken cancel) =>
        database.Set<OutboxMail>().Where(m => m.Id == id && m.Sent == null).ExecuteDeleteAsync(cancel);

    /// <summary>Empties what is no longer needed: addresses of mail that went a month ago, texts of mail that failed then.</summary>
    public async Task Forget(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mails = scope.ServiceProvider.GetRequiredService<Database>().Set<OutboxMail>();
        var past = time.GetUtcNow() - Remembered;
        await mails
            .Where(m => m.To != "" && (m.Sent < past || m.GivenUp < past))
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.To, "").SetProperty(x => x.Text, "").SetProperty(x => x.Html, "").SetProperty(x => x.Failure, ""),
                cancel
            );
    }

    private static IQueryable<OutboxMail> Claimable(IQueryable<OutboxMail> mails, DateTimeOffset now) =>
        mails.Where(m =>
            m.Sent == null
            && m.GivenUp == null
            && m.Next <= now
            && (m.Leased == null || (m.Leased < now && m.Kind == MailKind.Transactional))
        );

    private async Task<OutboxMail?> Claim(Database database, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var mails = database.Set<OutboxMail>();
        var claimed = await Claimable(mails.Where(m => m.Id == id), now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Leased, now + Lease).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancel);
        return claimed == 0 ? null : await mails.AsNoTracking().SingleAsync(m => m.Id == id, cancel);
    }

    /// <summary>Not stopped halfway: what went is noted as gone.</summary>
    private async Task Note(Database database, OutboxMail mail, Exception? failure)
    {
        var now = time.GetUtcNow();
        var row = database.Set<OutboxMail>().Where(m => m.Id == mail.Id);
        if (failure is null)
        {
            await row.ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.Sent, now)
                    .SetProperty(x => x.Leased, (DateTimeOffset?)null)
                    .SetProperty(x => x.Failure, (string?)null)
                    .SetProperty(x => x.Text, "")
                    .SetProperty(x => x.Html, "")
            );
            return;
        }
        var last = failure is TooLateException || IsForGood(failure) || mail.Attempts > Pauses.Count;
        var next = last ? now : now + Pauses[mail.Attempts - 1];
        await row.ExecuteUpdateAsync(m =>
            m.SetProperty(x => x.Leased, (DateTimeOffset?)null)
                .SetProperty(x => x.Failure, failure.Message)
                .SetProperty(x => x.Next, next)
                .SetProperty(x => x.GivenUp, last ? now : (DateTimeOffset?)null)
        );
        // Without the server's words: they may hold the address.
        Failed(mail.Id, mail.Template, failure.GetType().Name, mail.Attempts, last);
    }

    /// <summary>The server knows that this will never arrive: no such mailbox.</summary>
    private static bool IsForGood(Exception failure) =>
        failure is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: var code } && (int)code >= 500;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Mail {Id} ({Template}) did not go: {Reason}, attempt {Attempt}, given up: {GivenUp}."
    )]
    private partial void Failed(Guid id, string template, string reason, int attempt, bool givenUp);

    private sealed class TooLateException() : Exception(OutboxMail.TooLate);
}
