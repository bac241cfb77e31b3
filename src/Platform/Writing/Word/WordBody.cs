using System.Globalization;
using Baken.Platform.Packs;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using static Baken.Platform.Writing.Word.WordParts;

namespace Baken.Platform.Writing.Word;

/// <summary>The parts of a sheet, one after another, as paragraphs, tables and charts.</summary>
internal sealed class WordBody(MainDocumentPart main, WordText text)
{
    private readonly HashSet<string> _bookmarks = new(StringComparer.Ordinal);
    private int _charts;

    public IEnumerable<OpenXmlElement> Of(Sheet sheet)
    {
        yield return new Paragraph(Style("Title"), WordText.Run(sheet.Title));
        if (sheet.Lead is not null)
            yield return new Paragraph(Style("Subtitle"), WordText.Run(sheet.Lead));
        // Made first, so that the list of contents knows their bookmarks.
        var parts = sheet.Parts.SelectMany(Part).ToList();
        // Under the title, where a reader looks for it: behind the opening pages it stood alone on a page.
        if (sheet.Contents)
            parts.InsertRange(0, WordContents.Of(parts));
        foreach (var element in parts)
            yield return element;
    }

    /// <summary>The name that a word processor allows for an anchor of the page.</summary>
    public static string Bookmark(string anchor)
    {
        var name = "_" + anchor.Replace('-', '_').Replace('.', '_');
        return name.Length <= 40 ? name : name[..40];
    }

    private IEnumerable<OpenXmlElement> Part(SheetPart part) =>
        part switch
        {
            Heading heading => [Headed(heading)],
            Prose prose => Written(prose),
            Grid grid => new WordTable(text).Of(grid),
            BarChart chart => Drawn(chart),
            Tally tally => [Counted(tally)],
            _ => throw new NotSupportedException(part.GetType().Name),
        };

    private List<OpenXmlElement> Written(Prose prose)
    {
        var document = text.Markup.Read(prose.Markdown, prose.Language ?? text.Language);
        var blocks = Blocks(document, new Place(prose.Under, text.Culture(prose.Language))).ToList();
        if (prose.LeadsIn)
            foreach (var paragraph in blocks.OfType<Paragraph>())
                (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        return blocks;
    }

    private Paragraph Headed(Heading heading)
    {
        var style = Style(
            $"Heading{Math.Clamp(heading.Level, 1, 3)}",
            heading.NewPage ? [new PageBreakBefore(), new SpacingBetweenLines { Before = "0" }] : []
        );
        return new Paragraph([style, .. Marked(heading.Anchor ?? Slug.Of(heading.Text), [WordText.Run(heading.Text)])]);
    }

    private IEnumerable<OpenXmlElement> Marked(string anchor, IEnumerable<OpenXmlElement> words)
    {
        var name = Bookmark(anchor);
        if (!_bookmarks.Add(name))
            return words;
        var id = _bookmarks.Count.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, .. words, new BookmarkEnd { Id = id }];
    }

    private static Paragraph Counted(Tally tally)
    {
        var line = new Paragraph(Style("Tally"));
        foreach (var (item, i) in tally.Items.Select((item, i) => (item, i)))
        {
            if (i > 0)
                line.Append(WordText.Run("     "));
            // No break between a number and its word.
            line.Append(
                WordText.Run(item.Count.ToString(CultureInfo.CurrentCulture), "Strong"),
                WordText.Run("\u00a0" + item.Word.Replace(' ', '\u00a0'))
            );
        }
        return line;
    }

    private IEnumerable<OpenXmlElement> Drawn(BarChart chart)
    {
        yield return new Paragraph(Style("Caption"), WordText.Run(chart.Title));
        yield return new Paragraph(Style("Chart", new KeepNext()), new Run(WordChart.Add(main, chart, ++_charts)));
        if (!chart.TableFollows)
            foreach (var element in new WordTable(text).Of(chart.Table()))
                yield return element;
    }

    /// <param name="Under">Headings stand below this level.</param>
    /// <param name="Culture">Written on the runs; null: the sheet's.</param>
    /// <param name="Style">Of paragraphs.</param>
    /// <param name="Level">Depth of the list, from 0; -1 outside lists.</param>
    private sealed record Place(int Under, string? Culture, string Style = "Normal", int Level = -1);

    private IEnumerable<OpenXmlElement> Blocks(ContainerBlock container, Place place) => container.SelectMany(b => Block(b, place));

    private IEnumerable<OpenXmlElement> Block(Block block, Place place) =>
        block switch
        {
            HeadingBlock heading =>
            [
                new Paragraph([
                    Style($"Heading{Math.Clamp(heading.Level - 1 + place.Under, 1, 3)}"),
                    .. text.Inlines(heading.Inline, place.Culture),
                ]),
            ],
            ParagraphBlock paragraph => [new Paragraph([Continued(place), .. text.Inlines(paragraph.Inline, place.Culture)])],
            ListBlock list when place.Level < 0 => Whole(list, place),
            ListBlock list => Listed(list, place),
            QuoteBlock quote => Blocks(quote, place with { Style = "Quote" }),
            CodeBlock code => code.Lines.Lines.Take(code.Lines.Count).Select(l => new Paragraph(Style("Code"), WordText.Run(l.ToString()))),
            Markdig.Extensions.Tables.Table table => new WordTable(text).Of(table, place.Culture),
            ContainerBlock inner => Blocks(inner, place),
            _ => [],
        };

    /// <summary>Items stand close; after the last one there is room again.</summary>
    private List<OpenXmlElement> Whole(ListBlock list, Place place)
    {
        var items = Listed(list, place).ToList();
        if (items.LastOrDefault() is Paragraph { ParagraphProperties: { } last })
            last.SpacingBetweenLines = new SpacingBetweenLines { After = "160" };
        return items;
    }

    private IEnumerable<OpenXmlElement> Listed(ListBlock list, Place place)
    {
        var inner = place with { Style = "ListParagraph", Level = Math.Min(place.Level + 1, 2) };
        var number = list.IsOrdered ? WordNumbers.Start(main, inner.Level, list.OrderedStart) : WordNumbers.Bullets;
        foreach (var item in list.Cast<ListItemBlock>())
        foreach (var (block, i) in item.Select((block, i) => (block, i)))
            if (i == 0 && block is ParagraphBlock paragraph)
                yield return new Paragraph([
                    Style(
                        "ListParagraph",
                        new NumberingProperties(new NumberingLevelReference { Val = inner.Level }, new NumberingId { Val = number })
                    ),
                    .. text.Inlines(paragraph.Inline, place.Culture),
                ]);
            else
                foreach (var element in Block(block, inner))
                    yield return element;
    }

    /// <summary>A second paragraph of a list's item stands under the first.</summary>
    private static ParagraphProperties Continued(Place place) =>
        place.Level < 0
            ? Style(place.Style)
            : Style(place.Style, new Indentation { Left = (340 * (place.Level + 1)).ToString(CultureInfo.InvariantCulture) });
}
