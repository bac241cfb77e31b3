using System.Globalization;
using Baken.Platform.Addresses;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baken.Platform.Writing.Word;

/// <summary>
/// A sheet as an editable DOCX: real headings, lists, tables and charts, which a word processor and a screen reader know as such.
/// </summary>
public sealed class WordFile(Markup markup, Links links)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] Write(Sheet sheet) => Languages.In(sheet.Language, () => Written(sheet));

    private byte[] Written(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document();
            WordParts.Styles(main, Languages.Culture(sheet.Language));
            WordParts.Numbering(main);
            WordParts.Settings(main, Languages.Culture(sheet.Language));

            var text = new WordText(main, markup, links, sheet.Language);
            var body = new Body(new WordBody(main, text).Of(sheet));
            body.Append(WordParts.Frame(main, sheet));
            main.Document.Append(body);
            Properties(word, sheet);
        }
        return bytes.ToArray();
    }

    /// <summary>No person and no hour: the file says who issues it and the day that it shows.</summary>
    private static void Properties(WordprocessingDocument word, Sheet sheet)
    {
        var properties = word.PackageProperties;
        properties.Title = sheet.Neutral ? Path.GetFileNameWithoutExtension(sheet.FileName("docx")) : sheet.Title;
        properties.Language = Languages.Culture(sheet.Language).Name;
        if (!sheet.Neutral)
            properties.Creator = sheet.Author;
        if (sheet.Day is { } day && !sheet.Neutral)
            properties.Created = DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
    }
}
