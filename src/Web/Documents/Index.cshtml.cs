using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Data;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Documents;

/// <summary>All texts of the site, to find one and open it.</summary>
public sealed class IndexModel(Database database, DocumentStore documents, LibraryCache texts, PackCheck check, Links links, Frame frame)
    : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public string? Kind { get; set; }

    /// <summary>ontwerpen: only what somebody works on.</summary>
    [BindProperty(SupportsGet = true, Name = "toon")]
    public string? Only { get; set; }

    public bool OnlyDrafts => Only == "ontwerpen";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public int Proposals { get; private set; }

    public IReadOnlyList<DocumentKind> Kinds => check.Kinds;

    public async Task OnGet(string? gedaan, string? taal, string? pad, CancellationToken cancel)
    {
        frame.Title = Text.Texts;
        frame.Menu = "texts";
        if (gedaan == "removed" && taal is not null && pad is not null)
            frame.Notice = await TakenAway(pad, DocumentRow.FromAddress(taal), cancel);
        var library = texts.Current;
        var written = await database.Set<DocumentDraft>().AsNoTracking().ToListAsync(cancel);
        var drafts = written.Select(d => (d.Path, d.Language)).ToHashSet();
        if (OnlyDrafts)
            library = library.With(written.Select(d => (d.Path, d.Language, (string?)d.Text)));
        Proposals = await database.Set<DocumentProposal>().CountAsync(cancel);
        var found = (
            OnlyDrafts
                // Also what is not online yet, and translations.
                ? drafts.Select(d => library.Find(d.Path, d.Language) ?? new Document(d.Path, d.Language, ""))
                : library.Documents.Where(d => d.IsStructure || d.Language == Languages.Dutch)
        ).Select(d => (Document: d, Kind: check.KindOf(d))).Where(d => string.IsNullOrEmpty(Kind) || d.Kind?.Name == Kind).Where(d => string.IsNullOrWhiteSpace(Search) || Mentions(library, d.Document, Search.Trim())).OrderBy(d => d.Document.File, StringComparer.Ordinal).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Rows =
        [
            .. found
                .Skip((Number - 1) * PageSize)
                .Take(PageSize)
                .Select(d => new DocumentRow(
                    d.Document,
                    DocumentRow.TitleOf(library, d.Document),
                    d.Kind?.Label() ?? "",
                    d.Document.IsStructure ? [] : [.. Languages.All.Where(l => library.Find(d.Document.Path, l) is not null)],
                    drafts.Contains((d.Document.Path, d.Document.Language))
                )),
        ];
    }

    /// <summary>What was just taken away, with the way back; nothing where it is back already.</summary>
    private async Task<Notice?> TakenAway(string path, string language, CancellationToken cancel)
    {
        if (await documents.Removal(path, language, cancel) is not { } removal)
            return null;
        var last = await database
            .Set<DocumentVersion>()
            .AsNoTracking()
            .FirstAsync(v => v.DocumentId == removal.DocumentId && v.Number == removal.LastVersion, cancel);
        var document = new Document(path, language, last.Text);
        var title = DocumentRow.TitleOf(texts.Current.With((path, language, last.Text)), document);
        return new Notice(
            string.Format(System.Globalization.CultureInfo.CurrentCulture, Text.DoneRemoved, title),
            Notices.PutBack(links, Text.PutTextBack, path, language, removal.LastVersion, 0),
            new NoticeAct(Text.HistoryOf, links.To("/Documents/History/Index", new { language = DocumentRow.InAddress(language), path }))
        );
    }

    private static bool Mentions(Library library, Document document, string search) =>
        document.Path.Contains(search, StringComparison.OrdinalIgnoreCase)
        || document.Text.Contains(search, StringComparison.CurrentCultureIgnoreCase)
        || (
            !document.IsStructure
            && Languages.All.Any(l =>
                library.Find(document.Path, l)?.Text.Contains(search, StringComparison.CurrentCultureIgnoreCase) ?? false
            )
        );
}

public sealed record DocumentRow(Document Document, string Title, string Kind, IReadOnlyList<string> Languages, bool HasDraft)
{
    public string LanguageInAddress => InAddress(Document.Language);

    public static string InAddress(string language) => language.Length == 0 ? "-" : language;

    public static string FromAddress(string language) => language == "-" ? "" : language;

    /// <summary>The title of the words, of a structure too; what has none or does not parse goes by its path.</summary>
    public static string TitleOf(Library library, Document document)
    {
        var language = document.IsStructure ? Platform.Languages.Current : document.Language;
        try
        {
            return library.FindWords(document.Path, language)?.Title is { Length: > 0 } title ? title : document.Path;
        }
        catch (PackException)
        {
            return document.Path;
        }
    }
}
