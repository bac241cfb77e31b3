using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Packs;

/// <summary>A document as readers get it. After the first start this, not the folder, is the truth.</summary>
public sealed class StoredDocument : IPublished, INamedInAudit
{
    public string NameInAudit => new Document(Path, Language, "").File;

    public Guid Id { get; init; } = Ids.New();

    public required string Path { get; init; }

    /// <summary>Empty for a structure.</summary>
    public required string Language { get; init; }

    public required string Text { get; set; }

    /// <summary>The pack's text when it was last applied; null where staff made the document.</summary>
    public string? Applied { get; set; }

    /// <summary>Raised by each change: two editors at once are noticed.</summary>
    public int Version { get; set; }

    public DateTimeOffset Changed { get; set; }
}

/// <summary>Each text that a document has had, with who and when. Never changed.</summary>
[NotAudited]
public sealed class DocumentVersion
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid DocumentId { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>Null: the pack.</summary>
    public Guid? PersonId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Note { get; init; }

    /// <summary>With this version the text went off the site; <see cref="Text"/> is what it said last.</summary>
    public bool Removal { get; init; }
}

/// <summary>What a newer pack would make of a document that staff changed too; null text: the pack took it away.</summary>
public sealed class DocumentProposal
{
    public Guid Id { get; init; } = Ids.New();

    public required string Path { get; init; }

    public required string Language { get; init; }

    public string? Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>
/// A document that was taken away. Its versions stay: put back, it goes on where it stopped. What staff took away of the pack does
/// not come back by itself.
/// </summary>
public sealed class DocumentRemoval
{
    public Guid Id { get; init; } = Ids.New();

    public required string Path { get; init; }

    public required string Language { get; init; }

    /// <summary>The pack's text when staff took it away, or proposed since; null where the pack has no say in it, or took it away itself.</summary>
    public required string? Applied { get; set; }

    /// <summary>Whose versions these are: a document that comes back takes this id again.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The number of the version that says that it was taken away.</summary>
    public required int LastVersion { get; init; }
}

internal static class PackTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<ContentStamp>(stamp =>
        {
            stamp.ToTable("content_stamp");
            stamp.Property(s => s.Id).ValueGeneratedNever();
        });
        builder.Entity<StoredDocument>(document =>
        {
            document.ToTable("document");
            document.HasIndex(d => new { d.Path, d.Language }).IsUnique();
        });
        builder.Entity<DocumentVersion>(version =>
        {
            version.ToTable("document_version");
            version.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        });
        builder.Entity<DocumentDraft>(draft =>
        {
            draft.ToTable("document_draft");
            draft.HasIndex(d => new { d.Path, d.Language }).IsUnique();
        });
        builder.Entity<DocumentProposal>(proposal =>
        {
            proposal.ToTable("document_proposal");
            proposal.HasIndex(p => new { p.Path, p.Language }).IsUnique();
        });
        builder.Entity<DocumentRemoval>(removal =>
        {
            removal.ToTable("document_removal");
            removal.HasIndex(r => new { r.Path, r.Language }).IsUnique();
        });
    }
}
