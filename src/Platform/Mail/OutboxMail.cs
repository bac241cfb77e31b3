using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Mail;

/// <summary>Whether a mail may arrive twice.</summary>
public enum MailKind
{
    /// <summary>To one person about one thing: after a crash it goes again, since twice is better than never.</summary>
    Transactional,

    /// <summary>To many at once: after a crash nobody knows whether it went, and staff decide.</summary>
    Mailing,
}

/// <summary>A mail that waits, went, or failed. Written in the same save as what it tells about.</summary>
[NotAudited]
public sealed class OutboxMail
{
    /// <summary>What stands as failure of a mail whose moment has passed.</summary>
    public const string TooLate = "too late";

    /// <summary>As failure: the mail waited in a backup that was put back, and may have gone since.</summary>
    public const string Restored = "restored from a backup";

    public Guid Id { get; init; } = Ids.New();

    /// <summary>Unique: the same mail is never written twice. <c>weekly/2022-11-21/{person}</c>.</summary>
    public required string Key { get; init; }

    public MailKind Kind { get; init; }

    /// <summary>Which document: <c>sign-in-link</c>.</summary>
    public required string Template { get; init; }

    public required string Language { get; init; }

    /// <summary>Emptied a month after it went.</summary>
    public required string To { get; set; }

    public required string Subject { get; set; }

    /// <summary>Emptied once it went: a sign-in link has no business here any longer.</summary>
    public required string Text { get; set; }

    public required string Html { get; set; }

    public required DateTimeOffset Written { get; init; }

    /// <summary>Of no use after this moment: a sign-in link that no longer works.</summary>
    public DateTimeOffset? Until { get; init; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset Next { get; set; }

    /// <summary>The node that is sending it claimed it until this moment.</summary>
    public DateTimeOffset? Leased { get; set; }

    public DateTimeOffset? Sent { get; set; }

    public DateTimeOffset? GivenUp { get; set; }

    /// <summary>What the mail server said last.</summary>
    public string? Failure { get; set; }

    /// <summary>Trying again makes sense: the text is still there and still of use.</summary>
    public bool CanGoAgain(DateTimeOffset now) => Sent is null && Text.Length > 0 && (Until is null || Until > now);

    public MailState State(DateTimeOffset now) =>
        Sent is not null ? MailState.Sent
        : GivenUp is not null ? MailState.GivenUp
        : Kind == MailKind.Mailing && Leased < now ? MailState.Unknown
        : Leased >= now ? MailState.Sending
        : MailState.Waiting;
}

public enum MailState
{
    Waiting,
    Sending,
    Sent,

    /// <summary>Tried to the end, or refused for good.</summary>
    GivenUp,

    /// <summary>A mailing whose sender vanished halfway: staff decide whether it goes again.</summary>
    Unknown,
}

internal static class MailTables
{
    public static void Describe(ModelBuilder builder) =>
        builder.Entity<OutboxMail>(mail =>
        {
            mail.ToTable("outbox_mail");
            mail.HasIndex(m => m.Key).IsUnique();
            mail.HasIndex(m => new
            {
                m.Sent,
                m.GivenUp,
                m.Next,
            });
        });
}
