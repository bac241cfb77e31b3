using System.Buffers.Binary;
using System.Text;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Platform.Uploads;

/// <summary>A photo of a meeting says nothing of where its maker stood.</summary>
public sealed class PictureTests
{
    private const string Planted = "Geheimpje";

    /// <summary>16 by 8, turned (6), with a place, a maker and a comment; written by ExifTool.</summary>
    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4QDGRXhpZgAATU0AKgAAAAgABwEPAAIAAAAKAAAAYgESAAMAAAABAAYAAAEaAAUAAAABAAAAbAEbAAUAAAABAAAAdAEoAAMAAAABAAEAAAITAAMAAAABAAEAAIglAAQAAAABAAAAfAAAAABHZWhlaW1wamUAAAAAAQAAAAEAAAABAAAAAQADAAAAAQAAAAQCAwAAAAEAAgAAAAJOAAAAAAIABQAAAAMAAACmAAAAAAAAADIAAAABAAAAMwAAAAEAAAAbAAAAGf/+AAtHZWhlaW1wamX/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAEFVL/2gAMAwEAAhEDEQA/AJGzSzQVsZTIys1o/9k="
    );

    private static readonly byte[] Progressive = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABkCs3/8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCtb//xAAXEQADAQAAAAAAAAAAAAAAAAAAAxRR/9oACAEDAQE/Aa26f//EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAIAQIBAT8BjVh//8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQAGPwI//8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPyEP/9oADAMBAAIAAwAAABAL/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxAP/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxBv/8QAFRABAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQEAAT8QpT//2Q=="
    );

    /// <summary>The same as PNG, with an author in a text.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAIEAIAAAAvhDSDAAAAEHRFWHRBdXRob3IAR2VoZWltcGpl7gAX7gAAALJlWElmTU0AKgAAAAgABwEPAAIAAAAKAAAAYgESAAMAAAABAAYAAAEaAAUAAAABAAAAbAEbAAUAAAABAAAAdAEoAAMAAAABAAIAAAITAAMAAAABAAEAAIglAAQAAAABAAAAfAAAAABHZWhlaW1wamUAAAAASAAAAAEAAABIAAAAAQACAAAAAQAAAAQCAwAAAAIABQAAAAMAAACaAAAAAAAAADIAAAABAAAAMwAAAAEAAAAAAAAAAcqFaxYAAABDSURBVCjPtdIBDQAgDAPBX4KUIQYxQwx4wUzxAipaA5cmH+9hXagglxE4gpE+oN3pfdBU0LcPiJFwZARygcoIADhT/Rp4EAO6C61wAAAAAElFTkSuQmCC"
    );

    [Fact]
    public async Task What_comes_back_of_a_photo_shows_the_same_and_tells_no_place_maker_or_remark()
    {
        await using var site = await OwnSite.Start(more: b => b.Services.AddSingleton<IUploadRule>(new ForEveryone()));
        using var reader = site.Reader();
        byte[] xmp = [0xFF, 0xE1, 0, 31 + 11, .. "http://ns.adobe.com/xap/1.0/\0"u8, .. "<Geheimpje>"u8];
        foreach (
            var given in new[] { Jpeg, [.. Jpeg[..2], .. xmp, .. Jpeg[2..], .. "naslag Geheimpje"u8], Png, [.. Png, .. "Geheimpje"u8] }
        )
        {
            Encoding.Latin1.GetString(given).ShouldContain(Planted);
            var upload = await Give(site, given);
            var got = await reader.GetByteArrayAsync(new Uri(upload.Address, UriKind.Relative));
            got.Length.ShouldBe(upload.Size);
            var text = Encoding.Latin1.GetString(got);
            text.ShouldNotContain(Planted);
            text.ShouldNotContain("http://ns.adobe.com");
            // Only which side is up is left of EXIF: a header, one entry, and no second directory.
            var exif = Encoding.Latin1.GetString([.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
            text.Split(exif).Length.ShouldBe(2);
            PictureItself(got).ShouldBe(PictureItself(given));
        }
    }

    [Fact]
    public void A_picture_without_anything_beside_it_stays_byte_for_byte() => Picture.Bare("jpg", Progressive).ShouldBe(Progressive);

    [Fact]
    public async Task A_picture_that_cannot_be_read_to_its_end_is_refused_with_what_to_do()
    {
        await using var site = await OwnSite.Start();
        byte[] endless = [.. Png[..8], 0xFF, 0xFF, 0xFF, 0xF4, .. "tEXt"u8, 0, 0, 0, 0];
        foreach (var broken in new[] { Jpeg[..^40], Jpeg[..30], Png[..^9], endless, [0xFF, 0xD8, 0xFF, 0xD9] })
        {
            await using var scope = site.Services.CreateAsyncScope();
            var (upload, error) = await scope
                .ServiceProvider.GetRequiredService<Baken.Platform.Uploads.Uploads>()
                .Add(File(broken), "x", default);
            upload.ShouldBeNull();
            error!.ShouldContain("JPEG");
        }
    }

    [Fact]
    public void No_bytes_whatever_make_it_stumble() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, 2], CsCheck.Gen.Int[0, 900], CsCheck.Gen.Byte),
            (which, at, with) =>
            {
                var whole = new[] { Jpeg, Progressive, Png }[which];
                var bent = whole.ToArray();
                bent[at % bent.Length] = with;
                _ = Picture.Bare(whole == Png ? "png" : "jpg", bent);
            }
        );

    [Fact]
    public async Task Who_uploads_is_told_what_stays_in_a_document()
    {
        await using var site = await OwnSite.Start();
        using var coordinator = await site.As(Roles.Coordinator);
        var page = await coordinator.Page("/nl/werkplek/plan/bewijs/track-moments");
        page.Body!.TextContent.ShouldContain("In een PDF of een document blijft staan wie het maakte");
    }

    /// <summary>The data of the scans, or of the chunks that hold the picture.</summary>
    private static byte[] PictureItself(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var png = text.IndexOf("IDAT", StringComparison.Ordinal);
        if (png > 0)
            return file[png..(png + 4 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(png - 4)))];
        var scan = text.IndexOf("\u00FF\u00DA", StringComparison.Ordinal);
        return file[scan..(text.IndexOf("\u00FF\u00D9", scan, StringComparison.Ordinal) + 2)];
    }

    private static async Task<Upload> Give(TestSite site, byte[] content)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (upload, error) = await scope
            .ServiceProvider.GetRequiredService<Baken.Platform.Uploads.Uploads>()
            .Add(File(content), "pictures", default);
        error.ShouldBeNull();
        await scope.ServiceProvider.GetRequiredService<Database>().SaveChangesAsync();
        return upload!;
    }

    private static FormFile File(byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "File", "foto.jpg");

    private sealed class ForEveryone : IUploadRule
    {
        public string Purpose => "pictures";

        public Task<Who?> WhoMaySee(Guid upload, CancellationToken cancel) => Task.FromResult<Who?>(Who.Everyone);
    }
}
