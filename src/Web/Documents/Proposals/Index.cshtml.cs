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

    /// <param name="id">The proposal.</param>
    /// <param name="basedOn">The version of staff's text that was seen beside it; 0: there was none.</param>
    /// <param name="do">keep, take or merge.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IActionResult> OnPost(Guid id, int basedOn, string @do, CancellationToken cancel)
    {
        if (await database.Set<DocumentProposal>().FindAsync([id], cancel) is not { } proposal)
            return Redirect(links.To("/Documents/Proposals/Index"));
        if (check.KindOf(new Document(proposal.Path, proposal.Language, ""))?.MayBeWrittenBy(User) == false)
            return Forbid();
        database.Remove(proposal);
        switch (@do)
        {
            case "take":
                var taken = await Take(proposal, basedOn, cancel);
                if (!taken.Done)
                    return await Refuse(taken.SomebodyWasFirst ? [Text.SomebodyWasFirstTitle] : taken.Errors.Select(e => $"{e}"), cancel);
                break;
            case "merge" when proposal.Text is { } text:
                if (await Draft(proposal, text, basedOn, cancel) is { } others)
                    return await Refuse([string.Format(Text.WorkedOnThis, others.By, When.Moment(others.At))], cancel);
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

    private Task<Publishing> Take(DocumentProposal proposal, int basedOn, CancellationToken cancel) =>
        proposal.Text is { } text
            ? documents.Publish(
                new Document(proposal.Path, proposal.Language, text),
                basedOn,
                Author.Of(User),
                Text.TakeProposal,
                keepDraft: true,
                cancel
            )
            : documents.Remove(proposal.Path, proposal.Language, basedOn, Author.Of(User), Text.TakeProposal, cancel);

    /// <summary>Tracks the pack's text as a draft. Where somebody works on the text already, theirs stays and is answered.</summary>
    private async Task<DocumentDraft?> Draft(DocumentProposal proposal, string text, int basedOn, CancellationToken cancel)
    {
        var there = await database
            .Set<DocumentDraft>()
            .FirstOrDefaultAsync(d => d.Path == proposal.Path && d.Language == proposal.Language, cancel);
        if (there is not null)
            return there;
        var author = Author.Of(User);
        database.Add(
            new DocumentDraft
            {
                Path = proposal.Path,
                Language = proposal.Language,
                Text = text,
                BasedOn = basedOn,
                PersonId = author.Id,
                By = author.Name,
                At = time.GetUtcNow(),
            }
        );
        return null;
    }

    /// <summary>The proposals as they stand now, with why nothing was done.</summary>
    private async Task<IActionResult> Refuse(IEnumerable<string> why, CancellationToken cancel)
    {
        database.ChangeTracker.Clear();
        foreach (var reason in why)
            ModelState.AddModelError("", reason);
        await OnGet(cancel);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
