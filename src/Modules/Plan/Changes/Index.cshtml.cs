using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Plan.Changes;

/// <summary>What changed: new versions of the plan with their reason, promises reached, verdicts.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count, PlanEvents events)
    : PlanPage(texts, clock, frame)
{
    public IReadOnlyList<PlanEvent> Events { get; private set; } = [];

    /// <summary>Only changes of the plan itself.</summary>
    public bool OnlyPlan { get; private set; }

    public async Task OnGet(string? only, CancellationToken cancel)
    {
        OnlyPlan = only == "plan";
        var all = await events.Of(await count.Of(Plan, cancel), cancel);
        Events = OnlyPlan ? [.. all.Where(e => e is PlanChanged or PlanBegan)] : all;
        Frame.Title = Text.WhatChanged;
    }
}
