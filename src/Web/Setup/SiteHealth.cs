using System.Globalization;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Setup;

/// <summary>One thing that the site needs, and how it does.</summary>
/// <param name="Lamp">Lit: well. Minus: look at it. Cross: it does not work.</param>
/// <param name="Name">Database, mail, tasks, disk.</param>
/// <param name="Words">How it does, in a sentence.</param>
/// <param name="Page">Where more is told, or null.</param>
/// <param name="Again">What failed can be tried again at once.</param>
internal sealed record Vital(Lamp Lamp, string Name, string Words, string? Page = null, bool Again = false);

/// <summary>How this site does, for who keeps it: what /health says to machines, in words, and more of it.</summary>
internal sealed class SiteHealth(
    Database database,
    Platform.Schedule.Jobs jobs,
    SiteSettings settings,
    MaintenanceSwitch closed,
    TimeProvider time
)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Below this a backup or a busy day may fill the disk.</summary>
    private const long Little = 1024 * Megabyte;

    private const long None = 100 * Megabyte;

    public async Task<IReadOnlyList<Vital>> All(CancellationToken cancel) =>
        [
            closed.IsOn ? new(Lamp.Minus, Text.VitalSite, Text.VitalClosed) : new(Lamp.Lit, Text.VitalSite, Text.VitalOpen),
            await Stored(cancel),
            await Mail(cancel),
            await Tasks(cancel),
            .. Disks(),
        ];

    private async Task<Vital> Stored(CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        await database.Set<ContentStamp>().AnyAsync(cancel);
        var took = time.GetElapsedTime(start);
        var size = settings.IsPostgres
            ? await database.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(cancel)
            : new FileInfo(File).Length;
        return new Vital(
            took < TimeSpan.FromSeconds(1) ? Lamp.Lit : Lamp.Minus,
            Text.VitalDatabase,
            Fill(Text.VitalAnswers, settings.IsPostgres ? "PostgreSQL" : "SQLite", Math.Ceiling(took.TotalMilliseconds), Size(size))
        );
    }

    private async Task<Vital> Mail(CancellationToken cancel)
    {
        var mails = database.Set<OutboxMail>().AsNoTracking();
        var failed = await mails.CountAsync(m => m.GivenUp != null && m.Sent == null, cancel);
        var late = time.GetUtcNow().AddMinutes(-10);
        var waiting = await mails.CountAsync(m => m.Sent == null && m.GivenUp == null, cancel);
        var stuck = await mails.AnyAsync(m => m.Sent == null && m.GivenUp == null && m.Next < late, cancel);
        var last = await mails.MaxAsync(m => m.Sent, cancel);
        // One that waits for another try already says that the last one failed.
        var failing = await Delivery.Failing(mails).OrderByDescending(m => m.Next).Select(m => m.Failure).FirstOrDefaultAsync(cancel);
        var words = string.Join(
            ' ',
            settings.Smtp is { } smtp ? Fill(Text.VitalMailServer, new Uri(smtp).Host) : Text.VitalMailFiles,
            failing is null ? "" : Fill(Text.VitalMailFailing, failing.TrimEnd('.')),
            waiting + failed == 0
                ? Text.MailNothingWaits
                : Fill(waiting == 1 ? Text.VitalMailOneWaits : Text.VitalMailWaits, waiting, failed),
            last is { } sent ? Fill(Text.VitalMailLast, When.Moment(sent)) : ""
        );
        return new Vital(
            failed > 0 || stuck || failing is not null || settings.Smtp is null ? Lamp.Minus : Lamp.Lit,
            Text.MailTitle,
            string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            "/Mail/Index",
            Again: failing is not null
        );
    }

    private async Task<Vital> Tasks(CancellationToken cancel)
    {
        if (!jobs.Running)
            return new Vital(Lamp.Minus, Text.JobsTitle, Text.JobsNotRunning, "/Jobs/Index");
        var states = await jobs.States(cancel);
        var failed = states.Where(s => s.Failed).Select(s => s.Job.Label()).ToList();
        var next = states.Where(s => s.Next is not null).MinBy(s => s.Next);
        var words = failed.Count > 0 ? Fill(Text.VitalJobsFailed, string.Join(", ", failed)) : Text.VitalJobsWell;
        if (next is not null)
            words += " " + Fill(Text.VitalJobsNext, next.Job.Label(), When.Moment(next.Next!.Value));
        return new Vital(failed.Count > 0 ? Lamp.Cross : Lamp.Lit, Text.JobsTitle, words, "/Jobs/Index");
    }

    /// <summary>The disk of the data folder, and of the database where that is another; PostgreSQL's own cannot be seen from here.</summary>
    private IEnumerable<Vital> Disks()
    {
        var folders = settings.IsPostgres ? [settings.Data] : new[] { settings.Data, Path.GetDirectoryName(File)! };
        return folders.Where(Directory.Exists).Select(f => new DriveInfo(f)).DistinctBy(d => d.AvailableFreeSpace).Select(Disk);
    }

    private static Vital Disk(DriveInfo disk) =>
        new(
            disk.AvailableFreeSpace switch
            {
                < None => Lamp.Cross,
                < Little => Lamp.Minus,
                _ => Lamp.Lit,
            },
            Text.VitalDisk,
            Fill(Text.VitalFree, Size(disk.AvailableFreeSpace), Size(disk.TotalSize))
        );

    private string File =>
        Path.GetFullPath(
            new System.Data.Common.DbConnectionStringBuilder { ConnectionString = settings.Database }["Data Source"]
                .ToString()!
        );

    private static string Size(long bytes) =>
        bytes >= Little
            ? $"{((double)bytes / Little).ToString("0.#", CultureInfo.CurrentCulture)} GB"
            : $"{((double)bytes / Megabyte).ToString("0.#", CultureInfo.CurrentCulture)} MB";

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
