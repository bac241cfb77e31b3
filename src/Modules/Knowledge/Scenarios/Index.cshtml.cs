using Baken.Knowledge.Dossiers;
using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Scenarios;

/// <summary>The situations to practise with.</summary>
internal sealed class IndexModel(LibraryCache texts, AddressBook addresses, Frame frame) : PageModel
{
    public IReadOnlyList<ReadingLink> Scenarios { get; private set; } = [];

    public IReadOnlyList<ReadingLink> Dossiers { get; private set; } = [];

    public void OnGet()
    {
        frame.Title = Text.Practise;
        frame.Menu = KnowledgeModule.ReadMenu;
        Scenarios = Links(texts.Current, addresses);
        Dossiers = [.. Dossier.All(texts.Current).Where(d => d.File.Practice).Select(d => ReadingLink.To(d, texts.Current, addresses))];
    }

    public static IReadOnlyList<ReadingLink> Links(Library library, AddressBook addresses) =>
        [
            .. Scenario
                .All(library)
                .Select(s =>
                    ReadingLink.To(
                        library.Words(s.Path, Languages.Current),
                        ScenarioPages.Address(s, "", Languages.Current, library, addresses)
                    )
                ),
        ];
}
