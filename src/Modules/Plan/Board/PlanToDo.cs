using System.Globalization;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Board;

/// <summary>What the plan asks of staff: promises that are late, steps, experiences to read.</summary>
internal sealed class PlanToDo(LibraryCache texts, SiteClock clock, PlanCount count, Database database, WorkLinks work) : IToDo
{
    public async Task<IReadOnlyList<ToDo>> For(Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        if (!roles.Contains(Roles.Coordinator) || Plans.Of(texts.Current).Current(clock.Today) is not { } plan)
            return [];
        var standing = await count.Of(plan, cancel);
        var steps = await database.Set<NextStep>().AsNoTracking().Where(s => s.Plan == plan.Id).ToListAsync(cancel);
        var glance = new Glance(standing, steps);
        var mine = await database
            .Set<PartOwner>()
            .Where(o => o.Plan == plan.Id && o.PersonId == person)
            .Select(o => o.Part)
            .ToListAsync(cancel);
        var words = PlanWords.Of(texts.Current, plan, Languages.Current);
        return
        [
            .. glance.Late.Select(p => Of(p, plan, words, mine)),
            .. glance.Steps.Select(s => Of(s, plan, words, person)),
            .. await Notes(plan, cancel),
            .. Unknown(standing, plan),
        ];
    }

    private ToDo Of(PromiseStanding late, ActionPlan plan, PlanWords words, List<string> mine)
    {
        var promise = late.Promise;
        var worst = late.Worst;
        return new ToDo(
            Say(Text.SentenceSoMuch, words.Sentence(promise).TrimEnd('.'), worst.Sum, PromiseLooks.Lower(PromiseLooks.Promised(promise))),
            work.Part(plan, promise.Part) + "#" + promise.Id
        )
        {
            More = Where(promise.Part) + (late.Windows.Count > 1 ? " · " + words.Window(promise, worst.Window) : ""),
            Due = worst.Window.Due,
            IsBehind = true,
            IsMine = mine.Contains(promise.Part),
            Act = promise.Measure.IsEvidence ? (Text.AddEvidence, work.Record(plan, promise)) : null,
        };
    }

    private ToDo Of(NextStep step, ActionPlan plan, PlanWords words, Guid person) =>
        new(step.What, work.Step(plan, step.Part, step.Id))
        {
            More = Where(step.Part) + (step.Part == ActionPlan.Whole ? "" : " · " + words.Part(step.Part)),
            Due = step.Due,
            IsMine = step.OwnerId == person,
            Act = (Text.ItIsDoneOpen, work.Step(plan, step.Part, step.Id)),
        };

    /// <summary>Somebody took the trouble to write: read within a week.</summary>
    private async Task<IEnumerable<ToDo>> Notes(ActionPlan plan, CancellationToken cancel)
    {
        var days = await database
            .Set<FieldNote>()
            .Where(n => n.Plan == plan.Id && n.State == FieldNoteState.Waiting)
            .OrderBy(n => n.Day)
            .Select(n => n.Day)
            .ToListAsync(cancel);
        return days.Count == 0
            ? []
            :
            [
                new ToDo(Say(days.Count == 1 ? Text.OneNoteWaits : Text.NotesWait, days.Count), work.FieldNotes(plan))
                {
                    Due = days[0].AddDays(7),
                    Act = (Text.ReadThem, work.FieldNotes(plan)),
                },
            ];
    }

    private IEnumerable<ToDo> Unknown(PlanStanding standing, ActionPlan plan)
    {
        var unknown = standing.Promises.Count(p => p.Shown == PromiseState.NoEvidence);
        if (unknown > 0)
            yield return new ToDo(Say(Text.UnknownRest, unknown), work.Plan(plan)) { More = Text.UnknownRestMore };
    }

    private static string Where(string part) => part == ActionPlan.Whole ? Text.PlanAsWhole : Say(Text.PartNumber, part);

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
