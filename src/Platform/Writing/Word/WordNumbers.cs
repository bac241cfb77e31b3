using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baken.Platform.Writing.Word;

internal static class WordNumbers
{
    /// <summary>The one list with bullets of numbering.xml.</summary>
    public const int Bullets = 1;

    /// <summary>A numbered list of its own, which counts from where its text does.</summary>
    public static int Start(MainDocumentPart main, int level, string? first)
    {
        var numbering = main.NumberingDefinitionsPart!.Numbering!;
        var id = numbering.Elements<NumberingInstance>().Max(n => n.NumberID!.Value) + 1;
        var start = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        numbering.Append(
            new NumberingInstance(
                new AbstractNumId { Val = 1 },
                new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level }
            )
            {
                NumberID = id,
            }
        );
        return id;
    }
}
