using Baken.Plan.Counting;
using Baken.Plan.History;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Part;

/// <summary>One action or one item of the plan, or the promises of the plan as a whole.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, PlanCount count, PlanEvents events, Database database)
    : PlanPage(texts, clock, frame)
{
    private const int Few = 8;
    private const int FewEvents = 5;
    private const int FewNotes = 10;

    /// <summary>The number in the address: 2.1, 2.2.a, or plan.</summary>
    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Words? About { get; private set; }

    public PlanAction? Action { get; private set; }

    public IReadOnlyList<Item> Items { get; private set; } = [];

    public PlanStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Promise> Promises { get; private set; } = [];

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    public IReadOnlyList<(Promise Promise, MeasureRecord Record)> Evidence { get; private set; } = [];

    public IReadOnlyList<PlanEvent> Events { get; private set; } = [];

    /// <summary>Promise to the newest verdict of the steering group.</summary>
    public IReadOnlyDictionary<string, Verdict> Verdicts { get; private set; } = new Dictionary<string, Verdict>();

    /// <summary>Experiences that are shown, the newest first.</summary>
    public IReadOnlyList<FieldNote> Notes { get; private set; } = [];

    public bool AllEvidence { get; private set; }

    protected override ActionPlan? Default(Plans plans)
    {
        var part = (string?)RouteData.Values["part"] ?? "";
        bool Has(ActionPlan? plan) => plan is not null && (part == ActionPlan.Whole || plan.ActionOf(part) is not null);
        var current = plans.Current(Today);
        return Has(current) ? current : plans.All.LastOrDefault(Has);
    }

    public async Task<IActionResult> OnGet(string part, string? bewijs, CancellationToken cancel)
    {
        if (part != ActionPlan.Whole && Plan.ActionOf(part) is null)
            return NotFound();
        Describe(part);
        Standing = await count.Of(Plan, cancel);
        Promises = [.. part == ActionPlan.Whole ? Plan.Own : Items.SelectMany(i => i.Promises)];
        Steps = await OpenSteps(cancel);
        var records = Standing.Of(Promises).SelectMany(s => s.Records.Select(r => (s.Promise, r))).OrderByDescending(r => r.r.Day).ToList();
        Verdicts = await Verdict.Newest(database, Plan, cancel);
        Events = await EventsHere(cancel);
        Notes = await NotesHere(cancel);
        AllEvidence = bewijs is not null || records.Count <= Few;
        Evidence = AllEvidence ? records : records[..Few];
        Frame.Title = Title;
        return Page();
    }

    private void Describe(string part)
    {
        Id = part;
        Action = Plan.ActionOf(part);
        if (Plan.FindAction(part) is { } action)
            (Title, About, Items) = (Words.Front(action).Title, Words.Text(PlanWords.ActionPath(action.Id)), action.Items);
        else if (Plan.FindItem(part) is { } item)
            (Title, About, Items) = (Words.Front(item).Title, Words.Text(item.Id), [item]);
        else
            Title = Text.PlanAsWhole;
    }

    private async Task<IReadOnlyList<NextStep>> OpenSteps(CancellationToken cancel)
    {
        var parts = Items.Select(i => i.Id).Append(Id).ToList();
        return await database
            .Set<NextStep>()
            .AsNoTracking()
            .Where(s => s.Plan == Plan.Id && parts.Contains(s.Part) && s.Done == null && s.Dropped == null)
            .OrderBy(s => s.Due)
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<FieldNote>> NotesHere(CancellationToken cancel)
    {
        var parts = Items.Select(i => i.Id).Append(Id).ToList();
        return await database
            .Set<FieldNote>()
            .AsNoTracking()
            .Where(n => n.Plan == Plan.Id && parts.Contains(n.Part) && n.State == FieldNoteState.Shown)
            .OrderByDescending(n => n.Day)
            .Take(FewNotes)
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<PlanEvent>> EventsHere(CancellationToken cancel)
    {
        var all = await events.Of(Standing, cancel);
        return [.. PlanEvents.About(all, [.. Promises.Select(p => p.Part), Id]).Take(FewEvents)];
    }

    public int EvidenceCount => Standing.Of(Promises).Sum(s => s.Records.Count());
}
