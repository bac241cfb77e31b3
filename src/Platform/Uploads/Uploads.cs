using Baken.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Uploads;

/// <summary>Takes files into the database: on every node, in every backup.</summary>
public sealed class Uploads(Database database, SiteClock clock)
{
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>Tracks the file; the caller saves it together with what it belongs to.</summary>
    /// <returns>The file, or the sentence that says to the reader what is wrong with it.</returns>
    public async Task<(Upload? Upload, string? Error)> Add(IFormFile file, string purpose, CancellationToken cancel)
    {
        if (file.Length == 0)
            return (null, Text.UploadEmpty);
        if (file.Length > Largest)
            return (null, string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.UploadTooLarge, Megabytes(file.Length)));
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        if (FileKind.Of(bytes) is not { } kind)
            return (null, Text.UploadUnknown);
        if (Picture.Bare(kind.Extension, bytes) is not { } bare)
            return (null, Text.UploadPicture);
        var upload = new Upload
        {
            Purpose = purpose,
            Kind = kind.Extension,
            Size = bare.Length,
            Day = clock.Today,
        };
        database.Add(upload);
        database.Add(new UploadContent { UploadId = upload.Id, Bytes = bare });
        return (upload, null);
    }

    /// <summary>Upwards: what is refused for being more than ten is never said to be ten.</summary>
    private static long Megabytes(long bytes) => (bytes + (1024 * 1024) - 1) / (1024 * 1024);

    public Task<Upload?> Find(Guid id, CancellationToken cancel) =>
        database.Set<Upload>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancel);

    public Task<byte[]?> Read(Guid id, CancellationToken cancel) =>
        database.Set<UploadContent>().AsNoTracking().Where(c => c.UploadId == id).Select(c => c.Bytes).FirstOrDefaultAsync(cancel);
}
