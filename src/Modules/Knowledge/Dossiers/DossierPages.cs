using Baken.Platform.Addresses;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>Where dossiers and their items are read and arranged.</summary>
internal static class DossierPages
{
    public const string List = "/Knowledge/Dossiers/Index";
    public const string One = "/Knowledge/Dossiers/Read/Index";
    public const string Item = "/Knowledge/Dossiers/Item/Index";
    public const string Arrange = "/Knowledge/Dossiers/Arrange/Index";
    public const string Order = "/Knowledge/Dossiers/Arrange/Order/Index";
    public const string Publish = "/Knowledge/Dossiers/Arrange/Publish/Index";

    /// <summary><c>dossier:zelf</c> or <c>dossier:zelf/stoppen</c>. What is not online any more leads to its dossier (the page sees to it).</summary>
    public static string? Address(string id, string language, Library library, AddressBook addresses)
    {
        var pieces = id.Split('/');
        if (pieces.Length > 2 || Dossier.Find(library, pieces[0]) is not { } dossier)
            return null;
        if (pieces.Length == 1)
            return addresses.Path(One, language, new { dossier = Slug(dossier.Path, language, library) });
        return dossier.Items.FirstOrDefault(i => i.Id == pieces[1]) is { } item ? Address(item, language, library, addresses) : null;
    }

    public static string? Address(DossierItem item, string language, Library library, AddressBook addresses) =>
        library.FindWords(item.Path, language) is { } words
            ? addresses.Path(
                Item,
                language,
                new { dossier = Slug($"{Dossier.Folder}/{item.Dossier}", language, library), item = words.Slug }
            )
            : null;

    public static Dossier? OfSlug(string slug, string language, Library library) =>
        library.PathOfSlug(Dossier.Folder, slug, language) is { } path ? Dossier.Find(library, path[(Dossier.Folder.Length + 1)..]) : null;

    public static DossierItem? ItemOfSlug(Dossier dossier, string slug, string language, Library library) =>
        library.PathOfSlug(dossier.Path, slug, language) is { } path ? dossier.Items.FirstOrDefault(i => i.Path == path) : null;

    private static string Slug(string path, string language, Library library) => library.Words(path, language).Slug;
}
