using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Baken.Knowledge.Glossary;

/// <param name="Beginning">Its first words, to find it again.</param>
/// <param name="Words">How many it has.</param>
/// <param name="Line">On which line of the file its paragraph begins.</param>
internal sealed record Sentence(string Beginning, int Words, int Line)
{
    private const int Shown = 6;

    /// <summary>The sentences of paragraphs and list items; headings, tables and code have none.</summary>
    public static IEnumerable<Sentence> Of(Part part) =>
        from block in Markdown.Parse(part.Text, Markup.Pipeline).Descendants<ParagraphBlock>()
        where block.Inline is not null && block.Parent is not Markdig.Extensions.Tables.TableCell
        from sentence in Split(Plain(block.Inline!))
        let words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToList()
        where words.Count > 0
        select new Sentence(string.Join(' ', words.Take(Shown)), words.Count, part.Line + block.Line);

    private static string Plain(ContainerInline inline) =>
        string.Concat(
            inline
                .Descendants()
                .Select(i =>
                    i switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );

    /// <summary>After a full stop, question or exclamation mark that a space follows, quotation marks and brackets passed over.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '”' or '"' or ')' or '»' or '’' or '\u00a0')
                end++;
            if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end - 1] != '\u00a0')
                continue;
            yield return text[from..end];
            (from, i) = (end, end - 1);
        }
        if (from < text.Length)
            yield return text[from..];
    }
}
