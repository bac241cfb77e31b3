using System.Security.Claims;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Packs;

/// <summary>Who writes a document.</summary>
public sealed record Author(Guid? Id, string Name)
{
    /// <summary>Whoever is signed in.</summary>
    public static Author Of(ClaimsPrincipal user) =>
        new(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!), user.FindFirstValue("name") ?? "");
}

/// <summary>What came of a wish to publish: done, or why not. Nothing is written unless it is done.</summary>
public sealed record Publishing(StoredDocument? Document, IReadOnlyList<Finding> Errors, bool SomebodyWasFirst)
{
    public bool Done => Errors.Count == 0 && !SomebodyWasFirst;
}

/// <summary>
/// Writes documents: each text becomes a version with its author, checked by the module that owns its kind.
/// The caller saves, so that what belongs together arrives together, then reloads the library cache.
/// </summary>
public sealed class DocumentStore(Database database, LibraryCache texts, PackCheck check, TimeProvider time)
{
    public Task<StoredDocument?> Find(string path, string language, CancellationToken cancel = default) =>
        database.Set<StoredDocument>().FirstOrDefaultAsync(d => d.Path == path && d.Language == language, cancel);

    /// <param name="document">Path, language and the new text.</param>
    /// <param name="basedOn">The version that the author had before them; 0 for a new document.</param>
    /// <param name="author">Who wrote it.</param>
    /// <param name="note">Why, in a line; for a changed promise: reason and decision.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task<Publishing> Publish(Document document, int basedOn, Author author, string? note, CancellationToken cancel = default) =>
        Publish(document, basedOn, author, note, keepDraft: false, cancel);

