using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.Create;

/// <summary>A new text in Dutch: it starts as a draft with the parts that its kind asks for.</summary>
public sealed class IndexModel(Database database, LibraryCache texts, PackCheck check, TimeProvider time, Links links, Frame frame)
    : PageModel
{
    [BindProperty]
    public string? Folder { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Folders in which a kind of words with a free name lives: terms, pages, dossiers/zelf.</summary>
    public IEnumerable<SelectListItem> Folders =>
        check
            .Kinds.Where(k => !k.IsStructure && k.Pattern.EndsWith("/*", StringComparison.Ordinal))
            .SelectMany(kind => Expand(kind).Select(folder => new SelectListItem($"{kind.Label()}: {folder}", folder)))
            .DistinctBy(i => i.Value)
            .OrderBy(i => i.Text, StringComparer.CurrentCulture);

    public void OnGet(string? map)
    {
        frame.Title = Text.NewText;
        frame.Menu = "texts";
        Folder = map;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        OnGet(Folder);
        if (string.IsNullOrWhiteSpace(Folder) || Folders.All(f => f.Value != Folder))
            ModelState.AddModelError(nameof(Folder), Text.FillIn);
        if (string.IsNullOrWhiteSpace(Title))
            ModelState.AddModelError(nameof(Title), Text.FillIn);
        Name = Name?.Trim();
        var path = $"{Folder}/{Name}";
        if (string.IsNullOrEmpty(Name) || Name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            ModelState.AddModelError(nameof(Name), Text.NewTextIdWrong);
        else if (
            texts.Current.Find(path, Languages.Dutch) is not null
            || await database.Set<DocumentDraft>().AnyAsync(d => d.Path == path && d.Language == Languages.Dutch, cancel)
        )
            ModelState.AddModelError(nameof(Name), Text.NewTextExists);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var kind = check.KindOf(new Document(path, Languages.Dutch, ""))!;
        var lines = new List<string> { "---", $"title: {FrontMatter.Quoted(Title!.Trim())}" };
        if (kind.HasSlug)
            lines.Add($"slug: {Name}");
        lines.AddRange(["---", ""]);
        lines.AddRange(kind.Parts.Where(p => p != Words.Body).SelectMany(part => new[] { $"# {part}", "" }));
        var author = Author.Of(User);
        database.Add(
            new DocumentDraft
            {
                Path = path,
                Language = Languages.Dutch,
                Text = string.Join('\n', lines) + "\n",
                BasedOn = 0,
                PersonId = author.Id,
                By = author.Name,
                At = time.GetUtcNow(),
            }
        );
        await database.SaveChangesAsync(cancel);
        return Redirect(links.To("/Documents/Edit/Index", new { language = Languages.Dutch, path }));
    }

    private IEnumerable<string> Expand(DocumentKind kind)
    {
        var folder = kind.Pattern[..^2];
        return folder.Contains('*', StringComparison.Ordinal)
            ? texts.Current.Documents.Where(kind.Holds).Select(d => d.Path[..d.Path.LastIndexOf('/')]).Distinct()
            : [folder];
    }
}
