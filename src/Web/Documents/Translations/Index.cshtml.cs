using System.Security.Claims;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Documents.Translations;

/// <summary>Which translations lag behind the Dutch; a reviewer marks a text as checked.</summary>
public sealed class IndexModel(
    Database database,
    DocumentStore documents,
    LibraryCache texts,
    PackCheck check,
    SiteClock clock,
    Links links,
    Frame frame
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "alles")]
    public bool All { get; set; }

    public IReadOnlyList<TranslationRow> Rows { get; private set; } = [];

    public int Lagging { get; private set; }

    public void OnGet()
    {
        frame.Title = Text.Translations;
        frame.Menu = "texts";
        var rows = TranslationRow.Of(texts.Current, check).ToList();
        Lagging = rows.Count(r => r.Lags || r.Words is null);
        Rows = [.. rows.Where(r => All || r.Lags || r.Words is null)];
    }

    public async Task<IActionResult> OnPost(string path, string language, string? by, string? source, CancellationToken cancel)
    {
        if (await documents.Find(path, language, cancel) is not { } stored)
            return NotFound();
        var name = User.FindFirstValue("name") ?? "";
        var mark =
            $"{{by: {FrontMatter.Quoted(string.IsNullOrWhiteSpace(by) ? name : by.Trim())}, on: {clock.Today:yyyy-MM-dd}"
            + (string.IsNullOrWhiteSpace(source) ? "}" : $", source: {FrontMatter.Quoted(source.Trim())}}}");
        var author = new Author(Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), name);
        var text = FrontMatter.Set(stored.Text, "checked", mark);
        if (texts.Current.Find(path, Languages.Dutch) is { } dutch && language != Languages.Dutch)
            text = FrontMatter.Set(text, "of", FrontMatter.Quoted(dutch.Stamp));
        var publishing = await documents.Publish(new Document(path, language, text), stored.Version, author, Text.MarkChecked, cancel);
        if (!publishing.Done)
            return Redirect(links.To("/Documents/Edit/Index", new { language, path }));
        await database.SaveChangesAsync(cancel);
        await texts.Reload(cancel);
        return Redirect(links.To("/Documents/Translations/Index", new { alles = All ? "true" : null }));
    }
}

/// <summary>One translation beside its Dutch; <see cref="Words"/> is null where there is none.</summary>
public sealed record TranslationRow(string Path, string Language, string Title, Words? Words, bool Lags)
{
    public static IEnumerable<TranslationRow> Of(Library library, PackCheck check) =>
        from dutch in library.Documents
        where dutch.Language == Languages.Dutch && check.KindOf(dutch) is not null
        orderby dutch.Path
        from language in Languages.All
        where language != Languages.Dutch
        let words = Read(library, dutch.Path, language)
        select new TranslationRow(
            dutch.Path,
            language,
            DocumentRow.TitleOf(library, dutch),
            words,
            words is not null && words.Front.Of != dutch.Stamp
        );

    private static Words? Read(Library library, string path, string language)
    {
        try
        {
            return library.Find(path, language) is null ? null : library.FindWords(path, language);
        }
        catch (PackException)
        {
            return null;
        }
    }
}
