using System.Globalization;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Demo;

/// <summary>The plan's two years in the imaginary sector: evidence, verdicts, steps, lessons, experiences, one postponed promise.</summary>
internal sealed class PlanDemo(LibraryCache texts) : IDemo
{
    public int Order => 20;

    public async Task Fill(Database database, DemoSetting setting, CancellationToken cancel)
    {
        if (Plans.Of(texts.Current).Current(setting.Today) is not { } plan)
            return;
        var people = await Staff.All(database, cancel);
        var staff = people.Count > 0 ? people[0] : null;
        var evidence = new DemoEvidence(plan, setting, PlanWords.Of(texts.Current, plan, Languages.Dutch), staff).Rows().ToList();
        database.AddRange(evidence);
        database.AddRange(Verdicts(plan, setting, staff, evidence));
        database.AddRange(Steps(plan, setting, staff));
        database.AddRange(Owners(plan, staff));
        database.AddRange(Lessons(plan, setting, staff));
        database.AddRange(Notes(plan, setting));
        await Postpone(database, plan, setting, staff, cancel);
    }

    /// <summary>On what was known twenty days ago: a verdict that contradicts its evidence would teach the wrong thing.</summary>
    private IEnumerable<Verdict> Verdicts(ActionPlan plan, DemoSetting setting, Person? staff, IReadOnlyList<Evidence> evidence)
    {
        var day = setting.Today.AddDays(-20);
        if (plan.From >= day)
            yield break;
        var judge = new DemoJudge(plan, day, evidence, PublicEvidence.Of(texts.Current, plan.Id));
        foreach (var promise in plan.Promises.Where(p => p.Measure.IsEvidence).Where((_, i) => i % 9 == 4))
        {
            var judgement = judge.Of(promise);
            yield return new Verdict
            {
                Plan = plan.Id,
                Promise = promise.Id,
                Judgement = judgement,
                Reason = Any(setting, DemoJudge.Reasons(judgement)),
                Day = day,
                PersonId = staff?.Id,
                By = staff?.Name ?? "",
                At = SiteClock.At(day, new TimeOnly(16, 0)).ToUniversalTime(),
            };
        }
    }

    private static IEnumerable<NextStep> Steps(ActionPlan plan, DemoSetting setting, Person? staff)
    {
        var things = DemoWords.Dutch(() => Text.DemoSteps);
        foreach (var (item, i) in plan.Items.Select((item, i) => (item, i)))
        {
            var fitting = DemoFit.Steps(item).ToList();
            yield return new NextStep
            {
                Plan = plan.Id,
                Part = item.Id,
                What = things[fitting[0]],
                Due = setting.Today.AddDays(Number(setting, -9, 60)),
                OwnerId = i % 3 == 0 ? staff?.Id : null,
            };
            yield return new NextStep
            {
                Plan = plan.Id,
                Part = item.Id,
                What = things[fitting[1]],
                Due = setting.Today.AddDays(-60),
                Done = setting.Today.AddDays(-Number(setting, 30, 58)),
                OwnerId = staff?.Id,
            };
        }
    }

    private static IEnumerable<PartOwner> Owners(ActionPlan plan, Person? staff) =>
        staff is null
            ? []
            : plan
                .Items.Where((_, i) => i % 2 == 0)
                .Select(i => new PartOwner
                {
                    Plan = plan.Id,
                    Part = i.Id,
                    PersonId = staff.Id,
                });

    private static IEnumerable<Lesson> Lessons(ActionPlan plan, DemoSetting setting, Person? staff) =>
        DemoWords
            .Dutch(() => Text.DemoLessons)
            .Zip(DemoFit.Lessons(plan))
            .Where(l => l.Second is not null)
            .Select(l => new Lesson
            {
                Plan = plan.Id,
                Part = l.Second!.Id,
                What = l.First,
                Day = setting.Today.AddDays(-Number(setting, 10, 90)),
                PersonId = staff?.Id,
                By = staff?.Name ?? "",
            });

    private static IEnumerable<FieldNote> Notes(ActionPlan plan, DemoSetting setting)
    {
        var (works, worksNot) = (DemoWords.Dutch(() => Text.DemoWorks), DemoWords.Dutch(() => Text.DemoWorksNot));
        var answers = DemoWords.Dutch(() => Text.DemoAnswers);
        foreach (var (item, i) in plan.Items.Select((item, i) => (item, i)).Where(x => x.i % 2 == 0))
        {
            var isShown = i % 3 != 0;
            var complaint = DemoFit.WorksNot(item);
            yield return new FieldNote
            {
                Plan = plan.Id,
                Part = item.Id,
                Works = works[DemoFit.Works(item)],
                WorksNot = worksNot[complaint],
                Day = setting.Today.AddDays(isShown ? -Number(setting, 20, 80) : -Number(setting, 0, 6)),
                State = isShown ? FieldNoteState.Shown : FieldNoteState.Waiting,
                Answer = isShown ? answers[complaint] : null,
                Answered = isShown ? setting.Today.AddDays(-Number(setting, 5, 19)) : null,
            };
        }
    }

    /// <summary>One promise was given more time: readers see the old and the new.</summary>
    private static async Task Postpone(Database database, ActionPlan plan, DemoSetting setting, Person? staff, CancellationToken cancel)
    {
        var day = setting.Today.AddDays(-61);
        var promise = plan.Promises.FirstOrDefault(p => p.Windows.Count == 1 && p.Due < plan.Until.AddDays(-120) && p.Due > day);
        var path = Plans.Path(plan.Id);
        var stored = await database.Set<StoredDocument>().FirstAsync(d => d.Path == path && d.Language == "", cancel);
        if (promise is null || day < plan.From)
            return;
        var wish = new PromiseWish(
            promise.Min,
            promise.Target,
            promise.Max,
            promise.Due!.Value.AddDays(90),
            new Dictionary<string, Span>()
        );
        stored.Text = PlanText.Change(stored.Text, promise.Id, wish);
        stored.Version++;
        stored.Changed = SiteClock.At(day, new TimeOnly(10, 0)).ToUniversalTime();
        database.Add(
            new DocumentVersion
            {
                DocumentId = stored.Id,
                Number = stored.Version,
                Text = stored.Text,
                PersonId = staff?.Id,
                By = staff?.Name ?? "",
                At = stored.Changed,
                Note = new ChangeNote(Dutch(() => Text.DemoReason), Dutch(() => Text.DemoDecision)).Written,
            }
        );
    }

    private static string Dutch(Func<string> text) => Languages.In(Languages.Dutch, text);

    internal static T Any<T>(DemoSetting setting, IReadOnlyList<T> list) => list[Number(setting, 0, list.Count - 1)];

#pragma warning disable CA5394 // Made-up data; the same seed must give the same sector.
    internal static int Number(DemoSetting setting, int least, int most) => setting.Random.Next(least, most + 1);
#pragma warning restore CA5394

    internal static string Say(Func<string> text, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Dutch(text), values);
}