    /// <param name="document">Path, language and the new text.</param>
    /// <param name="basedOn">The version that the author had before them; 0 for a new document.</param>
    /// <param name="author">Who wrote it.</param>
    /// <param name="note">Why, in a line.</param>
    /// <param name="keepDraft">The change was made beside the editor: what somebody keeps there as a draft stays.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Publishing> Publish(
        Document document,
        int basedOn,
        Author author,
        string? note,
        bool keepDraft,
        CancellationToken cancel
    )
    {
        document = document with { Text = document.Text.ReplaceLineEndings("\n").TrimEnd() + "\n" };
        var stored = await Find(document.Path, document.Language, cancel);
        if ((stored?.Version ?? 0) != basedOn)
            return new Publishing(stored, [], SomebodyWasFirst: true);
        var library = texts.Current.With((document.Path, document.Language, document.Text));
        var errors = check.One(document, library).Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            return new Publishing(stored, errors, SomebodyWasFirst: false);
        if (stored is null)
        {
            stored = await Fresh(document, cancel);
        }
        else if (stored.Text == document.Text)
            return new Publishing(stored, [], SomebodyWasFirst: false);
        stored.Text = document.Text;
        stored.Version++;
        stored.Changed = time.GetUtcNow();
        database.Add(
            new DocumentVersion
            {
                DocumentId = stored.Id,
                Number = stored.Version,
                Text = document.Text,
                PersonId = author.Id,
                By = author.Name,
                At = stored.Changed,
                Note = note,
            }
        );
        if (keepDraft)
            return new Publishing(stored, [], SomebodyWasFirst: false);
        var draft = await database
            .Set<DocumentDraft>()
            .FirstOrDefaultAsync(d => d.Path == document.Path && d.Language == document.Language, cancel);
        if (draft is not null)
            database.Remove(draft);
        return new Publishing(stored, [], SomebodyWasFirst: false);
    }

    /// <summary>
    /// Writes several documents that hold each other: each is checked in the library that holds all of them, and nothing is
    /// tracked when one has an error. None of them may be there already.
    /// </summary>
    public async Task<Publishing> Create(IReadOnlyList<Document> documents, Author author, string? note, CancellationToken cancel = default)
    {
        var all = documents.Select(d => d with { Text = d.Text.ReplaceLineEndings("\n").TrimEnd() + "\n" }).ToList();
        foreach (var document in all)
            if (await Find(document.Path, document.Language, cancel) is { } there)
                return new Publishing(there, [], SomebodyWasFirst: true);
        var library = texts.Current.With(all.Select(d => (d.Path, d.Language, (string?)d.Text)));
        var errors = all.SelectMany(d => check.One(d, library)).Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            return new Publishing(null, errors, SomebodyWasFirst: false);
        foreach (var document in all)
        {
            var stored = await Fresh(document, cancel);
            stored.Version++;
            stored.Changed = time.GetUtcNow();
            database.Add(
                new DocumentVersion
                {
                    DocumentId = stored.Id,
                    Number = stored.Version,
                    Text = document.Text,
                    PersonId = author.Id,
                    By = author.Name,
                    At = stored.Changed,
                    Note = note,
                }
            );
        }
        return new Publishing(null, [], SomebodyWasFirst: false);
    }

    /// <summary>
    /// Takes a document away from the site, unless a text that stays leans on it. That is a version as any other: its history stays,
    /// and it can be put back. The pack does not bring back what staff took away.
    /// </summary>
    public async Task<Publishing> Remove(
        string path,
        string language,
        int basedOn,
        Author author,
        string? note,
        CancellationToken cancel = default
    )
    {
        var stored = await Find(path, language, cancel);
        if ((stored?.Version ?? 0) != basedOn)
            return new Publishing(stored, [], SomebodyWasFirst: true);
        if (stored is null)
            return new Publishing(null, [], SomebodyWasFirst: false);
        var errors = Errors(texts.Current.With((path, language, null))).Except(Errors(texts.Current)).ToList();
        if (errors.Count > 0)
            return new Publishing(stored, errors, SomebodyWasFirst: false);
        database.Remove(stored);
        foreach (var entry in Removed(stored, stored.Applied, author, note, time.GetUtcNow()))
            database.Add(entry);
        return new Publishing(stored, [], SomebodyWasFirst: false);
    }

    private IEnumerable<Finding> Errors(Library library) => check.All(library).Where(f => f.Severity == Severity.Error);

    /// <summary>What stays of a document that goes: that it went, and its removal.</summary>
    internal static IEnumerable<object> Removed(StoredDocument stored, string? applied, Author author, string? note, DateTimeOffset at) =>
        [
            new DocumentVersion
            {
                DocumentId = stored.Id,
                Number = stored.Version + 1,
                Text = stored.Text,
                PersonId = author.Id,
                By = author.Name,
                At = at,
                Note = note,
                Removal = true,
            },
            new DocumentRemoval
            {
                Path = stored.Path,
                Language = stored.Language,
                Applied = applied,
                DocumentId = stored.Id,
                LastVersion = stored.Version + 1,
            },
        ];

    /// <summary>The document of a removal comes back with its history; else it is new. Its version is raised by who writes.</summary>
    internal static StoredDocument Fresh(Document document, DocumentRemoval? removal) =>
        new()
        {
            Id = removal?.DocumentId ?? Ids.New(),
            Path = document.Path,
            Language = document.Language,
            Text = document.Text,
            Applied = removal?.Applied,
            Version = removal?.LastVersion ?? 0,
        };

    private async Task<StoredDocument> Fresh(Document document, CancellationToken cancel)
    {
        var removal = await Removal(document.Path, document.Language, cancel);
        if (removal is not null)
            database.Remove(removal);
        var stored = Fresh(document, removal);
        database.Add(stored);
        return stored;
    }

    /// <summary>That a document was taken away and did not come back.</summary>
    public Task<DocumentRemoval?> Removal(string path, string language, CancellationToken cancel = default) =>
        database.Set<DocumentRemoval>().FirstOrDefaultAsync(r => r.Path == path && r.Language == language, cancel);
}

/// <summary>A text that somebody is working on and nobody else reads yet. One per document.</summary>
public sealed class DocumentDraft
{
    public Guid Id { get; init; } = Ids.New();

    public required string Path { get; init; }

    public required string Language { get; init; }

    public required string Text { get; set; }

    /// <summary>The published version it was made from.</summary>
    public required int BasedOn { get; set; }

    public required Guid? PersonId { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }

    public int Version { get; set; }
}
