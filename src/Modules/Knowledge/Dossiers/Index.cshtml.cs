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
        Dossiers = [.. Dossier.All(texts.Current).Select(d => ReadingLink.To(d, texts.Current, addresses))];
    }
}
