using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Glossary;

/// <summary>The documents of the glossary, and what must hold for them.</summary>
internal static class TermKinds
{
    public static IEnumerable<DocumentKind> All =>
        [
            new()
            {
                Name = "care",
                Pattern = Terms.CarePath,
                IsStructure = true,
                Fields = typeof(CareFile),
                Label = () => Text.KindCare,
                Form = TermFields.Care,
                Check = CheckCare,
            },
            new()
            {
                Name = "word-families",
                Pattern = Terms.FamiliesPath,
                IsStructure = true,
                Fields = typeof(FamiliesFile),
                Label = () => Text.KindFamilies,
                Check = CheckFamilies,
            },
            new()
            {
                Name = "term",
                Pattern = $"{Terms.Folder}/*",
                IsStructure = true,
                Fields = typeof(TermFile),
                Label = () => Text.KindTerm,
                Form = TermFields.Facts,
                Check = CheckTerm,
                Page = Page,
            },
            new()
            {
                Name = "term-words",
                Pattern = $"{Terms.Folder}/*",
                IsStructure = false,
                Fields = typeof(TermFront),
                Label = () => Text.KindTermWords,
                Form = TermFields.Words,
                Parts = ["meaning", "example", "not"],
                HasSlug = true,
                Check = CheckWords,
                Page = Page,
            },
        ];

    private static string? Page(string path, string language, Library library, AddressBook addresses) =>
        Terms.Address(path[(Terms.Folder.Length + 1)..], language, library, addresses);

    private static IEnumerable<Finding> CheckCare(Document document, Library library)
    {
        var care = Yaml.Read<CareFile>(document.Text, document.File);
        if (care.MaxMean < 1 || care.MaxSentence < care.MaxMean)
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "max_mean"),
                "The lengths of sentences make no sense.",
                "Write max_mean: 12 and max_sentence: 20."
            );
        foreach (var language in care.Forbidden.Keys.Where(l => !Languages.All.Contains(l)))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, language),
                $"\"{language}\" is no language of the site.",
                $"Write {string.Join(", ", Languages.All)}."
            );
    }

    private static IEnumerable<Finding> CheckFamilies(Document document, Library library)
    {
        var file = Yaml.Read<FamiliesFile>(document.Text, document.File);
        foreach (var language in file.Families.Keys.Where(l => !Languages.All.Contains(l)))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, language),
                $"\"{language}\" is no language of the site.",
                $"Write {string.Join(", ", Languages.All)}."
            );
        var families = file.Families.Values.SelectMany(f => f).ToList();
        foreach (var term in families.SelectMany(f => f.Terms).Distinct().Where(t => library.Find($"{Terms.Folder}/{t}") is null))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, term),
                $"There is no term \"{term}\".",
                "Correct the id, or take it out."
            );
        if (families.Exists(f => f.Words.Count == 0))
            yield return new Finding(document.File, 1, "A family has no words.", "Add words: with what people type, or take it out.");
    }

    private static IEnumerable<Finding> CheckTerm(Document document, Library library)
    {
        var term = Yaml.Read<TermFile>(document.Text, document.File);
        if (!Terms.Groups.Contains(term.Group))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "group"),
                $"\"{term.Group}\" is no group.",
                $"Write {string.Join(", ", Terms.Groups)}."
            );
        foreach (var other in term.Related.Where(r => library.Find($"{Terms.Folder}/{r}") is null))
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "related"),
                $"There is no term \"{other}\".",
                "Correct the id, or take it out."
            );
        foreach (var finding in NeutralCode.Check(document, library.Paths(Terms.Folder)))
            yield return finding;
        if (library.Find(document.Path, Languages.Dutch) is null)
            yield return new Finding(document.File, 1, "This term has no words in Dutch.", $"Add {document.Path}.nl.md.");
    }

    private static IEnumerable<Finding> CheckWords(Document document, Library library)
    {
        var front = Words.Read(document).FrontAs<TermFront>();
        if (library.Find(document.Path) is null)
            yield return new Finding(document.File, 1, "These words belong to no term.", $"Add {document.Path}.yaml.");
        if (string.IsNullOrWhiteSpace(front.Summary))
            yield return new Finding(document.File, 2, "The summary is missing.", "Add summary: with one plain sentence.");
        if (front.Law is { AsOf: var day } && day == default)
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "law"),
                "It is not said of when the law is.",
                "Add as_of: with a day."
            );
        var others = Terms
            .Of(library, document.Language)
            .All.Where(t => t.Words.Language == document.Language && t.Words.Document.Path != document.Path);
        foreach (
            var (form, term) in others
                .SelectMany(t => t.Front.Forms.Select(f => (f, t)))
                .Where(f => front.Forms.Contains(f.f, StringComparer.OrdinalIgnoreCase))
        )
            yield return new Finding(
                document.File,
                Yaml.LineOf(document.Text, "forms"),
                $"\"{form}\" is also a form of {term.Id}.",
                "Leave it with one of the two.",
                Severity.Advice
            );
    }
}
