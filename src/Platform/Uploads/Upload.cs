using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Uploads;

/// <summary>
/// A file that somebody gave. Its own name is not kept: it can hold a person's. What is in it lies in a row of its own, so that
/// no list reads it.
/// </summary>
public sealed class Upload
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>What the file is for: <c>evidence</c>. The module that answers for it says who may see it.</summary>
    public required string Purpose { get; init; }

    /// <summary>One of <see cref="FileKind.All"/>, by its extension.</summary>
    public required string Kind { get; init; }

    public required int Size { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>What a browser saves it as: tells the kind, and nothing of who or what.</summary>
    public string FileName => $"bestand-{Id.ToString("N")[..8]}.{Kind}";

    /// <summary>Where it is served, to whom may see it.</summary>
    public string Address => AddressOf(Id);

    public static string AddressOf(Guid id) => $"/bestanden/{id}";
}

public sealed class UploadContent
{
    public required Guid UploadId { get; init; }

    public required byte[] Bytes { get; init; }
}

internal static class UploadTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Upload>(upload =>
        {
            upload.ToTable("upload");
            upload.Ignore(u => u.FileName);
            upload.Ignore(u => u.Address);
        });
        builder.Entity<UploadContent>(content =>
        {
            content.ToTable("upload_content");
            content.HasKey(c => c.UploadId);
            content.HasOne<Upload>().WithOne().HasForeignKey<UploadContent>(c => c.UploadId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
