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

    /// <param name="path">Of the text.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="by">Who checked.</param>
    /// <param name="source">In which source, if any.</param>
    /// <param name="seen">The stamp of the text that was checked.</param>
    /// <param name="of">The stamp of the Dutch that it was checked against.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IActionResult> OnPost(
        string path,
        string language,
        string? by,
        string? source,
        string seen,
        string of,
        CancellationToken cancel
    )
    {
        if (
            await documents.Find(path, language, cancel) is not { } stored
            || await documents.Find(path, Languages.Dutch, cancel) is not { } dutch
        )
            return NotFound();
        var document = new Document(path, language, stored.Text);
        if (check.KindOf(document)?.MayBeWrittenBy(User) == false)
            return Forbid();
        // What changed since it was looked at is not what was checked: the editor shows what it is now.
        if (document.Stamp != seen || new Document(path, Languages.Dutch, dutch.Text).Stamp != of)
            return Redirect(links.To("/Documents/Edit/Index", new { language, path }));
        var author = Author.Of(User);
        var mark =
            $"{{by: {FrontMatter.Quoted(string.IsNullOrWhiteSpace(by) ? author.Name : by.Trim())}, on: {clock.Today:yyyy-MM-dd}"
            + (string.IsNullOrWhiteSpace(source) ? "}" : $", source: {FrontMatter.Quoted(source.Trim())}}}");
        var text = FrontMatter.Set(FrontMatter.Set(stored.Text, "checked", mark), "of", FrontMatter.Quoted(of));
        var publishing = await documents.Publish(new Document(path, language, text), stored.Version, author, Text.MarkChecked, cancel);
        if (!publishing.Done)
            return Redirect(links.To("/Documents/Edit/Index", new { language, path }));
        await database.SaveChangesAsync(cancel);
        await texts.Reload(cancel);
        return Redirect(links.To("/Documents/Translations/Index", new { alles = All ? "true" : null }));
    }
}

/// <summary>One translation beside its Dutch; <see cref="Words"/> is null where there is none; <see cref="Dutch"/> is the stamp.</summary>
public sealed record TranslationRow(string Path, string Language, string Title, Words? Words, string Dutch)
{
    public bool Lags => Words is not null && Words.Front.Of != Dutch;

    public static IEnumerable<TranslationRow> Of(Library library, PackCheck check) =>
        from dutch in library.Documents
        where dutch.Language == Languages.Dutch && check.KindOf(dutch) is not null
        orderby dutch.Path
        from language in Languages.All
        where language != Languages.Dutch
        let words = Read(library, dutch.Path, language)
        select new TranslationRow(dutch.Path, language, DocumentRow.TitleOf(library, dutch), words, dutch.Stamp);

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
