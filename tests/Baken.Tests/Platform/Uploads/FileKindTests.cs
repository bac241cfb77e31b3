using System.IO.Compression;
using System.Text;
using Baken.Platform.Uploads;
using CsCheck;

namespace Baken.Tests.Platform.Uploads;

public sealed class FileKindTests
{
    private const string Odt = "application/vnd.oasis.opendocument.text";

    [Theory]
    [InlineData("%PDF-1.7\n", "pdf")]
    [InlineData("Een gewone tekst.\r\nMet é.", "txt")]
    [InlineData("naam;aantal\nx;1\n", "txt")]
    [InlineData("<!doctype html><p>hallo", null)]
    [InlineData("\uFEFF  <svg xmlns='http://www.w3.org/2000/svg'/>", null)]
    [InlineData("#!/bin/sh\nrm", null)]
    [InlineData("MZ\u0000\u0001", null)]
    [InlineData("\u007fELF\u0001", null)]
    [InlineData("PK\u0003\u0004 geen zip", null)]
    [InlineData("", null)]
    public void A_file_is_known_by_what_is_in_it(string content, string? kind) =>
        FileKind.Of(Encoding.UTF8.GetBytes(content)).Kind().ShouldBe(kind);

    [Fact]
    public void Pictures_are_known_by_their_first_bytes()
    {
        FileKind.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).Kind().ShouldBe("png");
        FileKind.Of([0xFF, 0xD8, 0xFF, 0xE0]).Kind().ShouldBe("jpg");
        FileKind.Of("GIF89a"u8.ToArray().Append((byte)0).ToArray()).ShouldBeNull();
    }

    [Theory]
    [InlineData("docx", "[Content_Types].xml", "word/document.xml")]
    [InlineData("xlsx", "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("odt", "mimetype", "content.xml")]
    [InlineData(null, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    [InlineData(null, "[Content_Types].xml", "xl/workbook.xml", "xl/activeX/activeX1.bin")]
    [InlineData(null, "mimetype", "content.xml", "Basic/script-lc.xml")]
    [InlineData(null, "word/document.xml")]
    [InlineData(null, "setup.exe")]
    public void A_document_with_something_that_runs_is_not_taken(string? kind, params string[] parts) =>
        FileKind.Of(Package(parts)).Kind().ShouldBe(kind);

    [Fact]
    public void Any_bytes_get_an_answer() => Gen.Byte.Array.Sample(bytes => _ = FileKind.Of(bytes));

    internal static byte[] Package(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var writer = new StreamWriter(package.CreateEntry(part, CompressionLevel.NoCompression).Open());
                writer.Write(part == "mimetype" ? Odt : "x");
            }
        return bytes.ToArray();
    }
}

file static class Known
{
    public static string? Kind(this FileKind? kind) => kind?.Extension;
}
