using Baken.Plan.Reading;
using Baken.Plan.Recording;

namespace Baken.Plan.Demo;

/// <summary>What a steering group could say of a promise, seeing what was recorded until a day.</summary>
internal sealed class DemoJudge(ActionPlan plan, DateOnly day, IEnumerable<Evidence> evidence, IEnumerable<PublicRecord> known)
{
    private readonly ILookup<string, int> _recorded = evidence
        .Where(e => e.Plan == plan.Id && e.Day <= day && e.Corrects is null)
        .Select(e => (e.Promise, e.Quantity))
        .Concat(known.Where(r => r.Day <= day).Select(r => (r.Promise, r.Quantity)))
        .ToLookup(e => e.Promise, e => e.Quantity);

    public Judgement Of(Promise promise)
    {
        var sum = _recorded[promise.Id].Sum();
        var begun = promise.Windows.Count(w => w.From <= day);
        if (sum > 0)
            return sum >= promise.Need * begun ? Judgement.Done : Judgement.Partly;
        return promise.Windows.Any(w => w.Due < day) ? Judgement.NotDone : Judgement.TooEarly;
    }

    public static IReadOnlyList<string> Reasons(Judgement judgement) =>
        DemoWords.Dutch(() =>
            judgement switch
            {
                Judgement.Done => Text.DemoVerdictsDone,
                Judgement.Partly => Text.DemoVerdictsPartly,
                Judgement.NotDone => Text.DemoVerdictsNotDone,
                _ => Text.DemoVerdictsTooEarly,
            }
        );
}
