using System.Globalization;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Forms;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Lines;

/// <summary>Writes that a line was looked at today into its document, where readers see it, and who did so into the history.</summary>
internal sealed class LineChecks(Database database, DocumentStore documents, LibraryCache texts, SiteClock clock)
{
    public const int LongestSource = 200;

    /// <summary>All checks, the newest first.</summary>
    public async Task<ILookup<string, LineCheck>> All(CancellationToken cancel) =>
        (await database.Set<LineCheck>().AsNoTracking().ToListAsync(cancel))
            .OrderByDescending(c => c.DocumentVersion)
            .ToLookup(c => c.Line);

    /// <summary>False: somebody changed the line meanwhile, and nothing was written.</summary>
    public async Task<bool> Check(HelpLine line, string source, Author author, CancellationToken cancel)
    {
        var written = await Write(line.Id, clock.Today, source, author, Text.CheckedNote, cancel);
        if (written is null)
            return false;
        database.Add(
            new LineCheck
            {
                Line = line.Id,
                Day = clock.Today,
                Source = source,
                PersonId = author.Id,
                By = author.Name,
                DayBefore = line.Checked,
                SourceBefore = line.Source,
                DocumentVersion = written.Version,
            }
        );
        return await Save(cancel);
    }

    /// <summary>Takes the newest check of a line back: its day and source are those of before.</summary>
    public async Task<bool> Undo(Guid id, Author author, CancellationToken cancel)
    {
        if (await database.Set<LineCheck>().FindAsync([id], cancel) is not { Undone: null } check)
            return false;
        if (await documents.Find(Path(check.Line), "", cancel) is not { } stored || stored.Version != check.DocumentVersion)
            return false;
        if (await Write(check.Line, check.DayBefore, check.SourceBefore, author, Text.UncheckedNote, cancel) is null)
            return false;
        (check.Undone, check.Version) = (clock.Today, check.Version + 1);
        return await Save(cancel);
    }

    private async Task<StoredDocument?> Write(
        string line,
        DateOnly day,
        string source,
        Author author,
        string note,
        CancellationToken cancel
    )
    {
        if (await documents.Find(Path(line), "", cancel) is not { } stored)
            return null;
        var text = YamlText
            .Read(stored.Text)
            .With("checked", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), bare: true)
            .With("source", source)
            .Text;
        var publishing = await documents.Publish(
            new Document(stored.Path, "", text),
            stored.Version,
            author,
            note,
            keepDraft: true,
            cancel
        );
        return publishing.Done ? publishing.Document : null;
    }

    private async Task<bool> Save(CancellationToken cancel)
    {
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            return false;
        }
        await texts.Reload(cancel);
        return true;
    }

    private static string Path(string line) => $"{HelpLines.Folder}/{line}";
}
