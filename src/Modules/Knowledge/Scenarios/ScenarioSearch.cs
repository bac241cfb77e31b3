using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Knowledge.Scenarios;

/// <summary>Situations to practise with, for search: what one sees and can do, not how it ends.</summary>
internal sealed class ScenarioSearch(AddressBook addresses) : ISearchable
{
    public IEnumerable<SearchEntry> Entries(string language, Library library)
    {
        foreach (var scenario in Scenario.All(library))
        {
            var words = library.Words(scenario.Path, language);
            var front = words.FrontAs<ScenarioFront>();
            yield return new SearchEntry(
                ScenarioPages.Address(scenario, "", language, library, addresses),
                words.Title,
                words.Front.Summary ?? "",
                Markup.Plain(words[scenario.File.Start]) + "\n" + string.Join('\n', front.Choices.Values),
                [],
                Text.Situation
            );
        }
    }
}
