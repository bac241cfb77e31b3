using System.Diagnostics;
using Baken.Platform.Writing;
using Baken.Platform.Writing.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Platform.Writing;

public sealed class WordFileTests(SqliteSite site)
{
    private byte[] Written(Sheet sheet) => site.Services.GetRequiredService<WordFile>().Write(sheet);

    private WordprocessingDocument Opened(Sheet sheet) => WordprocessingDocument.Open(new MemoryStream(Written(sheet)), isEditable: false);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_document_breaks_no_rule_of_its_format(string language)
    {
        using var word = Opened(SampleSheet.In(language));
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word);
        errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Headings_are_headings()
    {
        using var word = Opened(SampleSheet.In("nl"));
        Styled(word, "Title").ShouldBe(["Evaluatieverslag van het actieplan"]);
        Styled(word, "Heading1").ShouldBe(["In het kort", "Beloofd en bereikt"]);
        Styled(word, "Heading2").ShouldBe(["Wat opvalt", "Overleg"]);
        var known = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value);
        word.MainDocumentPart.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value).Distinct().ShouldBeSubsetOf(known);
    }

    [Fact]
    public void Lists_are_lists_and_each_numbered_one_starts_at_one()
    {
        using var word = Opened(SampleSheet.In("nl"));
        var items = word.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.NumberingProperties is not null)
            .ToList();
        items.Count.ShouldBe(9);
        items.Count(i => i.ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val! == 1).ShouldBe(2);
        var numbers = items.Select(i => i.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).Distinct().ToList();
        numbers.Count.ShouldBe(3);
        var known = word
            .MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>()
            .ToDictionary(n => n.NumberID!.Value);
        numbers.ShouldAllBe(n => known.ContainsKey(n));
        known[numbers[2]].Descendants<StartOverrideNumberingValue>().Single().Val!.Value.ShouldBe(1);
    }

    [Fact]
    public void Tables_have_a_title_and_repeat_their_head_on_each_page()
    {
        using var word = Opened(SampleSheet.In("nl"));
        var tables = word.MainDocumentPart!.Document!.Descendants<Table>().ToList();
        tables.Count.ShouldBe(3);
        tables.ShouldAllBe(t => t.Elements<TableRow>().First().Descendants<TableHeader>().Any());
        tables[1].Descendants<TableCaption>().Single().Val!.Value.ShouldBe("De stand per actie");
    }

    [Fact]
    public void The_language_stands_in_the_document_and_on_what_is_in_another()
    {
        using var word = Opened(SampleSheet.In("fr"));
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>()
            .Single()
            .Val!.Value.ShouldBe("fr-BE");
        word.PackageProperties.Language.ShouldBe("fr-BE");
        var english = word
            .MainDocumentPart.Document!.Descendants<Run>()
            .Single(r => r.InnerText.StartsWith("This part is English", StringComparison.Ordinal));
        english.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>().Single().Val!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void Links_lead_to_full_addresses()
    {
        using var word = Opened(SampleSheet.In("nl"));
        var links = word.MainDocumentPart!.HyperlinkRelationships.Select(h => h.Uri.ToString()).ToList();
        links.ShouldContain("https://www.example.org/bron?a=1&b=2");
        links.ShouldAllBe(l => l.StartsWith("http", StringComparison.Ordinal));
        links.ShouldContain(l => l.EndsWith("/nl/pagina/nu", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_counts_itself()
    {
        using var word = Opened(SampleSheet.In("nl"));
        word.MainDocumentPart!.HeaderParts.Select(h => h.Header!.InnerText).ShouldContain("Evaluatieverslag van het actieplan");
        var footer = word.MainDocumentPart.FooterParts.First().Footer!;
        footer.InnerText.ShouldBe("mediarte, BrusselBladzijde 1 van 1");
        footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public void A_chart_can_be_changed_and_says_what_it_shows()
    {
        using var word = Opened(SampleSheet.In("nl"));
        var chart = word.MainDocumentPart!.ChartParts.First();
        using var figures = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        var rows = figures.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToList();
        rows[1].InnerText.ShouldBe("Het overlegplatform vergadert minstens twee keer per jaar10075");
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
            .Validate(figures)
            .Select(e => e.Description)
            .ShouldBeEmpty();
        word.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .ShouldAllBe(p => p.Description!.Value!.Length > 20);
    }

    [Fact]
    public void What_is_dangerous_to_be_seen_with_says_nothing_outside()
    {
        var sheet = SampleSheet.In("nl") with { Neutral = true };
        sheet.FileName("docx").ShouldBe("notitie.docx");
        using var word = Opened(sheet);
        word.PackageProperties.Title.ShouldBe("notitie");
        word.PackageProperties.Creator.ShouldBeNull();
        word.MainDocumentPart!.HeaderParts.ShouldAllBe(h => h.Header!.InnerText.Length == 0);
    }

    [Fact]
    public void A_text_of_somebodys_is_only_text()
    {
        var filled = "Dag " + MarkdownText.Of("**An** <b> [x](y) 1. *\n# |");
        using var word = Opened(
            SampleSheet.In("nl") with
            {
                Contents = false,
                Parts = [new Prose(filled), new Prose("a\u0001\ud83d\ude00b")],
            }
        );
        var texts = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();
        texts.ShouldContain("Dag **An** <b> [x](y) 1. * # |");
        texts.ShouldContain("a😀b");
    }

    [Fact]
    public void Each_line_of_the_contents_names_its_heading_and_asks_its_page()
    {
        using var word = Opened(SampleSheet.In("nl"));
        var body = word.MainDocumentPart!.Document!.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet();
        var lines = body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "TOC1").ToList();
        lines.Count.ShouldBeGreaterThan(1);
        foreach (var line in lines)
        {
            var anchor = line.Descendants<Hyperlink>().Single().Anchor!.Value;
            bookmarks.ShouldContain(anchor);
            line.Descendants<FieldCode>().Single().Text.Trim().ShouldBe($"PAGEREF {anchor} \\h");
        }
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_the_words_are_there()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed here.");
        var folder = Path.Combine(site.Folder, "word");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "sheet.docx"), Written(SampleSheet.In("nl")));
        var start = new ProcessStartInfo("soffice")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in new[]
            {
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder,
                Path.Combine(folder, "sheet.docx"),
            }
        )
            start.ArgumentList.Add(argument);
        using var office = Process.Start(start)!;
        await office.WaitForExitAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(folder, "sheet.txt"));
        text.ShouldContain("Evaluatieverslag van het actieplan");
        text.ShouldContain("24.1 Sociaal Charter opvolgen");
        text.ShouldContain("1. Eerst dit.");
    }

    private static IEnumerable<string> Styled(WordprocessingDocument word, string style) =>
        word.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
            .Select(p => p.InnerText);
}
