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
            return addresses.Path(One, language, new { dossier = dossier.Code });
        return dossier.Items.FirstOrDefault(i => i.Id == pieces[1]) is { } item ? Address(item, language, library, addresses) : null;
    }

    public static string? Address(DossierItem item, string language, Library library, AddressBook addresses) =>
        library.FindWords(item.Path, language) is not null && Dossier.Find(library, item.Dossier) is { } dossier
            ? addresses.Path(Item, language, new { dossier = dossier.Code, item = item.Code })
            : null;

    /// <summary>By its code, or by the words that stood in addresses before.</summary>
    public static Dossier? At(string piece, string language, Library library) =>
        Dossier.All(library).FirstOrDefault(d => d.Code == piece)
        ?? (
            library.PathOfSlug(Dossier.Folder, piece, language) is { } path
                ? Dossier.Find(library, path[(Dossier.Folder.Length + 1)..])
                : null
        );

    public static DossierItem? ItemAt(Dossier dossier, string piece, string language, Library library) =>
        dossier.Items.FirstOrDefault(i => i.Code == piece)
        ?? (library.PathOfSlug(dossier.Path, piece, language) is { } path ? dossier.Items.FirstOrDefault(i => i.Path == path) : null);
}
