using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baken.Platform.Writing.Word;

/// <summary>
/// A list of the first headings with their pages. We do not lay out pages, so each number is a field: LibreOffice fills it in whenever it
/// opens the file, Word too because the field is marked as out of date.
/// </summary>
internal static class WordContents
{
    /// <summary>Shown where nothing fills the fields in: a wrong number is worse than none.</summary>
    private const string Unknown = "…";

    public static IEnumerable<Paragraph> Of(IReadOnlyList<OpenXmlElement> parts)
    {
        // Taken down first: the caller puts these lines among the parts.
        var headings = parts.OfType<Paragraph>().Where(IsFirst).ToList();
        yield return new Paragraph(WordParts.Style("Caption"), WordText.Run(Text.Contents));
        foreach (var heading in headings)
        {
            var anchor = heading.GetFirstChild<BookmarkStart>()!.Name!.Value!;
            yield return new Paragraph(
                Line(),
                new Hyperlink(WordText.Run(heading.InnerText, "Hyperlink")) { Anchor = anchor, History = true },
                new Run(new TabChar()),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
                new Run(new FieldCode($" PAGEREF {anchor} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                WordText.Run(Unknown),
                new Run(new FieldChar { FieldCharType = FieldCharValues.End })
            );
        }
    }

    private static bool IsFirst(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && paragraph.GetFirstChild<BookmarkStart>() is not null;

    /// <summary>Dots to a number at the right margin.</summary>
    private static ParagraphProperties Line()
    {
        var line = WordParts.Style("TOC1");
        line.Append(
            new Tabs(
                new TabStop
                {
                    Val = TabStopValues.Right,
                    Leader = TabStopLeaderCharValues.Dot,
                    Position = WordParts.TextWidth,
                }
            )
        );
        return line;
    }
}
