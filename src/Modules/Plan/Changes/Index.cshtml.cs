using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Changes;

/// <summary>
/// What changed: new versions of the plan with their reason, promises reached, verdicts. Twenty on a page, or all of it to print; all of
/// the plan, or of one part or promise.
/// </summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count, PlanEvents events)
    : PlanPage(texts, clock, frame)
{
    public const int PerPage = 20;

    public IReadOnlyList<PlanEvent> Events { get; private set; } = [];

    /// <summary>Only changes of the plan itself.</summary>
    public bool OnlyPlan { get; private set; }

    /// <summary>A part or a promise; null: everything.</summary>
    public string? About { get; private set; }

    public bool Whole { get; private set; }

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);

    /// <summary>What one may choose: each part with its promises.</summary>
    public IEnumerable<(string Part, string Name, IReadOnlyList<Promise> Promises)> Parts =>
        Plan
            .Promises.GroupBy(p => p.Part)
            .Select(g =>
                (g.Key, g.Key == ActionPlan.Whole ? Text.PlanAsWhole : $"{g.Key} {Words.Part(g.Key)}", (IReadOnlyList<Promise>)[.. g])
            );

    public async Task OnGet(string? only, string? over, int p, int? version, bool all, CancellationToken cancel)
    {
        OnlyPlan = only == "plan";
        About = Plan.FindPromise(over ?? "") is not null || Parts.Any(x => x.Part == over) ? over : null;
        var found = (await events.Of(await count.Of(Plan, cancel), cancel)).Where(Shown).ToList();
        Total = found.Count;
        // A link to one version opens the page on which it stands.
        var at = version is null ? -1 : found.FindIndex(e => e is PlanChanged changed && changed.Change.Number == version);
        Number = Math.Clamp(at >= 0 ? (at / PerPage) + 1 : p, 1, Pages);
        Whole = all;
        Events = all ? found : [.. found.Skip((Number - 1) * PerPage).Take(PerPage)];
        Frame.Title = Text.WhatChanged;
    }

    private bool Shown(PlanEvent happened) =>
        (!OnlyPlan || happened is PlanChanged or PlanBegan)
        && (
            About is null
            || (
                Plan.FindPromise(About) is { } promise
                    ? happened switch
                    {
                        PlanChanged changed => changed.Change.Promises.Any(c => c.Promise.Id == promise.Id),
                        PromiseReached reached => reached.Standing.Promise.Id == promise.Id,
                        VerdictGiven given => given.Promise.Id == promise.Id,
                        _ => false,
                    }
                    : happened.Parts.Contains(About)
            )
        );
}
