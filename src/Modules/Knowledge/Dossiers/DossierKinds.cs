using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Looks;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>The three kinds of documents of a dossier, and what must hold for them.</summary>
internal static class DossierKinds
{
    public static IEnumerable<DocumentKind> All =>
        [
            new DocumentKind
            {
                Name = "dossier",
                Pattern = "dossiers/*",
                IsStructure = true,
                Fields = typeof(DossierFile),
                Label = () => Text.KindDossier,
                Form = ReadingFields.Dossier,
                Check = Structure,
                Page = (path, language, library, addresses) => DossierPages.Address(Id(path), language, library, addresses),
            },
            new DocumentKind
            {
                Name = "dossier-words",
                Pattern = "dossiers/*",
                IsStructure = false,
                Fields = typeof(WordsFront),
                Label = () => Text.KindDossierWords,
                Form = ReadingFields.Words,
                Parts = [Words.Body],
                HasSlug = true,
                Page = (path, language, library, addresses) => DossierPages.Address(Id(path), language, library, addresses),
            },
            new DocumentKind
            {
                Name = "dossier-item",
                Pattern = "dossiers/*/*",
                IsStructure = false,
                Fields = typeof(ReadingFront),
                Label = () => Text.KindDossierItem,
                Form = ReadingFields.Words,
                Parts = [Words.Body],
                HasSlug = true,
                Check = Item,
                Awaits = Day,
                Page = (path, language, library, addresses) => DossierPages.Address(Id(path), language, library, addresses),
            },
        ];

    /// <summary>Written and published, and still no reader sees it: it has no day.</summary>
    private static Notice? Day(string path, Library library, AddressBook addresses) =>
        path.Split('/') is [_, var dossier, var id]
        && Dossier.Find(library, dossier)?.Items.FirstOrDefault(i => i.Id == id) is { Published: null }
            ? new Notice(
                Text.NoDayYet,
                new NoticeAct(Text.ChooseDay, addresses.Path(DossierPages.Publish, Languages.Current, new { dossier, item = id }))
            )
            : null;

    private static string Id(string path) => path[(Dossier.Folder.Length + 1)..];

    private static IEnumerable<Finding> Structure(Document document, Library library)
    {
        var file = Yaml.Read<DossierFile>(document.Text, document.File);
        foreach (var finding in NeutralCode.Check(document, library.Paths(Dossier.Folder)))
            yield return finding;
        if (library.Find(document.Path, Languages.Dutch) is null)
            yield return new Finding(document.File, 1, "This dossier has no words.", $"Add {document.Path}.nl.md.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in file.Items)
        {
            var line = LineOf(document, item.Id);
            if (item.Id.Length == 0 || item.Id.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
                yield return new Finding(document.File, line, $"\"{item.Id}\" cannot be the id of an item.", "Use a-z, 0-9 and hyphens.");
            else if (!seen.Add(item.Id))
                yield return new Finding(document.File, line, $"The item \"{item.Id}\" stands here twice.", "Take one line out.");
            else if (item.Published is not null && library.Find($"{document.Path}/{item.Id}", Languages.Dutch) is null)
                yield return new Finding(
                    document.File,
                    line,
                    $"The item \"{item.Id}\" has a day and no words.",
                    $"Add {document.Path}/{item.Id}.nl.md, or take its day out."
                );
            if (item.Unpublished is not null && item.Published is null)
                yield return new Finding(
                    document.File,
                    line,
                    $"The item \"{item.Id}\" is taken down and was never published.",
                    "Add published:, or take unpublished: out."
                );
        }
    }

    private static IEnumerable<Finding> Item(Document document, Library library)
    {
        var pieces = document.Path.Split('/');
        var named = library.FindStructure<DossierFile>($"{pieces[0]}/{pieces[1]}")?.Items.Any(i => i.Id == pieces[2]) ?? false;
        if (!named)
            yield return new Finding(
                document.File,
                1,
                "No dossier names this text: readers do not see it.",
                $"Add its id to {pieces[0]}/{pieces[1]}.yaml.",
                Severity.Advice
            );
    }

    private static int LineOf(Document document, string id) =>
        Math.Max(0, Array.FindIndex(document.Text.Split('\n'), l => l.Contains($"id: {id}", StringComparison.Ordinal))) + 1;
}
