using System.Globalization;
using System.Text;
using Baken.Plan.Reading;
using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Plan.Following;

/// <summary>What the following plan is to be.</summary>
/// <param name="Id">2024-2025.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Promises">Those that go on.</param>
internal sealed record NextPlanWish(string Id, DateOnly From, DateOnly Until, IReadOnlySet<string> Promises);

/// <summary>
/// Writes the documents of the plan that follows: the same goals and actions, the promises that were chosen, their days shifted,
/// each saying which promise it comes from. Staff then change them like any other text.
/// </summary>
internal sealed class NextPlan(ActionPlan old, NextPlanWish wish, Library library)
{
    private readonly Shift _shift = new(old, wish.From, wish.Until);

    public IReadOnlyList<Document> Documents()
    {
        var documents = new List<Document> { new(Plans.Path(wish.Id), "", Structure()) };
        var paths = Goals
            .Select(g => PlanWords.GoalPath(g.Id))
            .Concat(Goals.SelectMany(g => g.Actions).Select(a => PlanWords.ActionPath(a.Id)))
            .Concat(Goals.SelectMany(g => g.Items).Select(i => i.Id))
            .Append("units");
        foreach (var path in paths.Append(ActionPlan.Whole))
            documents.AddRange(Words(path));
        return documents;
    }

    private IEnumerable<Goal> Goals =>
        old
            .Goals.Select(g => new Goal(
                g.Id,
                [.. g.Actions.Select(a => a with { Items = [.. a.Items.Where(Goes)] }).Where(a => a.Items.Count > 0)]
            ))
            .Where(g => g.Actions.Count > 0);

    private bool Goes(Item item) => item.Promises.Any(p => wish.Promises.Contains(p.Id));

    /// <summary>The words of a document in each language that has them, marked as made of the new Dutch.</summary>
    private IEnumerable<Document> Words(string path)
    {
        Document? dutch = null;
        foreach (var language in Languages.All)
            if (library.Find($"plan/{old.Id}/{path}", language) is { } words)
            {
                var text = path == ActionPlan.Whole ? Opening(words, language) : PromiseLines.Keep(words.Text, Kept(path));
                if (dutch is not null)
                    text = FrontMatter.Set(text, "of", FrontMatter.Quoted(dutch.Stamp));
                var document = new Document($"plan/{wish.Id}/{path}", language, FrontMatter.Set(text, "checked", null).TrimEnd() + "\n");
                dutch ??= document;
                yield return document;
            }
    }

    private HashSet<string> Kept(string part) =>
        old.Promises.Where(p => p.Part == part && wish.Promises.Contains(p.Id)).Select(p => p.Id).ToHashSet();

    /// <summary>The plan as a whole gets new words: those of the old one tell how that one came about.</summary>
    private string Opening(Document words, string language)
    {
        string Say(Func<string> text) => Languages.In(language, () => string.Format(CultureInfo.CurrentCulture, text(), wish.Id));
        var opened = PromiseLines.Keep(words.Text, Kept(ActionPlan.Whole));
        opened = FrontMatter.Set(opened, "title", FrontMatter.Quoted(Say(() => Text.NextPlanTitle)));
        opened = FrontMatter.Set(opened, "short", FrontMatter.Quoted(Say(() => Text.NextPlanShort)));
        opened = FrontMatter.Set(opened, "summary", FrontMatter.Quoted(Say(() => Text.NextPlanSummary)));
        var end = opened.IndexOf("\n---", 3, StringComparison.Ordinal);
        var follows = Languages.In(
            language,
            () => string.Format(CultureInfo.CurrentCulture, Text.NextPlanFollows, PlanWords.Of(library, old, language).Title)
        );
        return opened[..end] + "\n---\n" + follows + "\n";
    }

    private string Structure()
    {
        var yaml = new StringBuilder();
        yaml.AppendLine(CultureInfo.InvariantCulture, $"id: {wish.Id}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"previous: {old.Id}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"from: {Day(wish.From)}");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"until: {Day(wish.Until)}");
        Promises(yaml, "", old.Own);
        yaml.AppendLine("goals:");
        foreach (var goal in Goals)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - id: \"{goal.Id}\"");
            yaml.AppendLine("    actions:");
            foreach (var action in goal.Actions)
            {
                yaml.AppendLine(CultureInfo.InvariantCulture, $"      - id: \"{action.Id}\"");
                yaml.AppendLine("        items:");
                foreach (var item in action.Items)
                    Item(yaml, item);
            }
        }
        return yaml.ToString().ReplaceLineEndings("\n");
    }

    private void Item(StringBuilder yaml, Item item)
    {
        yaml.AppendLine(CultureInfo.InvariantCulture, $"          - id: \"{item.Id}\"");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"            lead: [{Ids(item.Lead)}]");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"            partners: [{Ids(item.Partners)}]");
        yaml.AppendLine(CultureInfo.InvariantCulture, $"            open: {(item.Open ? "true" : "false")}");
        var periods = item.Periods.Select(p => _shift.Of(p.Id, p.From, p.Until)).OfType<Span>().ToList();
        yaml.AppendLine(periods.Count > 0 ? "            periods:" : "            periods: []");
        foreach (var period in periods)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"              - {Written(period, group: null)}");
        Promises(yaml, "            ", item.Promises);
    }

    private void Promises(StringBuilder yaml, string indent, IReadOnlyList<Promise> all)
    {
        var chosen = all.Where(p => wish.Promises.Contains(p.Id)).ToList();
        yaml.AppendLine(chosen.Count > 0 ? $"{indent}promises:" : $"{indent}promises: []");
        foreach (var promise in chosen)
        foreach (var line in Lines(promise))
            yaml.AppendLine(indent + line);
    }

    private IEnumerable<string> Lines(Promise promise)
    {
        yield return $"  - id: {promise.Id}";
        yield return $"    unit: {promise.Unit}";
        yield return $"    counts: {Key(promise.Counts)}";
        yield return $"    period: {Key(promise.Per)}";
        if (promise.Per is Per.Season or Per.Track)
        {
            yield return "    windows:";
            foreach (var window in promise.Windows)
                if (_shift.Of(window.Id, window.From, window.Until) is { } span)
                    yield return $"      - {Written(span, window.Group)}";
        }
        if (promise.Min is { } min)
            yield return $"    min: {min}";
        if (promise.Target is { } target)
            yield return $"    target: {target}";
        if (promise.Max is { } max)
            yield return $"    max: {max}";
        if (promise.Due is { } due && _shift.Due(due) is { } moved)
            yield return $"    due: {Day(moved)}";
        yield return $"    measure: {Written(promise.Measure)}";
        yield return $"    from: {{plan: {old.Id}, promise: {promise.Id}}}";
    }

    private static string Written(Span span, string? group) =>
        $"{{id: \"{span.Id}\", {(group is null ? "" : $"group: \"{group}\", ")}from: {Day(span.From)}, until: {Day(span.Until)}}}";

    private static string Written(Measure measure) =>
        measure.Parameters.Count == 0
            ? measure.Name
            : $"{{name: {measure.Name}, {string.Join(", ", measure.Parameters.Select(p => $"{p.Key}: {p.Value}"))}}}";

    private static string Ids(IEnumerable<string> parties) => string.Join(", ", parties.Select(p => $"\"{p}\""));

    private static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
