namespace Baken.Plan.Demo;

/// <summary>Which made-up text fits which item, by what the item counts; numbers are places in the lists of texts.</summary>
internal static class DemoFit
{
    private static readonly string[] Gatherings = ["session", "training", "workshop", "module", "training-track", "track"];
    private static readonly string[] Texts = ["glossary", "guide", "document", "method", "guideline", "menu", "toolbox", "practice"];

    private static readonly IReadOnlyList<(string[] Units, int Step)> StepUnits =
    [
        (["meeting", "body", "seat"], 0),
        (["track", "training-track"], 1),
        (Texts, 2),
        (Gatherings, 3),
        (["survey", "figures", "wave", "organisation"], 5),
        (["meeting", "report", "talk", "study", "item", "campaign"], 4),
    ];

    private static readonly IReadOnlyList<string[]> LessonUnits =
    [
        ["session", "workshop"],
        ["mailing"],
        ["survey", "figures", "wave"],
        ["training", "module", "training-track"],
    ];

    /// <summary>At least two.</summary>
    public static IEnumerable<int> Steps(Item item) =>
        StepUnits.Where(s => Counts(item, s.Units)).Select(s => s.Step).Concat([6, 4]).Distinct();

    /// <summary>For each lesson an item of its own; null: none fits.</summary>
    public static IEnumerable<Item?> Lessons(ActionPlan plan)
    {
        var taken = new HashSet<string>();
        foreach (var units in LessonUnits)
        {
            var item = plan.Items.FirstOrDefault(i => !taken.Contains(i.Id) && Counts(i, units));
            if (item is not null)
                taken.Add(item.Id);
            yield return item;
        }
    }

    public static int Works(Item item) =>
        Counts(item, [.. Gatherings, .. Texts]) ? 0
        : Counts(item, ["organisation"]) ? 1
        : 2;

    public static int WorksNot(Item item) =>
        Counts(item, Gatherings) ? 0
        : Counts(item, ["organisation"]) ? 2
        : 1;

    private static bool Counts(Item item, IReadOnlyCollection<string> units) => item.Promises.Any(p => units.Contains(p.Unit));
}
