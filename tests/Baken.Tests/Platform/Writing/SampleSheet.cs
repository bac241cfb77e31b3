using Baken.Platform.Looks;
using Baken.Platform.Writing;

namespace Baken.Tests.Platform.Writing;

/// <summary>A sheet with everything that a document can hold.</summary>
internal static class SampleSheet
{
    public static Sheet In(string language) =>
        new()
        {
            Title = "Evaluatieverslag van het actieplan",
            Lead = "Actieplan tegen grensoverschrijdend gedrag in de mediasector, 2022–2023. Stand op 1 maart 2023.",
            Language = language,
            Day = new DateOnly(2023, 3, 1),
            Author = "mediarte",
            Remark = "Voorbeeldverslag met verzonnen cijfers",
            Footer = "mediarte, Brussel",
            Contents = true,
            Parts =
            [
                new Heading(1, "In het kort") { Anchor = "kort" },
                new Prose(
                    """
                    De sector deed 52 beloftes. Op 1 maart 2023 zijn er 28 bereikt, waarvan 5 ruim. **Twaalf** liggen op koers.

                    ### Wat opvalt

                    - Zes lopen achter, vooral rond *opleiding* en intimiteit.
                      Dat zijn er meer dan vorig jaar.
                    - Eén is niet gehaald:
                      - een item in het zomermagazine,
                      - dat later toch kwam.
                    - Lees [wat je nu kan doen](page:nu) of [de bron](https://www.example.org/bron?a=1&b=2).

                    1. Eerst dit.
                    2. Dan dat.

                    > Wie kennis heeft, moet ze kunnen delen.

                    En nu van voren af aan:

                    1. Opnieuw één.
                    2. En twee.

                    | woord | wanneer |
                    |---|---:|
                    | bereikt | De som is minstens wat nodig is. |
                    | achter | Er is minder dan er zou moeten zijn. |
                    """
                ),
                new Tally([
                    new TallyItem(Lamp.Double, 5, "meer dan beloofd"),
                    new TallyItem(Lamp.Lit, 23, "bereikt"),
                    new TallyItem(Lamp.Half, 12, "op koers"),
                    new TallyItem(Lamp.Minus, 6, "achter"),
                    new TallyItem(Lamp.Cross, 1, "niet gehaald"),
                    new TallyItem(Lamp.Dashed, 5, "nog geen bewijs"),
                ]),
                Actions,
                new Heading(1, "Beloofd en bereikt") { NewPage = true },
                new Heading(2, "Overleg"),
                Bars,
                new Prose("This part is English. It says so to whoever reads it aloud.") { Language = "en" },
                new BarChart
                {
                    Title = "Beloftes per stand",
                    Description = "Drieëntwintig beloftes zijn bereikt, zes lopen achter.",
                    CategoryTitle = "Stand",
                    Categories = ["Bereikt", "Op koers", "Achter"],
                    Values = new BarSeries("Beloftes", [23, 12, 6]),
                    TableFollows = true,
                },
            ],
        };

    public static BarChart Bars { get; } =
        new()
        {
            Title = "Beloofd en bereikt",
            Description = "Het platform haalde driekwart van wat beloofd is, de stuurgroep meer dan alles.",
            CategoryTitle = "Belofte",
            Categories =
            [
                "Het overlegplatform vergadert minstens twee keer per jaar",
                "De stuurgroep vergadert",
                "Plaatsen in de stuurgroep",
                "Bevraging",
            ],
            Band = new BarSeries("Beloofd", [100, 100, 100, 100]),
            Values = new BarSeries("Bereikt", [75, 133, 100, 0]),
            Unit = " %",
            Labels = new BarLabels("Aantal", ["3 van 4", "8 van 6", "8 van 8", "0 van 2"]),
        };

    public static Grid Actions { get; } =
        new()
        {
            Title = "De stand per actie",
            Columns =
            [
                new GridColumn("Actie", 5),
                new GridColumn("Beloftes", 5),
                new GridColumn("Bereikt", 2, Number: true),
                new GridColumn("Wat opvalt", 4),
            ],
            Rows =
            [
                .. Enumerable
                    .Range(1, 24)
                    .Select(
                        IReadOnlyList<GridCell> (i) =>
                            [
                                new GridCell($"{i}.1 Sociaal Charter opvolgen") { Link = "/nl/actieplan" },
                                new GridCell("1 bereikt, 2 op koers") { Lamps = [Lamp.Lit, Lamp.Half, Lamp.Half], LampsOnly = true },
                                "1 van 3",
                                new GridCell("Tweede bevraging loopt") { Note = "tot eind juni" },
                            ]
                    ),
            ],
        };
}
