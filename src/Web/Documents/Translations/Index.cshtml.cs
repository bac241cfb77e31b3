using System.Globalization;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents.Translations;

/// <summary>
/// Which translations lag behind the Dutch, with what changed there: adapt the translation, or say that it still fits. A reviewer marks
/// a text as checked.
/// </summary>
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
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "alles")]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<TranslationRow> Rows { get; private set; } = [];

    public int Lagging { get; private set; }

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    private readonly Dictionary<(string Path, string Stamp), string> _dutch = [];

    /// <summary>The Dutch of which the translation was made; null: nobody kept it.</summary>
    public string? MadeOf(TranslationRow row) => row.Words?.Front.Of is { } of ? _dutch.GetValueOrDefault((row.Path, of)) : null;

    public string DutchNow(TranslationRow row) => texts.Current.Find(row.Path, Languages.Dutch)?.Text ?? "";

    public async Task OnGet(string? gedaan, string? pad, string? taal, CancellationToken cancel)
    {
        frame.Title = Text.Translations;
        frame.Menu = "texts";
        var rows = TranslationRow.Of(texts.Current, check).ToList();
        Lagging = rows.Count(r => r.Lags || r.Words is null);
        var found = rows.Where(r => All || r.Lags || r.Words is null).Where(Mentions).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Rows = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
        await Before(cancel);
        if (pad is not null && taal is not null && await documents.Find(pad, taal, cancel) is { } stored)
            frame.Notice = Done(gedaan, stored);
    }

    private bool Mentions(TranslationRow row) =>
        string.IsNullOrWhiteSpace(Search)
        || row.Title.Contains(Search.Trim(), StringComparison.CurrentCultureIgnoreCase)
        || row.Path.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks up the earlier Dutch of what lags on this page.</summary>
    private async Task Before(CancellationToken cancel)
    {
        var paths = Rows.Where(r => r.Lags).Select(r => r.Path).Distinct().ToList();
        if (paths.Count == 0)
            return;
        var versions = await (
            from version in database.Set<DocumentVersion>().AsNoTracking()
            join stored in database.Set<StoredDocument>() on version.DocumentId equals stored.Id
            where stored.Language == Languages.Dutch && paths.Contains(stored.Path)
            select new { stored.Path, version.Text }
        ).ToListAsync(cancel);
        foreach (var version in versions)
            _dutch[(version.Path, new Document(version.Path, Languages.Dutch, version.Text).Stamp)] = version.Text;
    }

    private Notice? Done(string? done, StoredDocument stored)
    {
        var words = done switch
        {
            "fits" => Text.DoneFits,
            "checked" => Text.DoneChecked,
            _ => null,
        };
        return words is null
            ? null
            : new Notice(
                string.Format(
                    CultureInfo.CurrentCulture,
                    words,
                    DocumentRow.TitleOf(texts.Current, new Document(stored.Path, Languages.Dutch, "")),
                    Languages.Name(stored.Language)
                ),
                stored.Version > 1
                    ? [Notices.PutBack(links, Text.DoneUndo, stored.Path, stored.Language, stored.Version - 1, stored.Version)]
                    : []
            );
    }

    /// <param name="path">Of the text.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="do">fits: the translation says what the Dutch says now. Else: somebody checked it.</param>
    /// <param name="by">Who checked.</param>
    /// <param name="source">In which source, if any.</param>
    /// <param name="seen">The stamp of the text that was checked.</param>
    /// <param name="of">The stamp of the Dutch that it was checked against.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IActionResult> OnPost(
        string path,
        string language,
        string? @do,
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
        var text = FrontMatter.Set(stored.Text, "of", FrontMatter.Quoted(of));
        if (@do != "fits")
            text = FrontMatter.Set(text, "checked", Mark(string.IsNullOrWhiteSpace(by) ? author.Name : by.Trim(), source));
        var publishing = await documents.Publish(
            new Document(path, language, text),
            stored.Version,
            author,
            @do == "fits" ? Text.StillFits : Text.MarkChecked,
            keepDraft: true,
            cancel
        );
        if (!publishing.Done)
            return Redirect(links.To("/Documents/Edit/Index", new { language, path }));
        await database.SaveChangesAsync(cancel);
        await texts.Reload(cancel);
        return Redirect(
            links.To(
                "/Documents/Translations/Index",
                new
                {
                    alles = All ? "true" : null,
                    zoek = Search,
                    p = Number > 1 ? Number : (int?)null,
                    gedaan = @do == "fits" ? "fits" : "checked",
                    pad = path,
                    taal = language,
                }
            )
        );
    }

    private string Mark(string by, string? source) =>
        $"{{by: {FrontMatter.Quoted(by)}, on: {clock.Today:yyyy-MM-dd}"
        + (string.IsNullOrWhiteSpace(source) ? "}" : $", source: {FrontMatter.Quoted(source.Trim())}}}");
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
