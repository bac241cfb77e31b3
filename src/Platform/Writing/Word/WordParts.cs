using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baken.Platform.Writing.Word;

/// <summary>What surrounds the text of a document: styles, lists, settings, and the page with its header and footer.</summary>
internal static partial class WordParts
{
    /// <summary>Between the margins of 2 cm of an A4, in twentieths of a point.</summary>
    public const int TextWidth = 9638;

    public static void Styles(MainDocumentPart main, CultureInfo culture) =>
        Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles.xml", xml => xml.Replace("en-GB", culture.Name, StringComparison.Ordinal));

    public static void Numbering(MainDocumentPart main) => Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering.xml", xml => xml);

    public static void Settings(MainDocumentPart main, CultureInfo culture) =>
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Zoom { Percent = "100" },
            new DefaultTabStop { Val = 708 },
            new AutoHyphenation(),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = culture.Name }
        );

    /// <summary>A4, the mark on the first page, the title on the others, the number on all.</summary>
    public static SectionProperties Frame(MainDocumentPart main, Sheet sheet)
    {
        var first = sheet.Neutral
            ? new Paragraph(Style("Header"))
            : new Paragraph(Style("Header"), WordText.Run("Baken", "Brand"), new Run(new TabChar()), WordText.Run(sheet.Remark ?? ""));
        var other = new Paragraph(Style("Header"), WordText.Run(sheet.Neutral ? "" : sheet.Header ?? sheet.Title));
        return new SectionProperties(
            Reference(HeaderFooterValues.First, Header(main, first)),
            Reference(HeaderFooterValues.Default, Header(main, other)),
            new FooterReference { Type = HeaderFooterValues.First, Id = Footer(main, sheet) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main, sheet) },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1418,
                Right = 1134,
                Bottom = 1304,
                Left = 1134,
                Header = 680,
                Footer = 567,
                Gutter = 0,
            },
            new TitlePage()
        );
    }

    public static ParagraphProperties Style(string style, params OpenXmlElement[] more) =>
        new(more.Prepend(new ParagraphStyleId { Val = style }));

    private static HeaderReference Reference(HeaderFooterValues type, string id) => new() { Type = type, Id = id };

    private static string Header(MainDocumentPart main, Paragraph line)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(line);
        return main.GetIdOfPart(part);
    }

    private static string Footer(MainDocumentPart main, Sheet sheet)
    {
        var line = new Paragraph(Style("Footer"), WordText.Run(sheet.Neutral ? "" : sheet.Footer ?? ""), new Run(new TabChar()));
        // "Bladzijde {0} van {1}": the word processor counts.
        foreach (var piece in Placeholder().Split(Text.PageOf))
            line.Append(
                piece switch
                {
                    "{0}" => Field(" PAGE ", "1"),
                    "{1}" => Field(" NUMPAGES ", "1"),
                    _ => WordText.Run(piece),
                }
            );
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(line);
        return main.GetIdOfPart(part);
    }

    private static SimpleField Field(string instruction, string shown) => new(WordText.Run(shown)) { Instruction = instruction };

    private static void Feed(OpenXmlPart part, string file, Func<string, string> change)
    {
        using var stream = typeof(WordParts).Assembly.GetManifestResourceStream($"Word/{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var xml = XDocument.Parse(change(reader.ReadToEnd()));
        xml.DescendantNodes().OfType<XComment>().Remove();
        using var changed = new MemoryStream();
        xml.Save(changed, SaveOptions.DisableFormatting);
        changed.Position = 0;
        part.FeedData(changed);
    }

    [GeneratedRegex(@"(?=\{)|(?<=\})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
