using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Dossiers.Read;

/// <summary>One dossier: its introduction and the texts that are online today.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, AddressBook addresses, Frame frame) : PageModel
{
    public Words Words { get; private set; } = null!;

    public string? Lang => Words.Language == Languages.Current ? null : Words.Language;

    public IReadOnlyList<ReadingLink> Items { get; private set; } = [];

    public IReadOnlyList<ReadingLink> Practice { get; private set; } = [];

    public IReadOnlyList<ReadingLink> Others { get; private set; } = [];

    public IActionResult OnGet(string dossier)
    {
        var (library, language) = (texts.Current, Languages.Current);
        if (DossierPages.At(dossier, language, library) is not { } found)
            return NotFound();
        if (found.Code != dossier)
            return RedirectPermanent(ReadingLink.To(found, library, addresses).Address);
        Words = library.Words(found.Path, language);
        frame.Title = Words.Title;
        frame.Menu = KnowledgeModule.ReadMenu;
        Items = [.. found.On(clock.Today, library).Select(i => ReadingLink.To(i, library, addresses))];
        Others = [.. Dossier.All(library).Where(d => d.Id != found.Id).Select(d => ReadingLink.To(d, library, addresses))];
        if (found.File.Practice)
            Practice = Scenarios.IndexModel.Links(library, addresses);
        return Page();
    }
}
