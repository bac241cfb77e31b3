using Baken.Platform;
using Baken.Platform.Addresses;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;

namespace Baken.Knowledge.Dossiers;

/// <summary>
/// <c>dossier-items {dossier: omstanders}</c>: each text of a dossier counts once, on the day it went online, also when it was taken down
/// later. Nothing online gives no record: that nothing was recorded is not the same as a recorded zero.
/// </summary>
internal sealed class DossierItemsMeasure(LibraryCache texts, SiteClock clock, AddressBook addresses) : IMeasure
{
    public string Name => "dossier-items";

    public Task<IReadOnlyList<MeasureRecord>> Records(IReadOnlyDictionary<string, string> parameters, CancellationToken cancel)
    {
        var library = texts.Current;
        var records = parameters.TryGetValue("dossier", out var id) && Dossier.Find(library, id) is { } dossier ? Of(dossier, library) : [];
        return Task.FromResult<IReadOnlyList<MeasureRecord>>([.. records]);
    }

    private IEnumerable<MeasureRecord> Of(Dossier dossier, Library library) =>
        from item in dossier.Items
        where item.Published <= clock.Today && !(item.Unpublished <= item.Published)
        where library.Find(item.Path, Languages.Dutch) is not null
        select new MeasureRecord(
            item.Published!.Value,
            1,
            Group: null,
            language => library.Words(item.Path, language).Title,
            item.ShownOn(clock.Today) ? DossierPages.Address(item, Languages.Current, library, addresses) : null,
            RecordAudience.Everyone
        );
}
