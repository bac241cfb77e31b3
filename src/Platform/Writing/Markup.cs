using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Markdig;
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

    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>Schemes that Markdown may use between documents.</summary>
    public IReadOnlyCollection<string> Schemes => _targets.Keys;

    /// <param name="markdown">The text.</param>
    /// <param name="language">The language of the text: that of its links and terms.</param>
    /// <param name="page">Terms already linked on this page; pass the same set for each text of a page. Null: no term is linked.</param>
    /// <param name="library">Another library than the current one: for previews.</param>
    public IHtmlContent Html(string markdown, string language, ISet<string>? page = null, Library? library = null)
    {
        var from = library ?? cache.Current;
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is { } url && Resolve(url, language, from) is { } resolved)
                link.Url = resolved;
        foreach (var table in document.Descendants<Markdig.Extensions.Tables.Table>())
            table.SetAttributes(WithClass("b-table"));
        if (page is not null)
            foreach (var linker in linkers)
                linker.Link(document, language, page, from);
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

    /// <summary>Links in a text to documents that are not there.</summary>
    public IEnumerable<(string Url, int Line)> Broken(Part part, string language, Library library) =>
        from link in Markdown.Parse(part.Text, Pipeline).Descendants<LinkInline>()
        where link.Url is not null && Resolve(link.Url, language, library) == "#"
        select (link.Url!, part.Line + link.Line);

    private static HtmlAttributes WithClass(string name)
    {
        var attributes = new HtmlAttributes();
        attributes.AddClass(name);
        return attributes;
    }
}
