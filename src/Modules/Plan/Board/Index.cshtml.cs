using System.Security.Claims;
using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Plan.Board;

/// <summary>The first page of the workplace: what asks something of you, late first, yours first.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame, IEnumerable<IToDo> asking, PlanCount count) : PageModel
{
    public const string MenuId = "board";

    private IReadOnlyList<ToDo> _all = [];

    /// <summary>mine, all or late.</summary>
    public string Show { get; private set; } = "mine";

    public PlanStanding? Standing { get; private set; }

    public DateOnly Today => clock.Today;

    public IEnumerable<ToDo> Late => Chosen.Where(t => t.IsLate(Today));

    public IEnumerable<ToDo> ThisWeek => Chosen.Where(t => !t.IsLate(Today) && t.Due <= Today.AddDays(7));

    public IEnumerable<ToDo> Later => Chosen.Where(t => !t.IsLate(Today) && !(t.Due <= Today.AddDays(7)));

    public bool HasMine => _all.Any(t => t.IsMine);

    private IEnumerable<ToDo> Chosen =>
        _all.Where(t => Show == "mine" ? t.IsMine : Show != "late" || t.IsLate(Today))
            .OrderByDescending(t => t.IsMine)
            .ThenBy(t => t.Due ?? DateOnly.MaxValue);

    public async Task OnGet(string? show, CancellationToken cancel)
    {
        var person = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        string[] roles = [.. User.FindAll(ClaimTypes.Role).Select(c => c.Value)];
        var all = new List<ToDo>();
        foreach (var module in asking)
            all.AddRange(await module.For(person, roles, cancel));
        _all = all;
        // Whoever has nothing in their own name sees what stands in nobody's.
        Show =
            show is "all" or "late" or "mine" ? show
            : HasMine ? "mine"
            : "all";
        if (Plans.Of(texts.Current).Current(Today) is { } plan)
            Standing = await count.Of(plan, cancel);
        (frame.Title, frame.Menu, frame.Wide) = (Text.Today, MenuId, true);
    }
}
