using Baken.Knowledge.Dossiers;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Dossiers;

public sealed class DossierDemoTests
{
    [Fact]
    public async Task In_the_imaginary_sector_readers_find_texts_before_its_day_and_one_is_still_to_come()
    {
        await using var site = await OwnSite.Start();
        var today = new DateOnly(2022, 11, 15);
        await site.Database(async database =>
        {
            var demo = site.Services.GetServices<IDemo>().OfType<DossierDemo>().Single();
            await demo.Fill(database, new DemoSetting(today, 20, new Random(1)), CancellationToken.None);
            return await database.SaveChangesAsync();
        });
        var texts = site.Services.GetRequiredService<LibraryCache>();
        await texts.Reload();
        foreach (var dossier in Dossier.All(texts.Current))
        {
            dossier.On(today, texts.Current).Count.ShouldBe(dossier.Items.Count - 1, dossier.Id);
            dossier.Items[^1].StateOn(today).ShouldBe(DossierItemState.Coming);
        }
    }
}
