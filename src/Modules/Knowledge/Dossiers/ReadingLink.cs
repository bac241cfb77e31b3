using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>A text as it stands in a list: with the language of its words where that is not the reader's.</summary>
internal sealed record ReadingLink(string Title, string? Summary, string Address, string? Lang, bool Here = false)
{
    public static ReadingLink To(Words words, string? address, bool here = false) =>
        new(words.Title, words.Front.Summary, address ?? "", words.Language == Languages.Current ? null : words.Language, here);
}
