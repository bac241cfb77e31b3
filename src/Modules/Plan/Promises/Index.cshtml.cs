using System.Globalization;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Promises;

/// <summary>Every promise of a plan; those of one state when the address asks.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count) : PlanPage(texts, clock, frame)
{
    public const string LateKey = "late";
    public const string DoneKey = "done";

    public string? State { get; private set; }

    /// <summary>Words that all stand in the promise or the name of its part.</summary>
    public string? Sought { get; private set; }

    public PlanStanding Standing { get; private set; } = null!;

    public IReadOnlyList<PromiseStanding> Chosen { get; private set; } = [];

    public async Task OnGet(string? state, string? woorden, CancellationToken cancel)
    {
        (State, Sought) = (state, string.IsNullOrWhiteSpace(woorden) ? null : woorden.Trim());
        Standing = await count.Of(Plan, cancel);
        Chosen = [.. Standing.Promises.Where(p => Fits(p, state) && Speaks(p.Promise))];
        Frame.Title = Text.AllPromises;
    }

    /// <summary>Each filter with how many it gives; of those that give none only the one that is chosen.</summary>
    public IEnumerable<(string Key, string Word, int Count)> Filters =>
        PromiseLooks
            .Legend.Select(s => (Key: PromiseLooks.KeyOf(s), Word: PromiseLooks.Word(s)))
            .Prepend((Key: LateKey, Word: Text.RunsLate))
            .Prepend((Key: DoneKey, Word: Text.ReachedOrMore))
            .Select(f => (f.Key, f.Word, Count: Standing.Promises.Count(p => Fits(p, f.Key))))
            .Where(f => f.Count > 0 || f.Key == State);

    private static bool Fits(PromiseStanding standing, string? state) =>
        string.IsNullOrEmpty(state)
        || state switch
        {
            LateKey => standing.IsLate,
            DoneKey => standing.IsReached,
            _ => PromiseLooks.KeyOf(standing.Shown) == state,
        };

    private bool Speaks(Promise promise)
    {
        if (Sought is null)
            return true;
        var text = $"{Words.Sentence(promise)} {promise.Part} {Words.Part(promise.Part)} {Words.Unit(promise, 2)}";
        return Sought
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w =>
                CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, w, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0
            );
    }
}
