using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.Edit;

/// <summary>Edit one text: see it, see the difference, keep it as a draft, publish it. Nobody's work is overwritten.</summary>
public sealed class IndexModel(
    Database database,
    DocumentStore documents,
    LibraryCache texts,
    PackCheck check,
    AddressBook addresses,
    TimeProvider time,
    Frame frame
) : PageModel
{
    [BindProperty]
    [System.ComponentModel.DataAnnotations.DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Source { get; set; } = "";

    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool Fits { get; set; }

    public StoredDocument? Stored { get; private set; }

    public DocumentDraft? Draft { get; private set; }

    public DocumentKind Kind { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public bool SomebodyWasFirst { get; private set; }

    public string? LastAuthor { get; private set; }

    /// <summary>What stands beside the text: preview, difference or the Dutch.</summary>
    public string Beside { get; private set; } = "preview";

    public string Online => Stored?.Text ?? "";

    public Document? Dutch =>
        Document.IsStructure || Document.Language == Languages.Dutch ? null : texts.Current.Find(Document.Path, Languages.Dutch);

    public string? PageOnSite =>
        Kind.Page?.Invoke(Document.Path, Document.IsStructure ? Languages.Current : Document.Language, texts.Current, addresses);

    public string Title => DocumentRow.TitleOf(Previewed, Document);

    public Library Previewed => texts.Current.With((Document.Path, Document.Language, Source));

    public async Task<IActionResult> OnGet(string language, string path, string? naast, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        Source = Draft?.Text ?? Online;
        BasedOn = Draft?.BasedOn ?? Stored?.Version ?? 0;
        SomebodyWasFirst = Draft is not null && BasedOn != (Stored?.Version ?? 0);
        Fits = true;
        Beside = naast ?? (SomebodyWasFirst ? "difference" : "preview");
        Findings = check.One(Document, Previewed);
        return Page();
    }

    public async Task<IActionResult> OnPost(string language, string path, string @do, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        if (@do is "publish" or "save" && !Kind.MayBeWrittenBy(User))
            return Forbid();
        Document = Document with { Text = Source };
        Beside = @do == "difference" ? "difference" : "preview";
        switch (@do)
        {
            case "publish":
                return await Publish(cancel);
            case "save":
                await SaveDraft(cancel);
                return Again();
            case "drop" when Draft is not null:
                database.Remove(Draft);
                await database.SaveChangesAsync(cancel);
                return Again();
            default:
                Findings = check.One(Document, Previewed);
                return Page();
        }
    }

    private async Task<IActionResult> Publish(CancellationToken cancel)
    {
        if (Dutch is { } dutch && Fits)
            Document = Document with { Text = FrontMatter.Set(Source, "of", FrontMatter.Quoted(dutch.Stamp)) };
        var author = new Author(Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), User.FindFirstValue("name") ?? "");
        var publishing = await documents.Publish(Document, BasedOn, author, Note, cancel);
        if (!publishing.Done)
            return await Refuse(publishing, cancel);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (database.IsCollision(error))
        {
            // Two people pressed at the same moment: the other one's text stands.
            database.ChangeTracker.Clear();
            await Open(DocumentRow.InAddress(Document.Language), Document.Path, cancel);
            return await Refuse(new Publishing(Stored, [], SomebodyWasFirst: true), cancel);
        }
        await texts.Reload(cancel);
        return Again();
    }

    private async Task<IActionResult> Refuse(Publishing publishing, CancellationToken cancel)
    {
        Findings = publishing.Errors.Count > 0 ? publishing.Errors : check.One(Document, Previewed);
        SomebodyWasFirst = publishing.SomebodyWasFirst;
        if (SomebodyWasFirst)
        {
            Beside = "difference";
            Stored = await documents.Find(Document.Path, Document.Language, cancel);
            BasedOn = Stored?.Version ?? 0;
            ModelState.Remove(nameof(BasedOn));
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task SaveDraft(CancellationToken cancel)
    {
        var id = Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var name = User.FindFirstValue("name") ?? "";
        if (Draft is null)
            database.Add(
                Draft = new DocumentDraft
                {
                    Path = Document.Path,
                    Language = Document.Language,
                    Text = Source,
                    BasedOn = BasedOn,
                    PersonId = id,
                    By = name,
                    At = time.GetUtcNow(),
                }
            );
        else
            (Draft.Text, Draft.BasedOn, Draft.PersonId, Draft.By, Draft.At, Draft.Version) = (
                Source,
                BasedOn,
                id,
                name,
                time.GetUtcNow(),
                Draft.Version + 1
            );
        await database.SaveChangesAsync(cancel);
    }

    private RedirectResult Again() =>
        Redirect(
            addresses.Path(
                "/Documents/Edit/Index",
                Languages.Current,
                new { language = DocumentRow.InAddress(Document.Language), path = Document.Path }
            )
        );

    private async Task<bool> Open(string language, string path, CancellationToken cancel)
    {
        Document = new Document(path, DocumentRow.FromAddress(language), "");
        if (check.KindOf(Document) is not { } kind || (language != "-" && !Languages.All.Contains(language)))
            return false;
        Kind = kind;
        Stored = await documents.Find(path, Document.Language, cancel);
        Draft = await database.Set<DocumentDraft>().FirstOrDefaultAsync(d => d.Path == path && d.Language == Document.Language, cancel);
        Document = Document with { Text = Draft?.Text ?? Online };
        if (Stored is not null)
            LastAuthor = await database
                .Set<DocumentVersion>()
                .Where(v => v.DocumentId == Stored.Id && v.Number == Stored.Version)
                .Select(v => v.By)
                .FirstOrDefaultAsync(cancel);
        frame.Title = path;
        frame.Menu = "texts";
        frame.Wide = true;
        return true;
    }
}
