using System.Net;
using Baken.Knowledge.Dossiers;
using Baken.Platform;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Knowledge.Dossiers;

public sealed class ReadTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task A_bystander_reads_what_to_ask_afterwards_and_goes_on_to_the_next_text(string site)
    {
        using var reader = On(site).Reader();
        var list = await reader.Page("/nl/lezen");
        var dossier = await reader.Page(list.QuerySelector($"main a[href='{SectorPack.Reading("omstanders")}']")!.GetAttribute("href")!);
        dossier.Heading().ShouldBe("Ik zag of hoorde iets");
        var item = await reader.Page(SectorPack.Reading("omstanders/achteraf"));
        item.Heading().ShouldBe("Achteraf: vraag wat de ander wil");
        item.Title.ShouldBe("Lezen");
        var next = await reader.Page(item.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        next.QuerySelector("a[rel=prev]")!.TextContent.ShouldContain("Achteraf");
    }

    [Fact]
    public async Task Every_text_that_is_online_opens_in_every_language_and_switches_to_the_others()
    {
        var site = On("SQLite");
        using var reader = site.Reader();
        var library = site.Services.GetRequiredService<LibraryCache>().Current;
        var addresses = site.Services.GetRequiredService<Baken.Platform.Addresses.AddressBook>();
        var today = site.Services.GetRequiredService<SiteClock>().Today;
        var opened = 0;
        foreach (var language in Languages.All)
        foreach (var item in Dossier.All(library).SelectMany(d => d.On(today, library)))
        {
            var page = await reader.Page(DossierPages.Address(item, language, library, addresses)!);
            page.QuerySelectorAll(".b-languages a").Length.ShouldBe(2, item.Path);
            opened++;
        }
        opened.ShouldBeGreaterThanOrEqualTo(3 * 50);
    }

    [Fact]
    public async Task A_dossier_that_does_not_exist_is_not_found()
    {
        using var reader = On("SQLite").Reader();
        await reader.Page("/nl/lezen/bestaat-niet", HttpStatusCode.NotFound);
        await reader.Page(SectorPack.Reading("omstanders") + "/bestaat-niet", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_the_doubt_about_oneself_two_ways_lead_on()
    {
        using var reader = On("SQLite").Reader();
        var page = await reader.Page(SectorPack.Reading("zelf"));
        var article = page.QuerySelector("article")!;
        article.QuerySelector($"a[href='{SectorPack.Reading("zelf/was-ik-over-een-grens")}']").ShouldNotBeNull();
        article.QuerySelector($"a[href='{SectorPack.Reading("zelf/iemand-meldde-mij")}']").ShouldNotBeNull();
    }
}
