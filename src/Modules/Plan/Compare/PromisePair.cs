using Baken.Plan.Counting;

namespace Baken.Plan.Compare;

/// <summary>Two plans laid side by side, promise by promise. A promise may say which one it comes from; else the same id is the same promise.</summary>
/// <param name="Earlier">Null: new in the later plan.</param>
/// <param name="Later">Null: not taken on.</param>
internal sealed record PromisePair(PromiseStanding? Earlier, PromiseStanding? Later)
{
    public string Part => (Later ?? Earlier)!.Promise.Part;

    public static IReadOnlyList<PromisePair> Of(PlanStanding earlier, PlanStanding later)
    {
        var pairs = later.Promises.Select(l => new PromisePair(FindEarlier(l.Promise, earlier), l)).ToList();
        var taken = pairs.Select(p => p.Earlier?.Promise.Id).ToHashSet();
        pairs.AddRange(earlier.Promises.Where(e => !taken.Contains(e.Promise.Id)).Select(e => new PromisePair(e, null)));
        return pairs;
    }

    private static PromiseStanding? FindEarlier(Promise promise, PlanStanding earlier)
    {
        var id =
            promise.From is null ? promise.Id
            : promise.From.Plan == earlier.Plan.Id ? promise.From.Promise
            : null;
        return earlier.Promises.FirstOrDefault(p => p.Promise.Id == id);
    }
}
