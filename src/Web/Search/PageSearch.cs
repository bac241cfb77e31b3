using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Web.Search;

/// <summary>Single pages of the pack. Pages for when something breaks, and what stands in other pages, have no address of their own.</summary>
internal sealed class PageSearch(AddressBook addresses) : ISearchable
{
    public IEnumerable<SearchEntry> Entries(string language, Library library)
    {
        foreach (var path in library.Paths("pages"))
        {
            var id = path["pages/".Length..];
            if (id == "home" || id.StartsWith("error-", StringComparison.Ordinal) || library.FindWords(path, language) is not { } words)
                continue;
            yield return new SearchEntry(
                addresses.Path("/Single/Index", language, new { slug = words.Slug }),
                words.Title,
                words.Front.Summary ?? "",
                Markup.Plain(words[Words.Body]),
                [],
                Text.KindPage
            );
        }
    }
}
