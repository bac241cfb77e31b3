using System.Globalization;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.History;

/// <summary>Every text a document has had: who, when, why; the difference with now; put one back. Also of what was taken away.</summary>
public sealed class IndexModel(Database database, DocumentStore documents, LibraryCache texts, PackCheck check, Links links, Frame frame)
    : PageModel
{
    /// <summary>As it is now, or as it was last.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>The version that is online; 0: none.</summary>
    public int Online { get; private set; }

    public IReadOnlyList<DocumentVersion> Versions { get; private set; } = [];

    public DocumentVersion? Chosen { get; private set; }

    /// <summary>With this one the text went off the site.</summary>
    public DocumentVersion? Removal => Online == 0 ? Versions.FirstOrDefault(v => v.Removal) : null;

    public string Title => DocumentRow.TitleOf(texts.Current.With((Document.Path, Document.Language, Document.Text)), Document);

    public async Task<IActionResult> OnGet(string language, string path, int? versie, string? gedaan, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        Chosen = Versions.FirstOrDefault(v => v.Number == versie);
        if (gedaan == "restored" && Online > 0)
            frame.Notice = new Notice(
                string.Format(CultureInfo.CurrentCulture, Text.DoneRestored, Online),
                new NoticeAct(Text.DoneEdit, links.Edit(path, Document.Language))
            );
        return Page();
    }

    public async Task<IActionResult> OnPost(string language, string path, int versie, int basedOn, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel) || Versions.FirstOrDefault(v => v.Number == versie) is not { } version)
            return NotFound();
        if (check.KindOf(Document)?.MayBeWrittenBy(User) == false)
            return Forbid();
        var note = string.Format(CultureInfo.CurrentCulture, Text.RestoredFrom, versie);
        var publishing = await documents.Publish(Document with { Text = version.Text }, basedOn, Author.Of(User), note, cancel);
        if (publishing.Done)
        {
            await database.SaveChangesAsync(cancel);
            await texts.Reload(cancel);
            return Redirect(
                links.To(
                    "/Documents/History/Index",
                    new
                    {
                        language,
                        path,
                        gedaan = "restored",
                    }
                )
            );
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
        Document = new Document(path, DocumentRow.FromAddress(language), "");
        var stored = await documents.Find(path, Document.Language, cancel);
        var id = stored?.Id ?? (await documents.Removal(path, Document.Language, cancel))?.DocumentId;
        if (id is null)
            return false;
        Versions = await database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .Where(v => v.DocumentId == id)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancel);
        Document = Document with { Text = stored?.Text ?? Versions[0].Text };
        Online = stored?.Version ?? 0;
        frame.Title = string.Format(CultureInfo.CurrentCulture, Text.HistoryTitle, path);
        frame.Menu = "texts";
        return true;
    }
}
