using System.Globalization;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Knowledge.Lines;

/// <summary>Once a week, a mail to who keeps the texts: these lines were last looked at too long ago.</summary>
internal sealed class CheckReminder(Database database, Outbox outbox, LibraryCache texts, SiteClock clock, CheckText check, Links links)
{
    public static JobDescription Job { get; } =
        new(
            "line-check-reminder",
            "0 0 8 ? * {day}",
            (services, cancel) => ActivatorUtilities.CreateInstance<CheckReminder>(services).Run(cancel)
        )
        {
            Label = () => Text.LineCheckJob,
        };

    public async Task Run(CancellationToken cancel)
    {
        var help = HelpLines.Of(await texts.Fresh(cancel));
        var old = help.All.Where(line => check.IsOld(line)).OrderBy(line => line.Checked).ToList();
        if (old.Count == 0)
            return;
        var monday = clock.Today.AddDays(-(((int)clock.Today.DayOfWeek + 6) % 7));
        var people = await database.Set<Person>().Where(p => p.Left == null && p.Email != null).ToListAsync(cancel);
        foreach (var person in people.Where(p => p.Is(Roles.Editor)))
            await outbox.AddOnce(
                database,
                $"line-check/{monday:yyyy-MM-dd}/{person.Id}",
                person.Email!,
                person.Language,
                "line-check-reminder",
                new MailFields { ["lines"] = MailField.Of(List(old, help, person.Language)) },
                cancel: cancel
            );
        await database.SaveChangesAsync(cancel);
    }

    private string List(IEnumerable<HelpLine> lines, HelpLines help, string language) =>
        string.Join('\n', lines.Select(line => Item(line, help.In(language, line.Id).Words.Title, language)));

    private string Item(HelpLine line, string name, string language)
    {
        var day = When.Written(line.Checked, "d MMMM yyyy", Languages.Culture(language));
        var editor = links.Absolute(links.Edit($"{HelpLines.Folder}/{line.Id}", "", language));
        return string.Create(CultureInfo.InvariantCulture, $"- {MailField.FromString(name).Markdown}, {day}: <{editor}>");
    }
}
