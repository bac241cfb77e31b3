using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Baken.Platform.Writing;

/// <summary>Markdown of the pack as HTML: links to other documents resolved, no raw HTML, glossary terms linked.</summary>
public sealed class Markup(IEnumerable<Module> modules, AddressBook addresses, LibraryCache cache, IEnumerable<ITermLinker> linkers)
{
    private readonly Dictionary<string, LinkTarget> _targets = modules.SelectMany(m => m.Links).ToDictionary(l => l.Key, l => l.Value);
    private readonly IReadOnlyList<Module> _modules = [.. modules];

    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    private static readonly string[] Outward = ["http", "https", "mailto", "tel", "sms"];

    /// <summary>Schemes that Markdown may use between documents.</summary>
    public IReadOnlyCollection<string> Schemes => _targets.Keys;

    /// <param name="markdown">The text.</param>
    /// <param name="language">The language of the text: that of its links and terms.</param>
    /// <param name="page">Terms already linked on this page; pass the same set for each text of a page. Null: no term is linked.</param>
    /// <param name="library">Another library than the current one: for previews.</param>
    public IHtmlContent Html(string markdown, string language, ISet<string>? page = null, Library? library = null)
    {
        var from = library ?? cache.Current;
        var document = Read(markdown, language, from);
        if (page is not null)
            foreach (var linker in linkers)
                linker.Link(document, language, page, from);
        return Html(document);
    }

    /// <summary>The blocks of a text, its links to other documents resolved.</summary>
    public MarkdownDocument Read(string markdown, string language, Library? library = null)
    {
        var document = Parse(markdown);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is { } url)
                link.Url = Shortcut(link, url, library) ?? Resolve(url, language, library) ?? (MayBeLinked(url) ? url : "#");
        foreach (var link in document.Descendants<AutolinkInline>())
            if (!link.IsEmail && !MayBeLinked(link.Url))
                link.Url = "#";
        return document;
    }

    private string? Shortcut(LinkInline link, string url, Library? library)
    {
        var words = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        return _modules.Select(m => m.Shortcut(url, words, library ?? cache.Current)).FirstOrDefault(found => found is not null);
    }

    /// <summary>A page of this site, or a scheme that runs nothing: on a page our policy stops the others, in a document nothing does.</summary>
    private static bool MayBeLinked(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0
            || Outward.Contains(url[..colon], StringComparer.OrdinalIgnoreCase);
    }

    public static IHtmlContent Html(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
            Dress(table);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    /// <summary>The address of <c>term:pesten</c>; the text itself where it is an ordinary address; # where nothing is found.</summary>
    public string? Resolve(string url, string language, Library? library = null)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !_targets.TryGetValue(url[..colon], out var target))
            return null;
        return target(url[(colon + 1)..], language, library ?? cache.Current, addresses) ?? "#";
    }

    /// <summary>The words alone: for search and for counting.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline);

    /// <summary>Links in a text to documents that are not there, or that a browser would run and not open.</summary>
    public IEnumerable<(string Url, int Line)> Broken(Part part, string language, Library library) =>
        from link in Parse(part.Text).Descendants<LinkInline>()
        where link.Url is { } url && (Resolve(url, language, library) ?? (MayBeLinked(url) ? url : "#")) == "#"
        select (link.Url!, part.Line + link.Line);

    /// <summary>What is nested too deeply to be read is shown as it was typed.</summary>
    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return Markdown.Parse("```\n" + markdown.Replace("```", "", StringComparison.Ordinal) + "\n```", Pipeline);
        }
    }

    /// <summary>Columns to the right by a class: Markdig writes a style attribute, which our own policy forbids.</summary>
    private static void Dress(Table table)
    {
        table.SetAttributes(WithClass("b-table"));
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count && i < table.ColumnDefinitions.Count; i++)
                if (table.ColumnDefinitions[i].Alignment == TableColumnAlign.Right)
                    row[i].SetAttributes(WithClass("b-number"));
        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static HtmlAttributes WithClass(string name)
    {
        var attributes = new HtmlAttributes();
        attributes.AddClass(name);
        return attributes;
    }
}
