using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>Structure against words: each promise has its sentence in each language that has the document.</summary>
internal static class PlanWordsCheck
{
    /// <summary>Checked with the structure: write the words first, then the structure.</summary>
    public static IEnumerable<Finding> Missing(ActionPlan plan, Library library)
    {
        foreach (var path in PathsOf(plan).Where(p => library.Find($"plan/{plan.Id}/{p}", Languages.Dutch) is null))
            yield return new Finding($"plan/{plan.Id}/{path}.nl.md", 1, "These words of the plan are missing.", "Add the document.").Saying(
                () => Text.SlipNoWords,
                $"{path}.nl.md"
            );
        foreach (var language in Languages.All)
        {
            foreach (var group in plan.Promises.GroupBy(p => p.Part))
            foreach (var finding in Sentences(plan, group.Key, [.. group], language, library))
                yield return finding;
            foreach (var finding in Units(plan, language, library))
                yield return finding;
        }
    }

    private static IEnumerable<string> PathsOf(ActionPlan plan) =>
        [
            ActionPlan.Whole,
            .. plan.Goals.Select(g => PlanWords.GoalPath(g.Id)),
            .. plan.Actions.Select(a => PlanWords.ActionPath(a.Id)),
            .. plan.Items.Select(i => i.Id),
        ];

    private static IEnumerable<Finding> Sentences(
        ActionPlan plan,
        string part,
        IReadOnlyList<Promise> promises,
        string language,
        Library library
    )
    {
        if (library.Find($"plan/{plan.Id}/{part}", language) is not { } document)
            yield break;
        var front = Words.Read(document).FrontAs<PlanFront>();
        foreach (var promise in promises.Where(p => string.IsNullOrWhiteSpace(front.Promises.GetValueOrDefault(p.Id))))
            yield return new Finding(
                document.File,
                new Lines(document).Of("promises", "", "").Line,
                $"The promise \"{promise.Id}\" has no sentence here.",
                $"Add under promises: a line {promise.Id}: \"...\"."
            )
            {
                Field = $"promises/{promise.Id}",
            }.Saying(() => Text.SlipNoSentence, promise.Id, document.File);
    }

    private static IEnumerable<Finding> Units(ActionPlan plan, string language, Library library)
    {
        if (!plan.Promises.Any())
            yield break;
        var path = $"plan/{plan.Id}/units";
        if (library.Find(path, language) is not { } document)
        {
            if (language == Languages.Dutch)
                yield return new Finding(
                    $"{path}.nl.md",
                    1,
                    "The names of what is counted are missing.",
                    "Add the document with units:."
                ).Saying(() => Text.SlipNoUnits);
            yield break;
        }
        var units = Words.Read(document).FrontAs<UnitsFront>().Units;
        foreach (var unit in plan.Promises.Select(p => p.Unit).Distinct().Where(u => !units.ContainsKey(u)))
            yield return new Finding(
                document.File,
                new Lines(document).Of("units", "", "").Line,
                $"The unit \"{unit}\" has no name here.",
                $"Add under units: a line {unit}: {{one: ..., many: ...}}."
            ).Saying(() => Text.SlipNoUnit, unit, document.File);
    }

    /// <summary>Checked with the words: a sentence whose promise is not, or not yet, in the plan.</summary>
    public static IEnumerable<Finding> Loose(Document document, Library library)
    {
        var pieces = document.Path.Split('/');
        if (library.Find(Plans.Path(pieces[1])) is not { } structure)
        {
            yield return new Finding(document.File, 1, "There is no plan.yaml in this folder.", "Add it, or move these words.").Saying(() =>
                Text.SlipNoPlan
            );
            yield break;
        }
        var front = Words.Read(document).FrontAs<PlanFront>();
        // Once for all words of a plan.
        var plan = library.Get($"checked/{structure.Path}", _ => PlanReader.Read(structure.Text, structure.File));
        var promises = plan.Promises.Where(p => p.Part == pieces[2]).Select(p => p.Id).ToHashSet();
        foreach (var id in front.Promises.Keys.Concat(front.Remark.Keys).Distinct().Where(id => !promises.Contains(id)))
            yield return new Finding(
                document.File,
                new Lines(document).Of(id, "", "").Line,
                $"The plan has no promise \"{id}\" here.",
                "Add it to plan.yaml, or take the sentence out.",
                Severity.Advice
            ).Saying(() => Text.SlipLoose, id);
    }
}
