using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>Front matter of the words of a plan, a goal, an action or an item.</summary>
internal sealed class PlanFront : WordsFront
{
    /// <summary>For tables and bars.</summary>
    public string? Short { get; set; }

    /// <summary>Promise to the sentence that names what is promised.</summary>
    public Dictionary<string, string> Promises { get; set; } = [];

    /// <summary>Promise to what a reader must know about how it is read.</summary>
    public Dictionary<string, string> Remark { get; set; } = [];

    /// <summary>Window to its name, where its days do not name it: track-1.</summary>
    public Dictionary<string, string> Windows { get; set; } = [];
}

internal sealed class UnitsFront : WordsFront
{
    public Dictionary<string, UnitName> Units { get; set; } = [];
}

internal sealed class UnitName
{
    public string One { get; set; } = "";

    public string Many { get; set; } = "";
}

/// <summary>A plan in words, in a language; Dutch where that language has none.</summary>
internal sealed class PlanWords
{
    private const int ShortestName = 24;
    private const int LongestName = 60;

    private readonly Library _library;
    private readonly ActionPlan _plan;
    private readonly string _language;
    private readonly UnitsFront _units;
    private readonly Dictionary<string, PlanFront> _fronts = [];

    private PlanWords(Library library, ActionPlan plan, string language)
    {
        (_library, _plan, _language) = (library, plan, language);
        _units = library.FindWords($"plan/{plan.Id}/units", language)?.FrontAs<UnitsFront>() ?? new UnitsFront();
        foreach (
            var path in (IEnumerable<string>)
                [
                    ActionPlan.Whole,
                    .. plan.Goals.Select(g => GoalPath(g.Id)),
                    .. plan.Actions.Select(a => ActionPath(a.Id)),
                    .. plan.Items.Select(i => i.Id),
                ]
        )
            _fronts[path] = library.FindWords($"plan/{plan.Id}/{path}", language)?.FrontAs<PlanFront>() ?? new PlanFront { Title = path };
    }

    public static PlanWords Of(Library library, ActionPlan plan, string language) =>
        library.Get($"plan-words/{plan.Id}/{language}", l => new PlanWords(l, plan, language));

    public static string GoalPath(string goal) => $"goal-{goal}";

    public static string ActionPath(string action) => $"action-{action}";

    public string Title => _fronts[ActionPlan.Whole].Title;

    public string Short => _fronts[ActionPlan.Whole].Short ?? Title;

    public PlanFront Front(Goal goal) => _fronts[GoalPath(goal.Id)];

    public PlanFront Front(PlanAction action) => _fronts[ActionPath(action.Id)];

    public PlanFront Front(Item item) => _fronts[item.Id];

    /// <summary>The name of what holds a promise or a step: an item, an action, or the plan.</summary>
    public string Part(string part) =>
        part == ActionPlan.Whole ? Title
        : _plan.FindItem(part) is { } item ? Front(item).Title
        : _plan.FindAction(part) is { } action ? Front(action).Title
        : part;

    /// <summary>The explanation under a plan, goal, action or item; null where there is none.</summary>
    public Words? Text(string path) => _library.FindWords($"plan/{_plan.Id}/{path}", _language);

    /// <summary>What is promised, in a sentence.</summary>
    public string Sentence(Promise promise) => _fronts[promise.Part].Promises.GetValueOrDefault(promise.Id) ?? promise.Id;

    /// <summary>The sentence, as far as a row has room for it: up to its first pause, else its first words.</summary>
    public string Name(Promise promise)
    {
        var sentence = Sentence(promise).TrimEnd('.');
        if (sentence.Length <= LongestName)
            return sentence;
        var pause = sentence.IndexOfAny([',', ':', '.', ';'], 0, LongestName);
        return pause >= ShortestName ? sentence[..pause] : sentence[..sentence.LastIndexOf(' ', LongestName)] + "…";
    }

    public string? Remark(Promise promise) => _fronts[promise.Part].Remark.GetValueOrDefault(promise.Id);

    /// <summary>3 vergaderingen.</summary>
    public string Unit(Promise promise, long count) =>
        _units.Units.GetValueOrDefault(promise.Unit) is { } name ? (count == 1 ? name.One : name.Many) : promise.Unit;

    /// <summary>Traject 1, voorjaar 2022, maart 2022, 2022.</summary>
    public string Window(Promise promise, Window window) =>
        _fronts[promise.Part].Windows.GetValueOrDefault(window.Id) ?? Spans.Name(window.From, window.Until);
}
