using System.Globalization;
using Baken.Plan.Looks;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Plan.Board;

/// <summary>Once a week, to everyone in whose name something stands: late first. Who has nothing gets no mail.</summary>
internal sealed class WeeklyMail(
    Database database,
    Outbox outbox,
    LibraryCache texts,
    SiteClock clock,
    IEnumerable<IToDo> asking,
    Links links
)
{
    private const int Most = 15;

    public static JobDescription Job { get; } =
        new("weekly-mail", "0 0 7 ? * {day}", (services, cancel) => ActivatorUtilities.CreateInstance<WeeklyMail>(services).Run(cancel))
        {
            Label = () => Text.WeeklyMailJob,
        };

    public async Task Run(CancellationToken cancel)
    {
        await texts.Fresh(cancel);
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        var people = await database.Set<Person>().AsNoTracking().Where(p => p.Left == null && p.Email != null).ToListAsync(cancel);
        foreach (var person in people)
        {
            var items = await Languages.In(person.Language, () => Items(person, cancel));
            if (items.Length > 0)
                await outbox.AddOnce(
                    database,
                    $"weekly/{monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{person.Id}",
                    person.Email!,
                    person.Language,
                    "weekly-owner",
                    new MailFields { ["items"] = MailField.Of(items) },
                    cancel: cancel
                );
        }
        await database.SaveChangesAsync(cancel);
    }

    private async Task<string> Items(Person person, CancellationToken cancel)
    {
        var all = new List<ToDo>();
        foreach (var module in asking)
            all.AddRange(await module.For(person.Id, person.Roles, cancel));
        var mine = all.Where(t => t.IsMine).OrderByDescending(t => t.IsLate(clock.Today)).ThenBy(t => t.Due ?? DateOnly.MaxValue).ToList();
        if (mine.Count == 0)
            return "";
        var lines = mine.Take(Most).Select(Line);
        var board = links.Absolute(links.To("/Plan/Board/Index"));
        return string.Join('\n', lines) + $"\n\n<{board}>";
    }

    private string Line(ToDo asked)
    {
        var when = BoardWords.When(asked, clock.Today);
        return $"- [{MailField.FromString(asked.What).Markdown}]({links.Absolute(asked.Address)})"
            + (when.Length > 0 ? ": " + MailField.FromString(PromiseLooks.Lower(when)).Markdown : "");
    }
}
