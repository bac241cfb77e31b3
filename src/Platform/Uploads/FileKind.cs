using System.IO.Compression;
using System.Text;
using System.Text.Unicode;

namespace Baken.Platform.Uploads;

/// <summary>
/// What we take from people, known by what is in it and never by its name: documents and pictures. Nothing that runs, nothing that a
/// browser would show as a page.
/// </summary>
public sealed record FileKind(string Extension, string MediaType)
{
    private static readonly FileKind Pdf = new("pdf", "application/pdf");
    private static readonly FileKind Png = new("png", "image/png");
    private static readonly FileKind Jpeg = new("jpg", "image/jpeg");
    private static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static readonly FileKind Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static readonly FileKind Odt = new("odt", "application/vnd.oasis.opendocument.text");
    private static readonly FileKind Plain = new("txt", "text/plain; charset=utf-8");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Png, Jpeg, Docx, Xlsx, Odt, Plain];

    public static FileKind? Find(string extension) => All.FirstOrDefault(k => k.Extension == extension);

    /// <summary>What it is; null: nothing that we take.</summary>
    public static FileKind? Of(byte[] content)
    {
        ReadOnlySpan<byte> start = content;
        if (start.StartsWith("%PDF-"u8))
            return Pdf;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (start.StartsWith("PK\u0003\u0004"u8))
            return OfPackage(content);
        return IsPlain(start) ? Plain : null;
    }

    /// <summary>Office documents are zip files; which one, and that nothing in them runs, is told by the names of their parts.</summary>
    private static FileKind? OfPackage(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (package.Entries.Any(e => Runs(e.FullName)))
                return null;
            if (package.GetEntry("mimetype") is { Length: < 100 } mimetype)
            {
                using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
                return reader.ReadToEnd() == Odt.MediaType ? Odt : null;
            }
            if (package.GetEntry("[Content_Types].xml") is null)
                return null;
            return package.GetEntry("word/document.xml") is not null ? Docx
                : package.GetEntry("xl/workbook.xml") is not null ? Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Runs(string part) =>
        part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.Contains("activeX/", StringComparison.OrdinalIgnoreCase)
        || part.Contains("embeddings/oleObject", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>UTF-8 that is no markup and no script.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (content.IsEmpty || !Utf8.IsValid(content))
            return false;
        foreach (var b in content)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
                return false;
        var text = content.TrimStart(" \t\r\n"u8);
        return !text.StartsWith("<"u8) && !text.StartsWith("#!"u8);
    }
}
