using System.Text;
using System.Text.RegularExpressions;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Baken.Platform.Mail;

/// <summary>A mail in both forms. No picture, nothing from elsewhere, nothing that tells whether it was opened.</summary>
public sealed record MailText(string Language, string Subject, string Text, string Html);

/// <summary>Makes the mail out of its document in the pack: <c>mail/{template}</c>.</summary>
public sealed partial class MailWriter(LibraryCache texts, Markup markup, Links links)
{
    public MailText Write(string template, string language, MailFields fields)
    {
        var words = texts.Current.Words($"mail/{template}", language);
        var subject = Braces().Replace(words.Title, found => PlainField(fields, found, words));
        var body = Braces().Replace(words[Words.Body], found => Field(fields, found, words).Markdown);
        var document = markup.Read(body, words.Language);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is ['/', ..] path)
                link.Url = links.Absolute(path);
        return new MailText(words.Language, subject, Plain(document), Html(document, words.Language, subject));
    }

    /// <summary>The fields that a mail asks for.</summary>
    public static IEnumerable<string> Fields(Words words) =>
        Braces().Matches($"{words.Title}\n{words[Words.Body]}").Select(found => found.Groups["name"].Value).Distinct();

    private static MailField Field(MailFields fields, Match found, Words words) =>
        fields.TryGetValue(found.Groups["name"].Value, out var field)
            ? field
            : throw new PackException(
                new Finding(words.Document.File, 1, $"The mail asks for {found.Value}, which is not given.", "Take it out of the text.")
            );

    /// <summary>A subject is one line without markup.</summary>
    private static string PlainField(MailFields fields, Match found, Words words) =>
        Plain(Markdown.Parse(Field(fields, found, words).Markdown, Markup.Pipeline)).ReplaceLineEndings(" ").Trim();

    private static string Html(MarkdownDocument document, string language, string subject) =>
        Looks
            .Html.Of(
                $"""
                <!DOCTYPE html>
                <html lang="{language}">
                <head><meta charset="utf-8"><title>{subject}</title></head>
                <body>
                {Markup.Html(document)}</body>
                </html>
                """
            )
            .Value!;

    /// <summary>The same words for readers of plain text: lists with dashes, the address of a link behind its words.</summary>
    private static string Plain(ContainerBlock container, string indent = "")
    {
        var text = new StringBuilder();
        foreach (var block in container)
        {
            var piece = block switch
            {
                LeafBlock { Inline: { } inline } => Indented(Plain(inline), indent),
                ListBlock list => string.Concat(list.Cast<ListItemBlock>().Select(i => Item(i, indent))),
                ContainerBlock inner => Plain(inner, indent),
                _ => "",
            };
            if (piece.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(piece);
        }
        return text.ToString();
    }

    private static string Item(ListItemBlock item, string indent)
    {
        var text = Plain(item, indent + "  ");
        return text.Length == 0 ? "" : string.Concat(indent, "- ", text.AsSpan(indent.Length + 2));
    }

    private static string Indented(string text, string indent) => string.Concat(text.Split('\n').Select(line => $"{indent}{line}\n"));

    private static string Plain(ContainerInline container) =>
        string.Concat(
            container.Select(inline =>
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    LineBreakInline => "\n",
                    AutolinkInline link => link.Url,
                    LinkInline link => $"{Plain(link)} ({link.Url})",
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    ContainerInline inner => Plain(inner),
                    _ => "",
                }
            )
        );

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
