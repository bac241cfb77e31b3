using Baken.Platform.Contracts;
using Baken.Platform.Writing;

namespace Baken.Platform.Packs;

/// <summary>Reads every document and asks the module that owns its kind. Errors stop a start; advice is listed.</summary>
public sealed class PackCheck(IEnumerable<Module> modules, Markup markup, IEnumerable<ITextCheck> textChecks)
{
    private readonly IReadOnlyList<DocumentKind> _kinds = [.. modules.SelectMany(m => m.Documents)];

    public IReadOnlyList<DocumentKind> Kinds => _kinds;

    public DocumentKind? KindOf(Document document) => _kinds.FirstOrDefault(k => k.Holds(document));

    public IReadOnlyList<Finding> All(Library library) =>
        [
            .. library.Documents.OrderBy(d => d.File, StringComparer.Ordinal).SelectMany(d => One(d, library)),
            .. MissingTranslations(library),
        ];

    /// <summary>A longer text is no text for readers; and what cannot be long cannot stall who reads it.</summary>
    public const int LongestText = 200_000;

    /// <summary>What is wrong with one document, in the library that holds it.</summary>
    public IReadOnlyList<Finding> One(Document document, Library library)
    {
        if (document.Text.Length > LongestText)
            return
            [
                new Finding(document.File, 1, $"The text is longer than {LongestText} characters.", "Make two of it.").Saying(
                    () => Text.FindTooLong,
                    LongestText
                ),
            ];
        var kind = KindOf(document);
        if (kind is null)
            return
            [
                new Finding(document.File, 1, "No module knows this kind of document.", "Move it to a folder named in packs/README.md."),
            ];
        try
        {
            if (kind.IsStructure)
                Yaml.Check(kind.Fields, document.Text, document.File);
            else
                Words.Read(document).CheckFront(kind.Fields);
            return
            [
                .. kind.IsStructure ? [] : CheckWords(document, kind, library),
                .. kind.Check(document, library),
                .. kind.IsStructure ? [] : textChecks.SelectMany(c => c.Check(document, library)),
            ];
        }
        catch (PackException error)
        {
            return [error.Finding];
        }
    }

    private IEnumerable<Finding> CheckWords(Document document, DocumentKind kind, Library library)
    {
        var words = Words.Read(document);
        if (string.IsNullOrWhiteSpace(words.Title))
            yield return new Finding(document.File, 2, "The title is missing.", "Add title: to the front matter.")
            {
                Field = "title",
            }.Saying(() => Text.FindTitle);
        foreach (var part in kind.Parts.Where(p => string.IsNullOrWhiteSpace(words[p])))
            yield return new Finding(document.File, 1, $"The part \"{part}\" is missing.", $"Add a heading \"# {part}\" with its text.")
            {
                Field = part,
            }.Saying(() => Text.FindPart, part);
        foreach (var (url, line) in words.Parts.Values.SelectMany(p => markup.Broken(p, document.Language, library)))
            yield return new Finding(
                document.File,
                line,
                $"The link {url} leads nowhere.",
                "Correct the id or the address (https://...), or take the link out."
            ).Saying(() => Text.FindLink, url);
        if (!kind.HasSlug)
            yield break;
        if (words.Front.Slug is null)
            yield return new Finding(document.File, 2, "The slug is missing.", "Add slug: with the last piece of the address.")
            {
                Field = "slug",
            }.Saying(() => Text.FindSlug);
        else if (words.Front.Slug.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            yield return new Finding(
                document.File,
                2,
                $"The slug \"{words.Front.Slug}\" cannot stand in an address.",
                "Use a-z, 0-9 and hyphens."
            )
            {
                Field = "slug",
            }.Saying(() => Text.FormSlugWrong);
        var folder = document.Path[..document.Path.LastIndexOf('/')];
        var twin = library.Documents.FirstOrDefault(d =>
            d.Language == document.Language
            && d.Path != document.Path
            && d.Path.LastIndexOf('/') == folder.Length
            && d.Path.StartsWith(folder + "/", StringComparison.Ordinal)
            && kind.Holds(d)
            && SlugOf(d, library) == words.Slug
        );
        if (twin is not null)
            yield return new Finding(document.File, 2, $"{twin.File} has the same slug \"{words.Slug}\".", "Give one of them another.")
            {
                Field = "slug",
            }.Saying(() => Text.FindSlugTwin, twin.File);
    }

    private static string? SlugOf(Document document, Library library)
    {
        try
        {
            return library.FindWords(document.Path, document.Language)?.Slug;
        }
        catch (PackException)
        {
            return null; // That document has its own finding.
        }
    }

    private static IEnumerable<Finding> MissingTranslations(Library library) =>
        from document in library.Documents
        where document.Language == Languages.Dutch
        from language in Languages.All
        where library.Find(document.Path, language) is null
        select new Finding(
            $"{document.Path}.{language}.md",
            1,
            "This translation is missing: readers see the Dutch.",
            "Add it.",
            Severity.Advice
        );
}
