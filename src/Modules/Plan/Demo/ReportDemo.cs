using Baken.Plan.Reading;
using Baken.Plan.Report;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;

namespace Baken.Plan.Demo;

/// <summary>A report kept two weeks ago, with something put right since. After everybody else: it counts what they recorded.</summary>
internal sealed class ReportDemo(LibraryCache texts, FrozenReports reports) : IDemo
{
    public int Order => 90;

    public async Task Fill(Database database, DemoSetting setting, CancellationToken cancel)
    {
        await texts.Reload(database, cancel); // The texts that went online and the promise that was postponed.
        var until = setting.Today.AddDays(-14);
        if (Plans.Of(texts.Current).Current(setting.Today) is not { } plan || until < plan.From)
            return;
        var people = await Staff.All(database, cancel);
        var author = new Author(people.Count > 0 ? people[0].Id : null, people.Count > 0 ? people[0].Name : "");
        var report = await reports.Keep(plan, until, RecordAudience.Everyone, author, cancel);
        database.Add(
            new ReportCorrection
            {
                ReportId = report.Id,
                Day = setting.Today,
                What = Text.DemoCorrection,
                PersonId = author.Id,
                By = author.Name,
            }
        );
    }
}
