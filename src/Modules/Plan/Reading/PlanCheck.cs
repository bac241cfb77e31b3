using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Plan.Reading;

/// <summary>What must hold for the structure of a plan.</summary>
internal static class PlanCheck
{
    public static IEnumerable<Finding> Check(Document document, Library library)
    {
        var file = Yaml.Read<PlanFile>(document.Text, document.File);
        var at = new Lines(document);
        return
        [
            .. Itself(document, file, library, at),
            .. Twice(file, at),
            .. file.Goals.SelectMany(g => g.Actions).SelectMany(a => a.Items).SelectMany(i => Item(i, file, library, at)),
            .. AllPromises(file).SelectMany(p => PromiseCheck.Check(p, file, library, at)),
            .. PlanWordsCheck.Missing(PlanReader.Read(document.Text, document.File), library),
        ];
    }

    private static IEnumerable<PromiseFile> AllPromises(PlanFile file) =>
        file.Promises.Concat(file.Goals.SelectMany(g => g.Actions).SelectMany(a => a.Items).SelectMany(i => i.Promises));

    private static IEnumerable<Finding> Itself(Document document, PlanFile file, Library library, Lines at)
    {
        var folder = document.Path.Split('/')[1];
        if (file.Id != folder)
            yield return at.Top($"The id \"{file.Id}\" is not the name of its folder.", $"Write id: {folder}.")
                .Saying(() => Text.SlipPlanId, folder);
        if (file.From == default || file.Until == default || file.Until < file.From)
            yield return at.Top("The plan has no first and last day in that order.", "Write from: and until: such as 2022-03-07.")
                .Saying(() => Text.SlipPlanDays);
        if (file.Previous is { } previous && library.Find(Plans.Path(previous)) is null)
            yield return at.Of(previous, $"There is no plan \"{previous}\" to follow.", "Add it, or leave out previous:.")
                .Saying(() => Text.SlipPrevious, previous);
    }

    private static IEnumerable<Finding> Twice(PlanFile file, Lines at)
    {
        foreach (var id in Doubles(AllPromises(file).Select(p => p.Id)))
            yield return at.Of(id, $"Two promises are called \"{id}\".", "Give one of them another id; the id of a promise never changes.")
                .Saying(() => Text.SlipTwin, id);
        foreach (var id in Doubles(file.Goals.Select(g => g.Id)))
            yield return at.Of(id, $"Two goals are called \"{id}\".", "Give one of them another id.").Saying(() => Text.SlipTwin, id);
        var actions = file.Goals.SelectMany(g => g.Actions).ToList();
        foreach (var id in Doubles(actions.Select(a => a.Id)))
            yield return at.Of(id, $"Two actions are called \"{id}\".", "Give one of them another id.").Saying(() => Text.SlipTwin, id);
        foreach (var id in Doubles(actions.SelectMany(a => a.Items).Select(i => i.Id)))
            yield return at.Of(id, $"Two items are called \"{id}\".", "Give one of them another id.").Saying(() => Text.SlipTwin, id);
        foreach (var action in actions.Where(a => a.Items.Count == 0))
            yield return at.Of(
                    action.Id,
                    $"Action {action.Id} has no items.",
                    $"An action without sub-actions has one item of its own id: {action.Id}."
                )
                .Saying(() => Text.SlipNoItems, action.Id);
    }

    private static IEnumerable<string> Doubles(IEnumerable<string> ids) => ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<Finding> Item(ItemFile item, PlanFile plan, Library library, Lines at)
    {
        var parties = Parties.Of(library);
        foreach (var party in item.Lead.Concat(item.Partners).Where(p => parties.Find(p) is null))
            yield return at.After(
                    item.Id,
                    party,
                    $"{item.Id}: there is no party \"{party}\".",
                    "Add it to parties.yaml, or write the id that stands there."
                )
                .Saying(() => Text.SlipParty, item.Id, party);
        foreach (var period in item.Periods.Where(p => p.Until < p.From))
            yield return at.After(
                    item.Id,
                    period.Id,
                    $"{item.Id}: the period \"{period.Id}\" ends before it begins.",
                    "Turn from: and until: around."
                )
                .Saying(() => Text.SlipPeriod, item.Id, period.Id);
    }
}
