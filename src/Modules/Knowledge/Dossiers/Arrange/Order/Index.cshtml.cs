using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Baken.Knowledge.Dossiers.Arrange.Order;

/// <summary>The texts of one dossier: their order, and a new one.</summary>
internal sealed class IndexModel(
    Database database,
    DocumentStore documents,
    LibraryCache texts,
    TimeProvider time,
    AddressBook addresses,
    Links links,
    Frame frame
) : ArrangePage(database, documents, texts, frame)
{
    [BindProperty]
    public string? NewTitle { get; set; }

    public string Title => Library.FindWords(Arranged.Path, Languages.Current)?.Title ?? Arranged.Id;

    public string? OnSite => DossierPages.Address(Arranged.Id, Languages.Current, Library, addresses);

    public async Task<IActionResult> OnGet(string dossier, CancellationToken cancel)
    {
        if (!await Open(dossier, cancel))
            return NotFound();
        Name();
        return Page();
    }

    public async Task<IActionResult> OnPost(string dossier, string? up, string? down, bool add, CancellationToken cancel)
    {
        if (!await Open(dossier, cancel))
            return NotFound();
        Name();
        if (add)
            return await Add(cancel);
        if ((up ?? down) is not { } id)
            return BadRequest();
        var note = string.Format(up is null ? Text.NoteMovedDown : Text.NoteMovedUp, id);
        return await Change(note, t => t.Move(id, up is null ? 1 : -1), cancel) ? Redirect($"{Here()}#{id}") : Wrong();
    }

    private async Task<IActionResult> Add(CancellationToken cancel)
    {
        NewTitle = NewTitle?.Trim();
        if (string.IsNullOrEmpty(NewTitle))
        {
            ModelState.AddModelError(nameof(NewTitle), Text.GiveTitle);
            return Wrong();
        }
        var id = await FreeId(Slug.Of(NewTitle), cancel);
        var author = Author;
        Database.Add(
            new DocumentDraft
            {
                Path = $"{Arranged.Path}/{id}",
                Language = Languages.Dutch,
                Text =
                    $"---\ntitle: {FrontMatter.Quoted(NewTitle)}\nslug: {id}\nsummary: \"\"\ncare: true\n---\n\n{Languages.In(Languages.Dutch, () => Text.ItemTemplate)}\n",
                BasedOn = 0,
                PersonId = author.Id,
                By = author.Name,
                At = time.GetUtcNow(),
            }
        );
        return await Change(string.Format(Text.NoteAdded, id), t => t.Add(id), cancel)
            ? Redirect(links.Edit($"{Arranged.Path}/{id}", Languages.Dutch))
            : Wrong();
    }

    /// <summary>An id that no text and no draft of this dossier has; ids never change and are not used again.</summary>
    private async Task<string> FreeId(string wanted, CancellationToken cancel)
    {
        var folder = Arranged.Path + "/";
        var drafts = await Database.Set<DocumentDraft>().Where(d => d.Path.StartsWith(folder)).Select(d => d.Path).ToListAsync(cancel);
        var taken = drafts.Concat(Library.Paths(Arranged.Path)).Concat(Arranged.Items.Select(i => i.Path)).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(id => !taken.Contains(folder + id));
    }

    private void Name() => Frame.Title = Title;

    private string Here() => links.To(DossierPages.Order, new { dossier = Arranged.Id });
}
