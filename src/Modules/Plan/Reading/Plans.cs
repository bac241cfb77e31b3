using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>The plans of the sector, oldest first.</summary>
internal sealed class Plans
{
    private const string Folder = "plan";

    private Plans(IReadOnlyList<ActionPlan> all) => All = all;

    public IReadOnlyList<ActionPlan> All { get; }

    public static Plans Of(Library library) => library.Get("plans", Read);

    /// <summary>The path of a plan's structure and of the words of the plan as a whole.</summary>
    public static string Path(string plan) => $"{Folder}/{plan}/plan";

    public ActionPlan? Find(string? id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The one that readers see first: the last that has begun, else the first to come.</summary>
    public ActionPlan? Current(DateOnly today) => All.LastOrDefault(p => p.From <= today) ?? (All.Count > 0 ? All[0] : null);

    /// <summary>The one that is named; where none is named, the one that readers see first.</summary>
    public ActionPlan? FindOrCurrent(string? id, DateOnly today) => string.IsNullOrEmpty(id) ? Current(today) : Find(id);

    /// <summary>The plan that follows this one.</summary>
    public ActionPlan? After(ActionPlan plan) => All.FirstOrDefault(p => p.Previous == plan.Id);

    private static Plans Read(Library library) =>
        new([
            .. library
                .Paths(Folder)
                .Where(p => p.EndsWith("/plan", StringComparison.Ordinal) && library.Find(p) is not null)
                .Select(p => PlanReader.Read(library.Find(p)!.Text, library.Find(p)!.File))
                .OrderBy(p => p.From),
        ]);
}
