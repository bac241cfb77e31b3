using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>A text as it stands in a list: with the language of its words where that is not the reader's.</summary>
internal sealed record ReadingLink(string Title, string? Summary, string Address, string? Lang)
{
    public static ReadingLink To(Words words, string? address) =>
        new(words.Title, words.Front.Summary, address ?? "", words.Language == Languages.Current ? null : words.Language);

    public static ReadingLink To(Dossier dossier, Library library, AddressBook addresses) =>
        To(library.Words(dossier.Path, Languages.Current), DossierPages.Address(dossier.Id, Languages.Current, library, addresses));

    public static ReadingLink To(DossierItem item, Library library, AddressBook addresses) =>
        To(library.Words(item.Path, Languages.Current), DossierPages.Address(item, Languages.Current, library, addresses));
}
