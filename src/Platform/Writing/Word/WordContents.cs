using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baken.Platform.Writing.Word;

/// <summary>
/// A list of the first headings, as a field that the word processor can make anew. It shows links without page numbers:
/// we do not lay out pages, and a wrong number is worse than none.
/// </summary>
internal static class WordContents
{
    public static IEnumerable<Paragraph> Of(IReadOnlyList<OpenXmlElement> parts)
    {
        var headings = parts
            .OfType<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && p.GetFirstChild<BookmarkStart>() is not null)
            .ToList();
        yield return new Paragraph(WordParts.Style("Caption"), WordText.Run(Text.Contents));
        foreach (var (heading, i) in headings.Select((h, i) => (h, i)))
        {
            var line = new Paragraph(WordParts.Style("TOC1"));
            if (i == 0)
                line.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode(" TOC \\o \"1-1\" \\n \\h \\z ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate })
                );
            line.Append(
                new Hyperlink(WordText.Run(heading.InnerText, "Hyperlink"))
                {
                    Anchor = heading.GetFirstChild<BookmarkStart>()!.Name,
                    History = true,
                }
            );
            if (i == headings.Count - 1)
                line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            yield return line;
        }
    }
}
