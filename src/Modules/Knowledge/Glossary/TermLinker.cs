using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Baken.Knowledge.Glossary;

/// <summary>Links the words of the glossary where a page uses them first; not in headings, links or code.</summary>
internal sealed class TermLinker(AddressBook addresses) : ITermLinker
{
    public void Link(MarkdownDocument document, string language, ISet<string> linked, Library library)
    {
        var terms = Terms.Of(library, language);
        foreach (var block in document.Descendants<ParagraphBlock>())
        foreach (var literal in (block.Inline?.Descendants<LiteralInline>() ?? []).ToList())
            if (!literal.FindParentOfType<LinkInline>().Any())
                Link(literal, terms, language, linked);
    }

    private void Link(LiteralInline literal, Terms terms, string language, ISet<string> linked)
    {
        var text = literal.Content.ToString();
        var from = 0;
        foreach (var found in terms.Forms.Find(text))
        {
            if (!linked.Add(found.Value.Id))
                continue;
            var link = new LinkInline(addresses.Path(Terms.PageOfOne, language, new { code = found.Value.Code }), "") { IsClosed = true };
            link.AppendChild(Literal(text.Substring(found.At, found.Length)));
            if (found.At > from)
                literal.InsertBefore(Literal(text[from..found.At]));
            literal.InsertBefore(link);
            from = found.At + found.Length;
        }
        if (from > 0)
            literal.Content = new StringSlice(text[from..]);
    }

    private static LiteralInline Literal(string text) => new(text);
}
