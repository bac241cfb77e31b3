using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary>The glossary of a library in one language, in the order of the alphabet.</summary>
internal sealed class Terms
{
    public const string Folder = "terms";
    public const string CarePath = "terms/care";
    public const string FamiliesPath = "terms/families";
    public const string Page = "/Knowledge/Glossary/Index";
    public const string PageOfOne = "/Knowledge/Glossary/One/Index";

    /// <summary>What somebody may have done to the reader.</summary>
    public const string Behaviour = "behaviour";

    public static readonly IReadOnlyList<string> Groups = [Behaviour, "people", "law", "help", "policy"];

    private readonly Dictionary<string, Term> _byId;

    private Terms(Library library, string language)
    {
        All =
        [
            .. library
                .Paths(Folder)
                .Where(path =>
                    library.Find(path) is not null
                    && library.Find(path, Languages.Dutch) is not null
                    && path is not (CarePath or FamiliesPath)
                )
                .Select(path => Read(library, path, language))
                .OrderBy(t => t.Words.Title, StringComparer.Create(Languages.Culture(language), ignoreCase: true)),
        ];
        _byId = All.ToDictionary(t => t.Id);
        Forms = new PhraseFinder<Term>(
            All.Where(t => t.Words.Language == language).SelectMany(t => t.Front.Forms.Select(form => KeyValuePair.Create(form, t)))
        );
    }

    public IReadOnlyList<Term> All { get; }

    /// <summary>Finds the forms that become links; only in the language of the text itself.</summary>
    public PhraseFinder<Term> Forms { get; }

    public static Terms Of(Library library, string language) => library.Get($"terms/{language}", l => new Terms(l, language));

    public Term? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Of a word; without an id: of the whole list.</summary>
    public static string? Address(string id, string language, Library library, AddressBook addresses) =>
        id.Length == 0 ? addresses.Path(Page, language)
        : Of(library, language).Find(id) is { } term ? addresses.Path(PageOfOne, language, new { code = term.Code })
        : null;

    private static Term Read(Library library, string path, string language)
    {
        var file = library.Structure<TermFile>(path);
        var words = library.Words(path, language);
        return new Term(path[(Folder.Length + 1)..], file.Group, file.Related, words, words.FrontAs<TermFront>());
    }
}
