using Baken.Platform.Addresses;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax.Inlines;

namespace Baken.Platform.Writing.Word;

/// <summary>Words, with their emphasis, links and language.</summary>
internal sealed class WordText(MainDocumentPart main, Markup markup, Links links, string language)
{
    public string Language => language;

    public Markup Markup => markup;

    public static Run Run(string text, string? style = null, string? culture = null)
    {
        var run = new Run();
        if (style is not null || culture is not null)
        {
            run.RunProperties = new RunProperties();
            if (style is not null)
                run.RunProperties.RunStyle = new RunStyle { Val = style };
            if (culture is not null)
                run.RunProperties.Languages = new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = culture };
        }
        run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>The culture to write on runs of a text in this language: none where it is the sheet's.</summary>
    public string? Culture(string? ofText) => ofText is null || ofText == language ? null : Platform.Languages.Culture(ofText).Name;

    public IEnumerable<OpenXmlElement> Inlines(ContainerInline? inlines, string? culture, string? style = null)
    {
        if (inlines is null)
            yield break;
        foreach (var inline in inlines)
        foreach (var element in Inline(inline, culture, style))
            yield return element;
    }

    private IEnumerable<OpenXmlElement> Inline(Inline inline, string? culture, string? style) =>
        inline switch
        {
            LiteralInline literal => [Run(literal.Content.ToString(), style, culture)],
            CodeInline code => [Run(code.Content, "CodeText", culture)],
            HtmlEntityInline entity => [Run(entity.Transcoded.ToString(), style, culture)],
            LineBreakInline { IsHard: true } => [new Run(new Break())],
            LineBreakInline => [Run(" ", style, culture)],
            AutolinkInline link => [Link(link.IsEmail ? "mailto:" + link.Url : link.Url, [Run(link.Url, "Hyperlink")])],
            LinkInline { IsImage: true } image => Inlines(image, culture, style),
            LinkInline { Url: { } url } link when IsAddress(url) => [Link(url, [.. Inlines(link, culture, "Hyperlink")])],
            EmphasisInline emphasis => Inlines(emphasis, culture, emphasis.DelimiterCount > 1 ? "Strong" : "Emphasis"),
            ContainerInline container => Inlines(container, culture, style),
            _ => [],
        };

    public static bool IsAddress(string url) =>
        url is ['/', ..] or ['#', _, ..]
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel");

    /// <summary>Paths become full addresses: a file leaves the site.</summary>
    public OpenXmlElement Link(string url, IEnumerable<OpenXmlElement> words)
    {
        if (url.StartsWith('#'))
            return new Hyperlink(words) { Anchor = WordBody.Bookmark(url[1..]), History = true };
        var address = new Uri(url.StartsWith('/') ? links.Absolute(url) : url, UriKind.Absolute);
        return new Hyperlink(words) { Id = main.AddHyperlinkRelationship(address, isExternal: true).Id, History = true };
    }
}
