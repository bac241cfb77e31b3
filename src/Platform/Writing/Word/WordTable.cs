using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using static Baken.Platform.Writing.Word.WordParts;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Baken.Platform.Writing.Word;

/// <summary>Tables with a head that is repeated on each page, rows that stay whole, and a title for who does not see them.</summary>
internal sealed class WordTable(WordText text)
{
    public IEnumerable<OpenXmlElement> Of(Grid grid)
    {
        if (grid.TitleShown)
            yield return new Paragraph(Style("Caption"), WordText.Run(grid.Title));
        var widths = Widths([.. grid.Columns.Select(c => c.Width)]);
        var table = Empty(grid.Title, widths);
        table.Append(Row(head: true, grid.Columns.Select((c, i) => Cell(widths[i], Line("CellHead", c.Number, [WordText.Run(c.Title)])))));
        foreach (var row in grid.Rows)
            table.Append(Row(head: false, row.Select((cell, i) => Cell(widths[i], Words(cell, grid.Columns[i].Number)))));
        yield return table;
        // Two tables without a paragraph between them would become one.
        yield return After();
    }

    /// <summary>A table of a text.</summary>
    public IEnumerable<OpenXmlElement> Of(Markdig.Extensions.Tables.Table source, string? culture)
    {
        var rows = source.Cast<Markdig.Extensions.Tables.TableRow>().ToList();
        var columns = rows.Max(r => r.Count);
        var widths = Widths([
            .. Enumerable
                .Range(0, columns)
                .Select(i => rows.Max(r => i < r.Count ? Math.Clamp(Length((Markdig.Extensions.Tables.TableCell)r[i]), 8, 50) : 8)),
        ]);
        var table = Empty("", widths);
        foreach (var row in rows)
            table.Append(
                Row(
                    row.IsHeader,
                    row.Cast<Markdig.Extensions.Tables.TableCell>()
                        .Select(
                            (cell, i) =>
                                Cell(
                                    widths[i],
                                    Line(
                                        row.IsHeader ? "CellHead" : "Cell",
                                        i < source.ColumnDefinitions.Count
                                            && source.ColumnDefinitions[i].Alignment == TableColumnAlign.Right,
                                        cell.OfType<ParagraphBlock>().SelectMany(p => text.Inlines(p.Inline, culture))
                                    )
                                )
                        )
                )
            );
        yield return table;
        yield return After();
    }

    private Paragraph Words(GridCell cell, bool number)
    {
        var style = cell.Strong ? "Strong" : null;
        var culture = text.Culture(cell.Language);
        List<OpenXmlElement> words =
        [
            cell.Link is { } link && WordText.IsAddress(link)
                ? text.Link(link, [WordText.Run(cell.Text, "Hyperlink", culture)])
                : WordText.Run(cell.Text, style, culture),
        ];
        if (cell.Note is not null)
            words.AddRange([new Run(new Break()), WordText.Run(cell.Note, "Soft", culture)]);
        return Line("Cell", number, words);
    }

    private static Table Empty(string title, IReadOnlyList<int> widths)
    {
        var properties = new TableProperties(
            new TableStyle { Val = "Hairlines" },
            new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook
            {
                Val = "0020",
                FirstRow = true,
                LastRow = false,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            }
        );
        if (title.Length > 0)
            properties.Append(new TableCaption { Val = title });
        return new Table(
            properties,
            new TableGrid(
                widths.Select(w => new DocumentFormat.OpenXml.Wordprocessing.GridColumn
                {
                    Width = w.ToString(CultureInfo.InvariantCulture),
                })
            )
        );
    }

    private static TableRow Row(bool head, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (head)
            properties.Append(new TableHeader());
        var row = new TableRow(cells.Prepend<OpenXmlElement>(properties));
        // The last column ends where the text does.
        if (row.Elements<TableCell>().LastOrDefault()?.TableCellProperties is { } last)
            last.TableCellMargin = new TableCellMargin(new RightMargin { Width = "0", Type = TableWidthUnitValues.Dxa });
        return row;
    }

    private static TableCell Cell(int width, Paragraph words) =>
        new(
            new TableCellProperties
            {
                TableCellWidth = new TableCellWidth
                {
                    Width = width.ToString(CultureInfo.InvariantCulture),
                    Type = TableWidthUnitValues.Dxa,
                },
            },
            words
        );

    private static Paragraph Line(string style, bool number, IEnumerable<OpenXmlElement> words) =>
        new([Style(style, number ? [new Justification { Val = JustificationValues.Right }] : []), .. words]);

    private static Paragraph After() =>
        new(
            Style(
                "Normal",
                new SpacingBetweenLines
                {
                    Before = "0",
                    After = "120",
                    Line = "120",
                    LineRule = LineSpacingRuleValues.Exact,
                }
            )
        );

    private static int[] Widths(IReadOnlyList<int> shares)
    {
        var sum = shares.Sum();
        var widths = shares.Select(s => TextWidth * s / sum).ToArray();
        widths[^1] += TextWidth - widths.Sum();
        return widths;
    }

    private static int Length(Markdig.Extensions.Tables.TableCell cell) => cell.Span.Length;
}
