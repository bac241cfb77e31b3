using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Documents.Remove;

/// <summary>Asks once more before a text goes off the site.</summary>
public sealed class IndexModel(Database database, DocumentStore documents, LibraryCache texts, PackCheck check, Links links, Frame frame)
    : PageModel
{
    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What leans on this text, with how often.</summary>
    public IReadOnlyList<TextThatNeeds> Users { get; private set; } = [];

    /// <summary>The document of a file: <c>pages/contact.nl.md</c>, <c>lines/1712.yaml</c>.</summary>
    private static Document Of(string file)
    {
        var pieces = file.Split('.');
        return pieces[^1] == "yaml"
            ? new Document(string.Join('.', pieces[..^1]), "", "")
            : new Document(string.Join('.', pieces[..^2]), pieces[^2], "");
    }

    public StoredDocument Stored { get; private set; } = null!;

    public string Title => DocumentRow.TitleOf(texts.Current, new Document(Stored.Path, Stored.Language, Stored.Text));

    public async Task<IActionResult> OnGet(string language, string path, CancellationToken cancel)
    {
        if (await documents.Find(path, DocumentRow.FromAddress(language), cancel) is not { } stored)
            return NotFound();
        Stored = stored;
        BasedOn = stored.Version;
        frame.Title = Text.RemoveText;
        frame.Menu = "texts";
        return Page();
    }

    public async Task<IActionResult> OnPost(string language, string path, CancellationToken cancel)
    {
        if (check.KindOf(new Document(path, DocumentRow.FromAddress(language), ""))?.MayBeWrittenBy(User) == false)
            return Forbid();
        var removing = await documents.Remove(path, DocumentRow.FromAddress(language), BasedOn, Author.Of(User), Note, cancel);
        if (removing.SomebodyWasFirst)
            return Redirect(links.To("/Documents/Edit/Index", new { language, path }));
        if (!removing.Done)
        {
            ModelState.AddModelError("", Text.RemoveTextNeeded);
            Users =
            [
                .. removing
                    .Errors.GroupBy(e => e.File)
                    .Select(g => (Document: Of(g.Key), Places: g.Count()))
                    .Select(g => new TextThatNeeds(
                        DocumentRow.TitleOf(texts.Current, g.Document),
                        g.Document.File,
                        links.Edit(g.Document.Path, g.Document.Language),
                        g.Places
                    ))
                    .OrderBy(u => u.Title, StringComparer.CurrentCulture),
            ];
            await OnGet(language, path, cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await database.SaveChangesAsync(cancel);
        await texts.Reload(cancel);
        return Redirect(
            links.To(
                "/Documents/Index",
                new
                {
                    gedaan = "removed",
                    taal = language,
                    pad = path,
                }
            )
        );
    }
}

/// <summary>A text that would break, and in how many places.</summary>
public sealed record TextThatNeeds(string Title, string File, string Address, int Places);
