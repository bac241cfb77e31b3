using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Forms;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.Edit;

/// <summary>
/// Edit one text, as a form or in its source: see it, see the difference, keep it as a draft, publish it. Nobody's work is overwritten.
/// </summary>
public sealed class IndexModel(
    Database database,
    DocumentStore documents,
    LibraryCache texts,
    PackCheck check,
    AddressBook addresses,
    TimeProvider time,
    Links links,
    Frame frame
) : PageModel
{
    /// <summary>The whole text. In the form it goes along unseen: what the form does not know stays as it is.</summary>
    [BindProperty]
    [System.ComponentModel.DataAnnotations.DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Source { get; set; } = "";

    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool Fits { get; set; }

    /// <summary>The page shows the source, not the form.</summary>
    [BindProperty]
    public bool InSource { get; set; }

    public StoredDocument? Stored { get; private set; }

    public DocumentDraft? Draft { get; private set; }

    public DocumentKind Kind { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public EditForm Form { get; private set; } = EditForm.None;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public bool SomebodyWasFirst { get; private set; }

    public string? LastAuthor { get; private set; }

    /// <summary>What stands beside the text: preview or difference.</summary>
    public string Beside { get; private set; } = "preview";

    public string Online => Stored?.Text ?? "";

    /// <summary>The text with what was typed, also where some of it makes no sense yet.</summary>
    public string Written { get; private set; } = "";

    public Document? Dutch =>
        Document.IsStructure || Document.Language == Languages.Dutch ? null : texts.Current.Find(Document.Path, Languages.Dutch);

    public string? PageOnSite =>
        Kind.Page?.Invoke(Document.Path, Document.IsStructure ? Languages.Current : Document.Language, texts.Current, addresses);

    /// <summary>The other half of the same thing: of words the numbers and order, of those the words.</summary>
    public DocumentKind? Companion =>
        texts.Current.Find(Document.Path, Document.IsStructure ? Languages.Dutch : "") is { } other ? check.KindOf(other) : null;

    public string Title => DocumentRow.TitleOf(Previewed, Document) is var title && title != Document.Path ? title : Kind.Label();

    public Library Previewed => texts.Current.With((Document.Path, Document.Language, Written));

    public async Task<IActionResult> OnGet(string language, string path, string? naast, bool bron, string? gedaan, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        frame.Notice = Done(gedaan) ?? (Stored is null ? await TakenAway(cancel) : null);
        Source = Written = Draft?.Text ?? Online;
        BasedOn = Draft?.BasedOn ?? Stored?.Version ?? 0;
        SomebodyWasFirst = Draft is not null && BasedOn != (Stored?.Version ?? 0);
        Fits = true;
        InSource = bron;
        Beside = naast ?? (SomebodyWasFirst ? "difference" : "preview");
        Findings = check.One(Document, Previewed);
        return Shown();
    }

    public async Task<IActionResult> OnPost(string language, string path, string @do, CancellationToken cancel)
    {
        if (!await Open(language, path, cancel))
            return NotFound();
        if (@do is "publish" or "save" && !Kind.MayBeWrittenBy(User))
            return Forbid();
        if (@do == "keep")
            return await Keep(cancel);
        Beside = @do == "difference" ? "difference" : "preview";
        if (@do == "drop" && Draft is not null)
        {
            database.Remove(Draft);
            await database.SaveChangesAsync(cancel);
            return Again("dropped");
        }
        if (!Take())
            return Wrong();
        switch (@do)
        {
            case "publish":
                return await Publish(cancel);
            case "save":
                await SaveDraft(cancel);
                return Again("saved");
            default:
                InSource = @do == "source" || (InSource && @do != "form");
                Findings = check.One(Document, Previewed);
                return Shown();
        }
    }

    /// <summary>Nobody else works on this text: what is typed may be kept now and then without asking.</summary>
    public bool KeepsDraft => Kind.MayBeWrittenBy(User) && (Draft is null || Draft.PersonId == Author.Of(User).Id);

    /// <summary>For the script: a draft, without a page. Never over somebody else's, and a change of one's own is not logged again.</summary>
    private async Task<IActionResult> Keep(CancellationToken cancel)
    {
        if (!KeepsDraft)
            return StatusCode(StatusCodes.Status409Conflict);
        if (!Take())
            return StatusCode(StatusCodes.Status400BadRequest);
        if (Draft is null)
            await SaveDraft(cancel);
        else
            await database
                .Set<DocumentDraft>()
                .Where(d => d.Id == Draft.Id && d.PersonId == Draft.PersonId)
                .ExecuteUpdateAsync(
                    d =>
                        d.SetProperty(x => x.Text, Source)
                            .SetProperty(x => x.At, time.GetUtcNow())
                            .SetProperty(x => x.Version, x => x.Version + 1),
                    cancel
                );
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <summary>Brings what was typed into the text. False: some of it makes no sense, and the form says so beside it.</summary>
    private bool Take()
    {
        Document = Document with { Text = Source };
        Written = Source;
        if (InSource || DocumentForm.Of(Kind, Document, Previewed) is not { } form)
            return true;
        var (text, errors) = form.With(Request.Form);
        (Document, Written) = (Document with { Text = text }, text);
        if (errors.Count > 0)
        {
            Form = EditForm.Typed(form, Request.Form, errors, ModelState);
            return false;
        }
        Source = text;
        ModelState.Remove(nameof(Source));
        return true;
    }

    private PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The page, with the form where the kind has one and it can be read.</summary>
    private PageResult Shown()
    {
        ModelState.Remove(nameof(InSource));
        Form = EditForm.Of(DocumentForm.Of(Kind, Document, Previewed), Findings, ModelState, InSource);
        return Page();
    }

    private async Task<IActionResult> Publish(CancellationToken cancel)
    {
        if (Dutch is { } dutch && Fits)
            Document = Document with { Text = FrontMatter.Set(Source, "of", FrontMatter.Quoted(dutch.Stamp)) };
        var publishing = await documents.Publish(Document, BasedOn, Author.Of(User), Note, cancel);
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
            var mine = Document;
            await Open(DocumentRow.InAddress(Document.Language), Document.Path, cancel);
            Document = mine;
            return await Refuse(new Publishing(Stored, [], SomebodyWasFirst: true), cancel);
        }
        await texts.Reload(cancel);
        return Again(publishing.Document!.Version == BasedOn ? "same" : "published");
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
        }
        Document = Document with { Text = Source };
        var page = Shown();
        Response.StatusCode = SomebodyWasFirst ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return page;
    }

    private async Task SaveDraft(CancellationToken cancel)
    {
        var author = Author.Of(User);
        if (Draft is null)
            database.Add(
                Draft = new DocumentDraft
                {
                    Path = Document.Path,
                    Language = Document.Language,
                    Text = Source,
                    BasedOn = BasedOn,
                    PersonId = author.Id,
                    By = author.Name,
                    At = time.GetUtcNow(),
                }
            );
        else
            (Draft.Text, Draft.BasedOn, Draft.PersonId, Draft.By, Draft.At, Draft.Version) = (
                Source,
                BasedOn,
                author.Id,
                author.Name,
                time.GetUtcNow(),
                Draft.Version + 1
            );
        await database.SaveChangesAsync(cancel);
    }

    private Notice? Done(string? done) =>
        done switch
        {
            "published" when Stored is not null => Notices.Published(
                links,
                Stored,
                PageOnSite,
                Kind.Awaits(Document.Path, texts.Current, addresses)
            ),
            "same" => new Notice(Text.DoneSame),
            "saved" when Draft is not null => new Notice(Text.DoneSaved),
            "dropped" => new Notice(Text.DoneDropped),
            _ => null,
        };

    /// <summary>The text was there before: who looks for it finds it in its history.</summary>
    private async Task<Notice?> TakenAway(CancellationToken cancel) =>
        await documents.Removal(Document.Path, Document.Language, cancel) is null
            ? null
            : new Notice(
                Text.TakenAwayBefore,
                new NoticeAct(
                    Text.HistoryOf,
                    links.To("/Documents/History/Index", new { language = DocumentRow.InAddress(Document.Language), path = Document.Path })
                )
            );

    private RedirectResult Again(string done) =>
        Redirect(
            addresses.Path(
                "/Documents/Edit/Index",
                Languages.Current,
                new
                {
                    language = DocumentRow.InAddress(Document.Language),
                    path = Document.Path,
                    bron = InSource ? "true" : null,
                    gedaan = done,
                }
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
