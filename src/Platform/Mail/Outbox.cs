using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Mail;

/// <summary>Where mail is put down: a row in the caller's own save, so that it goes if and only if the rest was kept.</summary>
public sealed class Outbox(MailWriter writer, TimeProvider time)
{
    /// <summary>Tracks the mail; the caller saves.</summary>
    /// <param name="database">The caller's.</param>
    /// <param name="key">Unique. The save fails on a key that was used before: see <see cref="AddOnce"/>.</param>
    /// <param name="to">The address.</param>
    /// <param name="language">The reader's; a mail without that translation goes in Dutch.</param>
    /// <param name="template">The document: <c>sign-in-link</c> is <c>mail/sign-in-link</c>.</param>
    /// <param name="fields">What fills its braces.</param>
    /// <param name="kind">Whether it may go twice.</param>
    /// <param name="until">After this it is of no use and not sent.</param>
    public OutboxMail Add(
        Database database,
        string key,
        string to,
        string language,
        string template,
        MailFields fields,
        MailKind kind = MailKind.Transactional,
        DateTimeOffset? until = null
    )
    {
        var text = writer.Write(template, language, fields);
        var now = time.GetUtcNow();
        var mail = new OutboxMail
        {
            Key = key,
            Kind = kind,
            Template = template,
            Language = text.Language,
            To = to,
            Subject = text.Subject,
            Text = text.Text,
            Html = text.Html,
            Written = now,
            Next = now,
            Until = until,
        };
        database.Add(mail);
        return mail;
    }

    /// <summary>As <see cref="Add"/>, for work that may run again: a key that is there already is passed over.</summary>
    public async Task<bool> AddOnce(
        Database database,
        string key,
        string to,
        string language,
        string template,
        MailFields fields,
        MailKind kind = MailKind.Transactional,
        CancellationToken cancel = default
    )
    {
        if (await database.Set<OutboxMail>().AnyAsync(m => m.Key == key, cancel))
            return false;
        Add(database, key, to, language, template, fields, kind);
        return true;
    }
}
