using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Web.Search;

/// <summary>Finds in all public texts. What somebody searches is answered and forgotten: no log, no count, no cache.</summary>
internal sealed class IndexModel(SearchIndexes indexes, ICrisisLines crisis, ILineCards lines, LibraryCache texts, Frame frame, Links links)
    : PageModel
{
    private const int LongestQuery = 200;

    public string Query { get; private set; } = "";

    /// <summary>Help lines that belong to words of crisis; null: no such words.</summary>
    public (string View, object Model)? Crisis { get; private set; }

    /// <summary>Null: nothing was asked.</summary>
    public SearchResult? Result { get; private set; }

    public string Counted =>
        Result!.Entries.Count switch
        {
            1 => Text.OneFound,
            SearchIndex.Most => string.Format(Text.MostFound, SearchIndex.Most),
            var count => string.Format(Text.TextsFound, count),
        };

    public string Here => links.To("/Search/Index");

    /// <summary>From the form of this page: what somebody seeks stands in no address, so in no history.</summary>
    public Task OnPost([FromForm] string? q) => OnGet(q);

    /// <summary>From a link that somebody made.</summary>
    public async Task OnGet(string? q)
    {
        frame.Title = Text.Search;
        frame.Menu = "search";
        Query = q?.Trim() ?? "";
        if (Query.Length == 0)
            return;
        if (Query.Length > LongestQuery)
            Query = Query[..LongestQuery];
        if (crisis.For(Query, texts.Current) is { Count: > 0 } first)
            Crisis = (lines.View, lines.Model(first));
        var index = await indexes.In(Languages.Current);
        Result = index.Find(Query);
    }
}
