using Baken.Platform;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>Texts about one subject, in an order that editors choose: a structure document and its items.</summary>
internal sealed record Dossier(string Id, DossierFile File)
{
    public const string Folder = "dossiers";

    public string Path => $"{Folder}/{Id}";

    /// <summary>Its piece of the address.</summary>
    public string Code { get; } = NeutralCode.Of($"{Folder}/{Id}");

    public IReadOnlyList<DossierItem> Items { get; } =
    [.. File.Items.Select(item => new DossierItem(Id, item.Id, item.Published, item.Unpublished))];

    public static IReadOnlyList<Dossier> All(Library library) => library.Get(Folder, Read);

    public static Dossier? Find(Library library, string id) => All(library).FirstOrDefault(d => d.Id == id);

    /// <summary>What readers see on a day: items in order, only those that have words.</summary>
    public IReadOnlyList<DossierItem> On(DateOnly day, Library library) =>
        [.. Items.Where(item => item.ShownOn(day) && library.Find(item.Path, Languages.Dutch) is not null)];

    private static IReadOnlyList<Dossier> Read(Library library) =>
        [
            .. library
                .Paths(Folder)
                .Where(path => library.Find(path) is not null && library.Find(path, Languages.Dutch) is not null)
                .Select(path => new Dossier(path[(Folder.Length + 1)..], library.Structure<DossierFile>(path)))
                .OrderBy(d => d.File.Order)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
}

/// <summary>One text of a dossier. Without a day it is a draft that only staff know.</summary>
internal sealed record DossierItem(string Dossier, string Id, DateOnly? Published, DateOnly? Unpublished)
{
    public string Path => $"{Knowledge.Dossiers.Dossier.Folder}/{Dossier}/{Id}";

    /// <summary>The last piece of its address.</summary>
    public string Code { get; } = NeutralCode.Of($"{Knowledge.Dossiers.Dossier.Folder}/{Dossier}/{Id}");

    public bool ShownOn(DateOnly day) => Published <= day && !(Unpublished <= day);

    public DossierItemState StateOn(DateOnly day) =>
        Published is null ? DossierItemState.Draft
        : Unpublished <= day ? DossierItemState.TakenDown
        : Published > day ? DossierItemState.Coming
        : DossierItemState.Online;
}

internal enum DossierItemState
{
    Draft,
    Coming,
    Online,
    TakenDown,
}

/// <summary>dossiers/*.yaml; see packs/README.md.</summary>
internal sealed class DossierFile
{
    public int Order { get; set; }

    public List<string> Audience { get; set; } = [];

    /// <summary>The page of the dossier also leads to the situations in which one can practise.</summary>
    public bool Practice { get; set; }

    public List<DossierItemFile> Items { get; set; } = [];
}

internal sealed class DossierItemFile
{
    public string Id { get; set; } = "";

    public DateOnly? Published { get; set; }

    public DateOnly? Unpublished { get; set; }
}

/// <summary>Front matter of texts that may show an example of what hurts: dossier items and scenarios.</summary>
internal class ReadingFront : WordsFront
{
    /// <summary>What the page shows an example of; said before it, with a link past it.</summary>
    public string? Warning { get; set; }
}
