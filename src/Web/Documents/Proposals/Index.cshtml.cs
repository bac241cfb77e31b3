using System.Security.Claims;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.Proposals;

/// <summary>What a newer pack would have made of texts that staff changed too.</summary>
public sealed class IndexModel(
    Database database,
    DocumentStore documents,
    LibraryCache texts,
    PackCheck check,
    TimeProvider time,
    Links links,
    Frame frame
) : PageModel
{
    public IReadOnlyList<(DocumentProposal Proposal, StoredDocument? Stored)> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        frame.Title = Text.Proposals;
        frame.Menu = "texts";
        var proposals = await database
            .Set<DocumentProposal>()
            .AsNoTracking()
            .OrderBy(p => p.Path)
            .ThenBy(p => p.Language)
            .ToListAsync(cancel);
        var rows = new List<(DocumentProposal, StoredDocument?)>();
        foreach (var proposal in proposals)
            rows.Add((proposal, await documents.Find(proposal.Path, proposal.Language, cancel)));
        Rows = rows;
    }

    public async Task<IActionResult> OnPost(Guid id, string @do, CancellationToken cancel)
    {
        if (await database.Set<DocumentProposal>().FindAsync([id], cancel) is not { } proposal)
            return Redirect(links.To("/Documents/Proposals/Index"));
        if (check.KindOf(new Document(proposal.Path, proposal.Language, ""))?.MayBeWrittenBy(User) == false)
            return Forbid();
        var stored = await documents.Find(proposal.Path, proposal.Language, cancel);
        var author = new Author(Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), User.FindFirstValue("name") ?? "");
        database.Remove(proposal);
        switch (@do)
        {
            case "take" when proposal.Text is null && stored is not null:
                database.Remove(stored);
                break;
            case "take" when proposal.Text is { } text:
                var publishing = await documents.Publish(
                    new Document(proposal.Path, proposal.Language, text),
                    stored?.Version ?? 0,
                    author,
                    Text.TakeProposal,
                    cancel
                );
                if (!publishing.Done)
                    return Redirect(
                        links.To("/Documents/Edit/Index", new { language = DocumentRow.InAddress(proposal.Language), path = proposal.Path })
                    );
                break;
            case "merge" when proposal.Text is { } text && stored is not null:
                var draft = await database
                    .Set<DocumentDraft>()
                    .FirstOrDefaultAsync(d => d.Path == proposal.Path && d.Language == proposal.Language, cancel);
                if (draft is null)
                    database.Add(
                        new DocumentDraft
                        {
                            Path = proposal.Path,
                            Language = proposal.Language,
                            Text = text,
                            BasedOn = stored.Version,
                            PersonId = author.Id,
                            By = author.Name,
                            At = time.GetUtcNow(),
                        }
                    );
                else
                    (draft.Text, draft.BasedOn, draft.At, draft.Version) = (text, stored.Version, time.GetUtcNow(), draft.Version + 1);
                await database.SaveChangesAsync(cancel);
                return Redirect(
                    links.To(
                        "/Documents/Edit/Index",
                        new
                        {
                            language = DocumentRow.InAddress(proposal.Language),
                            path = proposal.Path,
                            naast = "difference",
                        }
                    )
                );
        }
        await database.SaveChangesAsync(cancel);
        await texts.Reload(cancel);
        return Redirect(links.To("/Documents/Proposals/Index"));
    }
}
