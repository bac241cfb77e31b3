using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Scenarios;

/// <summary>Where scenarios are found and played.</summary>
internal static class ScenarioPages
{
    public const string List = "/Knowledge/Scenarios/Index";
    public const string Play = "/Knowledge/Scenarios/Play/Index";

    /// <summary><c>scenario:set</c>; without an id the list.</summary>
    public static string? Address(string id, string language, Library library, AddressBook addresses) =>
        id.Length == 0 ? addresses.Path(List, language)
        : Scenario.Find(library, id) is { } scenario ? Address(scenario, "", language, library, addresses)
        : null;

    public static string Address(Scenario scenario, string code, string language, Library library, AddressBook addresses) =>
        addresses.Path(Play, language, new { scenario = library.Words(scenario.Path, language).Slug, choices = code });

    public static Scenario? OfSlug(string slug, string language, Library library) =>
        library.PathOfSlug(Scenario.Folder, slug, language) is { } path
            ? Scenario.Find(library, path[(Scenario.Folder.Length + 1)..])
            : null;
}
