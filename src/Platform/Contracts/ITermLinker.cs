using Baken.Platform.Packs;
using Markdig.Syntax;

namespace Baken.Platform.Contracts;

/// <summary>Links glossary terms on first use in a text. Asked by Writing, answered by the module that knows the terms.</summary>
public interface ITermLinker
{
    /// <param name="document">The parsed text; links are put into it.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="linked">Ids of terms already linked on this page; grows.</param>
    /// <param name="library">Where the terms are read.</param>
    void Link(MarkdownDocument document, string language, ISet<string> linked, Library library);
}
