using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Knowledge.Dossiers;

/// <summary>Dossiers and the texts that are online today, for search.</summary>
internal sealed class DossierSearch(SiteClock clock, AddressBook addresses) : ISearchable
{
    public IEnumerable<SearchEntry> Entries(string language, Library library)
    {
        foreach (var dossier in Dossier.All(library))
        {
            var words = library.Words(dossier.Path, language);
            yield return Entry(words, DossierPages.Address(dossier.Id, language, library, addresses), Text.Dossier);
            foreach (var item in dossier.On(clock.Today, library))
                yield return Entry(
                    library.Words(item.Path, language),
                    DossierPages.Address(item, language, library, addresses),
                    words.Title
                );
        }
    }

    private static SearchEntry Entry(Words words, string? address, string kind) =>
        new(address!, words.Title, words.Front.Summary ?? "", Markup.Plain(words[Words.Body]), [], kind);
}
