using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Dossiers;

/// <summary>What there is to read.</summary>
internal sealed class IndexModel(LibraryCache texts, AddressBook addresses, Frame frame) : PageModel
{
    public IReadOnlyList<ReadingLink> Dossiers { get; private set; } = [];

    public void OnGet()
    {
        frame.Title = Text.Dossiers;
        frame.Menu = KnowledgeModule.ReadMenu;
        var library = texts.Current;
        Dossiers =
        [
            .. Dossier
                .All(library)
                .Select(d =>
                    ReadingLink.To(
                        library.Words(d.Path, Languages.Current),
                        DossierPages.Address(d.Id, Languages.Current, library, addresses)
                    )
                ),
        ];
    }
}
