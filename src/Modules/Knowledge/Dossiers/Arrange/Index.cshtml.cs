using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Dossiers.Arrange;

/// <summary>The dossiers, for editors: how many texts are online, coming, and neither.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, Frame frame) : PageModel
{
    public IReadOnlyList<(string Id, string Title, int Online, int Coming, int Others)> Rows { get; private set; } = [];

    public void OnGet()
    {
        frame.Title = Text.ArrangeDossiers;
        frame.Menu = KnowledgeModule.ReadMenu;
        frame.Wide = true;
        var library = texts.Current;
        Rows =
        [
            .. Dossier
                .All(library)
                .Select(d =>
                {
                    var states = d.Items.Select(i => i.StateOn(clock.Today)).ToList();
                    var online = states.Count(s => s == DossierItemState.Online);
                    var coming = states.Count(s => s == DossierItemState.Coming);
                    return (d.Id, library.Words(d.Path, Languages.Current).Title, online, coming, states.Count - online - coming);
                }),
        ];
    }
}
