using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Dossiers.Arrange;

/// <summary>
/// What pages share that write a dossier's structure: it is read from the database, changed in its text, published as a version,
/// and refused when somebody else published in between.
/// </summary>
internal abstract class ArrangePage(Database database, DocumentStore documents, LibraryCache texts, Frame frame) : PageModel
{
    private StoredDocument? _stored;

    /// <summary>The version of the structure that the editor had on the screen.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    public bool SomebodyWasFirst { get; private set; }

    public Dossier Arranged { get; private set; } = null!;

    protected Database Database { get; } = database;

    protected Frame Frame { get; } = frame;

    protected Library Library => texts.Current;

    protected Author Author => new(Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), User.FindFirstValue("name") ?? "");

    public Words? WordsOf(DossierItem item) => Library.FindWords(item.Path, Languages.Current);

    /// <summary>What readers see, else what its draft says: an id tells nobody anything.</summary>
    public string TitleOf(DossierItem item) => WordsOf(item)?.Title ?? _drafts.GetValueOrDefault(item.Path) ?? item.Id;

    private Dictionary<string, string> _drafts = [];

    private async Task Drafts(CancellationToken cancel)
    {
        var folder = Arranged.Path + "/";
        var drafts = await Database
            .Set<DocumentDraft>()
            .AsNoTracking()
            .Where(d => d.Language == Languages.Dutch && d.Path.StartsWith(folder))
            .ToListAsync(cancel);
        foreach (var draft in drafts)
            if (
                Library.With((draft.Path, draft.Language, draft.Text)).FindWords(draft.Path, draft.Language)?.Title is { Length: > 0 } title
            )
                _drafts[draft.Path] = title;
    }

    protected async Task<bool> Open(string id, CancellationToken cancel)
    {
        _stored = await documents.Find($"{Dossier.Folder}/{id}", "", cancel);
        if (_stored is null)
            return false;
        Arranged = new Dossier(id, Yaml.Read<DossierFile>(_stored.Text, $"{_stored.Path}.yaml"));
        await Drafts(cancel);
        if (HttpMethods.IsGet(Request.Method))
            BasedOn = _stored.Version;
        Frame.Menu = KnowledgeModule.ReadMenu;
        Frame.Wide = true;
        return true;
    }

    /// <summary>Publishes the changed structure together with what else is tracked; false: look at the page, it says why.</summary>
    public async Task<bool> Change(string note, Func<DossierText, DossierText> change, CancellationToken cancel)
    {
        var document = new Document(_stored!.Path, "", _stored.Text);
        var changed = document with { Text = change(DossierText.Read(document)).ToString() };
        var publishing = await documents.Publish(changed, BasedOn, Author, note, keepDraft: true, cancel: cancel);
        if (publishing.SomebodyWasFirst)
            return await Refuse(cancel);
        if (!publishing.Done)
        {
            foreach (var error in publishing.Errors)
                ModelState.AddModelError("", error.Said);
            return false;
        }
        try
        {
            await Database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (Database.IsCollision(error))
        {
            return await Refuse(cancel);
        }
        await texts.Reload(cancel);
        return true;
    }

    /// <summary>The page as it is now, with nothing written: the next press is based on what the editor then sees.</summary>
    private async Task<bool> Refuse(CancellationToken cancel)
    {
        Database.ChangeTracker.Clear();
        await texts.Reload(cancel);
        await Open(Arranged.Id, cancel);
        SomebodyWasFirst = true;
        BasedOn = _stored?.Version ?? 0;
        ModelState.Remove(nameof(BasedOn));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return false;
    }

    protected IActionResult Wrong()
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
