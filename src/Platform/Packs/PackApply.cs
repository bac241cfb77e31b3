using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Packs;

/// <summary>What applying a pack did, or would do, to one document.</summary>
public sealed record PackChange(string Path, string Language, PackChangeKind Kind)
{
    public string File => new Document(Path, Language, "").File;
}

public enum PackChangeKind
{
    Added,
    Taken,
    Removed,

    /// <summary>Staff changed it, or took it away, and the pack did not change: staff's stays.</summary>
    Kept,

    /// <summary>Both changed it: staff's stays, the pack's waits as a proposal.</summary>
    Proposed,
}

/// <summary>
/// Brings a pack into the database: a three-way merge per document against the text applied last.
/// Staff untouched: the pack's. Pack untouched: staff's. Both changed: staff's stays and the pack's waits as a proposal.
/// Taking away is a change too.
/// </summary>
public sealed class PackApply(Database database, TimeProvider time)
{
    public const string PackAuthor = "pack";

    /// <summary>Tracks every change; the caller saves once, so that a pack arrives whole or not at all.</summary>
    public async Task<IReadOnlyList<PackChange>> Apply(IReadOnlyList<Document> pack, CancellationToken cancel = default)
    {
        var changes = new List<PackChange>();
        var now = time.GetUtcNow();
        var stored = await database.Set<StoredDocument>().ToDictionaryAsync(d => (d.Path, d.Language), cancel);
        var proposals = await database.Set<DocumentProposal>().ToDictionaryAsync(p => (p.Path, p.Language), cancel);
        var removals = await database.Set<DocumentRemoval>().ToDictionaryAsync(r => (r.Path, r.Language), cancel);

        foreach (var document in pack)
        {
            var removal = removals.GetValueOrDefault((document.Path, document.Language));
            if (removal is { Applied: not null })
            {
                if (removal.Applied != document.Text)
                    Propose(proposals, document.Path, document.Language, document.Text, now);
                changes.Add(
                    new PackChange(
                        document.Path,
                        document.Language,
                        removal.Applied == document.Text ? PackChangeKind.Kept : PackChangeKind.Proposed
                    )
                );
                removal.Applied = document.Text;
            }
            else if (!stored.TryGetValue((document.Path, document.Language), out var mine))
            {
                var fresh = DocumentStore.Fresh(document, removal);
                (fresh.Applied, fresh.Changed) = (document.Text, now);
                fresh.Version++;
                if (removal is not null)
                    database.Remove(removal);
                database.Add(fresh);
                Record(fresh, now);
                changes.Add(new PackChange(document.Path, document.Language, PackChangeKind.Added));
            }
            else if (mine.Applied == document.Text)
            {
                if (mine.Text != mine.Applied)
                    changes.Add(new PackChange(document.Path, document.Language, PackChangeKind.Kept));
            }
            else if (mine.Text == mine.Applied || mine.Text == document.Text)
            {
                if (mine.Text != document.Text)
                {
                    mine.Text = document.Text;
                    mine.Version++;
                    mine.Changed = now;
                    Record(mine, now);
                }
                mine.Applied = document.Text;
                Forget(proposals, document.Path, document.Language);
                changes.Add(new PackChange(document.Path, document.Language, PackChangeKind.Taken));
            }
            else
            {
                Propose(proposals, document.Path, document.Language, document.Text, now);
                mine.Applied = document.Text;
                changes.Add(new PackChange(document.Path, document.Language, PackChangeKind.Proposed));
            }
        }

        var there = pack.Select(d => (d.Path, d.Language)).ToHashSet();
        foreach (var gone in stored.Values.Where(d => d.Applied is not null && !there.Contains((d.Path, d.Language))))
        {
            if (gone.Text == gone.Applied)
            {
                database.Remove(gone);
                foreach (var entry in DocumentStore.Removed(gone, applied: null, new Author(null, PackAuthor), note: null, now))
                    database.Add(entry);
                Forget(proposals, gone.Path, gone.Language);
                changes.Add(new PackChange(gone.Path, gone.Language, PackChangeKind.Removed));
            }
            else
            {
                Propose(proposals, gone.Path, gone.Language, null, now);
                gone.Applied = null;
                changes.Add(new PackChange(gone.Path, gone.Language, PackChangeKind.Proposed));
            }
        }
        return changes;
    }

    /// <summary>How many documents of a pack are not what was applied last: new, other, or gone.</summary>
    public async Task<int> Newer(IReadOnlyList<Document> pack, CancellationToken cancel = default)
    {
        var applied = await database
            .Set<StoredDocument>()
            .Where(d => d.Applied != null)
            .Select(d => new
            {
                d.Path,
                d.Language,
                d.Applied,
            })
            .ToDictionaryAsync(d => (d.Path, d.Language), d => d.Applied, cancel);
        var there = pack.ToDictionary(d => (d.Path, d.Language), d => d.Text);
        var gone = applied.Keys.Count(d => !there.ContainsKey(d));
        foreach (var removal in await database.Set<DocumentRemoval>().AsNoTracking().ToListAsync(cancel))
            applied[(removal.Path, removal.Language)] = removal.Applied;
        return gone + there.Count(d => applied.GetValueOrDefault(d.Key) != d.Value);
    }

    private void Record(StoredDocument document, DateTimeOffset now) =>
        database.Add(
            new DocumentVersion
            {
                DocumentId = document.Id,
                Number = document.Version,
                Text = document.Text,
                By = PackAuthor,
                At = now,
            }
        );

    private void Propose(
        Dictionary<(string, string), DocumentProposal> proposals,
        string path,
        string language,
        string? text,
        DateTimeOffset now
    )
    {
        Forget(proposals, path, language);
        database.Add(
            new DocumentProposal
            {
                Path = path,
                Language = language,
                Text = text,
                At = now,
            }
        );
    }

    private void Forget(Dictionary<(string, string), DocumentProposal> proposals, string path, string language)
    {
        if (proposals.Remove((path, language), out var old))
            database.Remove(old);
    }
}
