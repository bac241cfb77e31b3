using System.Globalization;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>Makes an <see cref="ActionPlan"/> of a plan document. What is wrong in it is for <see cref="PlanCheck"/> to say.</summary>
internal static class PlanReader
{
    public static ActionPlan Read(string text, string file)
    {
        var plan = Yaml.Read<PlanFile>(text, file);
        return new ActionPlan
        {
            Id = plan.Id,
            Previous = plan.Previous,
            From = plan.From,
            Until = plan.Until,
            Own = [.. plan.Promises.Select(p => Promise(p, ActionPlan.Whole, plan))],
            Goals =
            [
                .. plan.Goals.Select(g => new Goal(
                    g.Id,
                    [.. g.Actions.Select(a => new PlanAction(a.Id, [.. a.Items.Select(i => Item(i, plan))]))]
                )),
            ],
        };
    }

    private static Item Item(ItemFile item, PlanFile plan) =>
        new(
            item.Id,
            item.Lead,
            item.Partners,
            item.Open,
            [.. item.Periods.Select(p => new Span(p.Id, p.From, p.Until))],
            [.. item.Promises.Select(p => Promise(p, item.Id, plan))]
        );

    private static Promise Promise(PromiseFile promise, string part, PlanFile plan) =>
        new()
        {
            Id = promise.Id,
            Part = part,
            Unit = promise.Unit,
            Counts = Known(promise.Counts, Counts.Things),
            Per = Known(promise.Period, Per.Plan),
            Windows = Windows(promise, plan),
            Min = promise.Min,
            Target = promise.Target,
            Max = promise.Max,
            Due = promise.Due,
            Measure = Measure(promise.Measure),
            From = promise.From is { } from ? new Origin(from.Plan, from.Promise) : null,
            Source = promise.Source,
        };

    /// <summary>The keys of an enumeration as documents write them.</summary>
    public static bool IsKnown<T>(string key)
        where T : struct, Enum => Enum.TryParse<T>(key, ignoreCase: true, out _) && key.All(char.IsAsciiLetterLower);

    private static T Known<T>(string key, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(key, ignoreCase: true, out var value) ? value : otherwise;

    private static IReadOnlyList<Window> Windows(PromiseFile promise, PlanFile plan)
    {
        var spans =
            promise.Windows.Count > 0 ? promise.Windows
            : promise.Period == "year" ? [.. Years(plan)]
            :
            [
                new WindowFile
                {
                    Id = ActionPlan.Whole,
                    From = plan.From,
                    Until = plan.Until,
                },
            ];
        return [.. spans.Select(w => new Window(w.Id, w.Group, w.From, w.Until, Due(promise.Due, w))).OrderBy(w => w.From)];
    }

    /// <summary>The promise's own due day where it lies in the window, else the window's end.</summary>
    private static DateOnly Due(DateOnly? due, WindowFile window) =>
        due is { } day && day >= window.From && day <= window.Until ? day : window.Until;

    /// <summary>Each calendar year that the plan touches, as far as the plan goes.</summary>
    private static IEnumerable<WindowFile> Years(PlanFile plan)
    {
        for (var year = plan.From.Year; year <= plan.Until.Year; year++)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            yield return new WindowFile
            {
                Id = year.ToString(CultureInfo.InvariantCulture),
                From = first < plan.From ? plan.From : first,
                Until = last > plan.Until ? plan.Until : last,
            };
        }
    }

    private static Measure Measure(object written)
    {
        if (written is not IDictionary<object, object> mapping)
            return new Measure(written as string ?? Plan.Measure.Evidence, new Dictionary<string, string>());
        var all = mapping.ToDictionary(m => $"{m.Key}", m => $"{m.Value}", StringComparer.Ordinal);
        all.Remove("name", out var name);
        return new Measure(name ?? "", all);
    }
}
