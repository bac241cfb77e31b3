using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.History;

/// <summary>Every text a document has had: who, when, why; the difference with now; put one back.</summary>
public sealed class IndexModel(Database database, DocumentStore documents, LibraryCache texts, PackCheck check, Links links, Frame frame)
    : PageModel
{
    public StoredDocument Stored { get; private set; } = null!;

    public IReadOnlyList<DocumentVersion> Versions { get; private set; } = [];

    public DocumentVersion? Chosen { get; private set; }

    public string Title => DocumentRow.TitleOf(texts.Current, new Document(Stored.Path, Stored.Language, Stored.Text));

    public async Task<IActionResult> OnGet(string language, string path, int? versie, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        Chosen = Versions.FirstOrDefault(v => v.Number == versie);
        return Page();
    }

    public async Task<IActionResult> OnPost(string language, string path, int versie, int basedOn, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel) || Versions.FirstOrDefault(v => v.Number == versie) is not { } version)
            return NotFound();
        if (check.KindOf(new Document(Stored.Path, Stored.Language, Stored.Text))?.MayBeWrittenBy(User) == false)
            return Forbid();
        var note = string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.RestoredFrom, versie);
        var publishing = await documents.Publish(
            new Document(Stored.Path, Stored.Language, version.Text),
            basedOn,
            Author.Of(User),
            note,
            cancel
        );
        if (publishing.Done)
        {
            await database.SaveChangesAsync(cancel);
            await texts.Reload(cancel);
            return Redirect(links.To("/Documents/History/Index", new { language, path }));
        }
        foreach (var error in publishing.Errors)
            ModelState.AddModelError("", error.ToString());
        if (publishing.SomebodyWasFirst)
            ModelState.AddModelError("", Text.SomebodyWasFirstTitle);
        Response.StatusCode = publishing.SomebodyWasFirst ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        Chosen = version;
        return Page();
    }

    private async Task<bool> Open(string language, string path, CancellationToken cancel)
    {
        if (await documents.Find(path, DocumentRow.FromAddress(language), cancel) is not { } stored)
            return false;
        Stored = stored;
        Versions = await database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .Where(v => v.DocumentId == stored.Id)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancel);
        frame.Title = string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.HistoryTitle, path);
        frame.Menu = "texts";
        return true;
    }
}
