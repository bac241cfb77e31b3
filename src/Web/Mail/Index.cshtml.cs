using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Mail;

/// <summary>What waits, what failed and why, what went lately.</summary>
internal sealed class IndexModel(
    Database database,
    Outbox outbox,
    Delivery delivery,
    Post post,
    SiteSettings settings,
    TimeProvider time,
    Links links,
    Frame frame
) : PageModel
{
    private const int Most = 100;

    public DateTimeOffset Now => time.GetUtcNow();

    public bool HasServer => settings.Smtp is not null;

    public bool Tested { get; private set; }

    public IReadOnlyList<OutboxMail> Failed { get; private set; } = [];

    public IReadOnlyList<OutboxMail> Waiting { get; private set; } = [];

    public IReadOnlyList<OutboxMail> Sent { get; private set; } = [];

    /// <summary>Also after a server was set: what landed here before went to nobody.</summary>
    public IReadOnlyList<string> Files => post.Files();

    /// <summary>The mail lies in the folder, and went no further.</summary>
    public bool IsFile(OutboxMail mail) => _files.Contains(Post.MarkOf(mail));

    private HashSet<string> _files = [];

    public bool Failing { get; private set; }

    public async Task OnGet(bool proef, string? gedaan, CancellationToken cancel)
    {
        _files = [.. post.Files(int.MaxValue).Select(Post.MarkOf)];
        if (gedaan == "now")
            frame.Notice = new Notice(Text.MailNowDone);

        frame.Title = Text.MailTitle;
        frame.Menu = "mail";
        Tested = proef;
        var mails = database.Set<OutboxMail>().AsNoTracking();
        var open = await mails.Where(m => m.Sent == null).OrderBy(m => m.Next).Take(Most).ToListAsync(cancel);
        var asks = open.ToLookup(m => m.State(Now) is MailState.GivenUp or MailState.Unknown);
        (Failed, Waiting) = ([.. asks[true]], [.. asks[false]]);
        Failing = Waiting.Any(m => m.Attempts > 0 && m.Failure is not null);
        Sent = await mails.Where(m => m.Sent != null && m.To != "").OrderByDescending(m => m.Sent).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Again, or dropped.</summary>
    public async Task<IActionResult> OnPostAct(Guid id, string? @do, CancellationToken cancel)
    {
        if (@do == "again")
            await delivery.Again(database, id, cancel);
        else if (@do == "drop")
            await delivery.Drop(database, id, cancel);
        return Redirect(links.To("/Mail/Index"));
    }

    /// <summary>What failed is tried now.</summary>
    public async Task<IActionResult> OnPostNow(CancellationToken cancel)
    {
        await delivery.Now(database, cancel);
        return Redirect(links.To("/Mail/Index", new { gedaan = "now" }));
    }

    public async Task<IActionResult> OnPostTest(CancellationToken cancel)
    {
        await TestMail.To(User, database, outbox, cancel);
        return Redirect(links.To("/Mail/Index", new { proef = true }));
    }

    public string Why(OutboxMail mail) =>
        mail.State(Now) == MailState.Unknown ? Text.MailUnknown
        : mail.Failure == OutboxMail.TooLate ? Text.MailTooLate
        : mail.Failure ?? "";

    public string Next(OutboxMail mail) =>
        mail.State(Now) == MailState.Sending ? Text.MailSending
        : mail.Next <= Now ? Text.MailSoon
        : string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.MailNext, When.Moment(mail.Next));
}
