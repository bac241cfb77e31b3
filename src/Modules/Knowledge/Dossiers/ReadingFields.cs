using Baken.Knowledge.Lines;
using Baken.Platform;
using Baken.Platform.Packs;
using F = Baken.Platform.Forms.DocumentField;

namespace Baken.Knowledge.Dossiers;

/// <summary>Dossiers and scenarios as forms.</summary>
internal static class ReadingFields
{
    public static IReadOnlyList<F> Dossier(Document document, Library library) =>
        [
            F.Number("order", Text.FOrder, Text.FOrderHelp),
            F.Checks("audience", Text.FAudience, HelpLineFields.Audiences),
            F.Yes("practice", Text.FPractice),
            F.Rows(
                "items",
                Text.FItems,
                [F.Line("id", Text.FItemId, required: true), F.Day("published", Text.FPublished), F.Day("unpublished", Text.FUnpublished)],
                Text.FItemsHelp
            ),
        ];

    public static IReadOnlyList<F> Words(Document document, Library library) =>
        [
            F.Line("warning", Text.FWarning, Text.FWarningHelp),
            F.Part(Platform.Packs.Words.Body, Text.FBody, Text.FBodyHelp, required: true, height: 20),
        ];

    public static IReadOnlyList<F> Scenario(Document document, Library library) =>
        [
            F.Number("order", Text.FOrder, Text.FOrderHelp),
            F.Choice(
                "place",
                Text.FPlace,
                [
                    new("set", Text.FPlaceSet),
                    new("studio", Text.FPlaceStudio),
                    new("newsroom", Text.FPlaceNewsroom),
                    new("edit", Text.FPlaceEdit),
                    new("trip", Text.FPlaceTrip),
                    new("party", Text.FPlaceParty),
                    new("audition", Text.FPlaceAudition),
                    new("online", Text.FPlaceOnline),
                    new("sport", Text.FPlaceSport),
                    new("office", Text.FPlaceOffice),
                ]
            ),
        ];

    /// <summary>A field for each choice and each moment that the structure names.</summary>
    public static IReadOnlyList<F> ScenarioWords(Document document, Library library)
    {
        var fields = new List<F> { F.Line("warning", Text.FWarning, Text.FWarningHelp) };
        if (library.FindStructure<Scenarios.ScenarioFile>(document.Path) is not { } file)
            return fields;
        var dutch = library.FindWords(document.Path, Languages.Dutch)?.FrontAs<Scenarios.ScenarioFront>().Choices ?? [];
        var choices = file.Nodes.Values.SelectMany(n => n.Choices).ToList();
        fields.AddRange(
            choices.Select(
                (c, i) =>
                    F.Sentences($"choices/{c.Id}", Fill(Text.FChoice, c.Id), required: true) with
                    {
                        Group = i == 0 ? Text.FChoices : null,
                    }
            )
        );
        foreach (var (node, found) in file.Nodes)
        {
            fields.Add(F.Part(node, Fill(Text.FMoment, node), required: true) with { Group = Fill(Text.FMomentGroup, node) });
            foreach (var choice in found.Choices)
            {
                var name = dutch.GetValueOrDefault(choice.Id) ?? choice.Id;
                fields.Add(F.Part(choice.Id, Fill(Text.FFollows, name), required: true, height: 5));
                fields.Add(F.Part(choice.Id + ".why", Fill(Text.FFollowsWhy, name), required: true, height: 3));
                fields.Add(F.Part(choice.Id + ".after", Fill(Text.FFollowsAfter, name), required: true, height: 3));
            }
        }
        return fields;
    }

    private static string Fill(string text, string value) => string.Format(System.Globalization.CultureInfo.CurrentCulture, text, value);
}
