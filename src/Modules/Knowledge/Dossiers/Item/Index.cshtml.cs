using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Baken.Knowledge.Dossiers.Item;

/// <summary>One text of a dossier, with the one before and the one after it.</summary>
internal sealed class IndexModel(LibraryCache texts, SiteClock clock, AddressBook addresses, Frame frame) : PageModel
{
    public Words Words { get; private set; } = null!;

    public string? Lang => Words.Language == Languages.Current ? null : Words.Language;

    /// <summary>What the text shows an example of; null: nothing that needs saying.</summary>
    public string? Warning { get; private set; }

    public ReadingLink Dossier { get; private set; } = null!;

    public ReadingLink? Previous { get; private set; }

    public ReadingLink? Next { get; private set; }

    public IReadOnlyList<ReadingLink> Also { get; private set; } = [];

    public IActionResult OnGet(string dossier, string item)
    {
        var (library, language) = (texts.Current, Languages.Current);
        if (
            DossierPages.At(dossier, language, library) is not { } found
            || DossierPages.ItemAt(found, item, language, library) is not { } here
        )
            return NotFound();
        Dossier = ReadingLink.To(found, library, addresses);
        var online = found.On(clock.Today, library);
        var place = online.ToList().FindIndex(i => i.Id == here.Id);
        if (place < 0)
            return Redirect(Dossier.Address); // Not yet there, or taken down: old links find what is there.
        if (found.Code != dossier || here.Code != item)
            return RedirectPermanent(ReadingLink.To(here, library, addresses).Address);
        Words = library.Words(here.Path, language);
        Warning = Words.FrontAs<ReadingFront>().Warning;
        frame.Title = Words.Title;
        frame.Menu = KnowledgeModule.ReadMenu;
        ReadingLink To(DossierItem i) => ReadingLink.To(i, library, addresses);
        Previous = place > 0 ? To(online[place - 1]) : null;
        Next = place < online.Count - 1 ? To(online[place + 1]) : null;
        Also = [.. online.Where(i => i.Id != here.Id).Select(To)];
        return Page();
    }
}
