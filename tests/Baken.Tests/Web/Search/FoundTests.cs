using AngleSharp.Dom;

namespace Baken.Tests.Web.Search;

/// <summary>What people type, and what must stand among the first five.</summary>
public sealed class FoundTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private const string Bullying = "woorden/pesten wegwijzer/afz hulplijnen/pscfm";
    private const string Touching = "woorden/aanranding hulplijnen/rdqrf wegwijzer/adz";
    private const string Assault = "woorden/aanranding hulplijnen/rdqrf wegwijzer/abb";
    private const string Rape = "woorden/verkrachting hulplijnen/rdqrf wegwijzer/abb";
    private const string Suicide = "woorden/zelfmoord wegwijzer/x hulplijnen/ptvrw";

    public static TheoryData<string, string, string> Dutch =>
        new()
        {
            { "nl", "pesten", Bullying },
            { "nl", "gepest", Bullying },
            { "nl", "pestgedrag", Bullying },
            { "nl", "pesterijen", Bullying },
            { "nl", "pestkop", Bullying },
            { "nl", "Pestkoppen", Bullying },
            { "nl", "buitengesloten", "woorden/pesten wegwijzer/afz" },
            { "nl", "ik word gepest op het werk", "woorden/pesten wegwijzer/afz" },
            { "nl", "grensoverschrijdend", "woorden/grensoverschrijdend-gedrag hulplijnen/mzgzr wegwijzer/afz" },
            { "nl", "grensoverschrijdende", "woorden/grensoverschrijdend-gedrag hulplijnen/mzgzr wegwijzer/afz" },
            { "nl", "grensoverschrijdend gedrag", "woorden/grensoverschrijdend-gedrag hulplijnen/mzgzr" },
            { "nl", "ongewenst aanraken", Touching },
            { "nl", "ongewenste aanraking", Touching },
            { "nl", "ongewenste aanrakingen", Touching },
            { "nl", "aangeraakt", Touching },
            { "nl", "mijn baas raakte mij aan", "wegwijzer/adz" },
            { "nl", "vertrouwenspersoon", "woorden/vertrouwenspersoon hulplijnen/hndxn pagina/vertrouwenspersonen" },
            { "nl", "vertrouwenspersonen", "woorden/vertrouwenspersoon hulplijnen/hndxn pagina/vertrouwenspersonen" },
            { "nl", "stage", "lezen/stage woorden/stagiair" },
            { "nl", "stagiair", "woorden/stagiair wegwijzer/fd" },
            { "nl", "stagiaire", "woorden/stagiair" },
            { "nl", "stagiaires", "woorden/stagiair lezen/stage" },
            { "nl", "stageplaatsen", "lezen/stage woorden/stagiair" },
            { "nl", "discriminatie", "woorden/discriminatie lezen/je-rechten/gronden hulplijnen/wwbrw wegwijzer/agz" },
            { "nl", "gediscrimineerd", "woorden/discriminatie lezen/je-rechten/gronden hulplijnen/wwbrw wegwijzer/agz" },
            { "nl", "racisme", "woorden/discriminatie wegwijzer/agz" },
            { "nl", "racistisch", "woorden/discriminatie wegwijzer/agz" },
            { "nl", "racistische opmerkingen", "woorden/microagressie" },
            { "nl", "roddel", "woorden/pesten wegwijzer/afz" },
            { "nl", "geroddeld", "woorden/pesten wegwijzer/afz" },
            { "nl", "ze roddelen over mij", "woorden/pesten wegwijzer/afz" },
            { "nl", "uitgescholden", "woorden/intimidatie woorden/pesten wegwijzer/afz" },
            { "nl", "schelden", "woorden/intimidatie woorden/pesten wegwijzer/afz" },
            { "nl", "vernederd", "woorden/intimidatie wegwijzer/afz" },
            { "nl", "stalking", "woorden/stalking wegwijzer/ahc hulplijnen/fqwhg" },
            { "nl", "gestalkt", "woorden/stalking wegwijzer/ahc hulplijnen/fqwhg" },
            { "nl", "aanranding", Assault },
            { "nl", "aangerand", Assault },
            { "nl", "verkrachting", Rape },
            { "nl", "verkracht", Rape },
            { "nl", "zelfmoord", Suicide },
            { "nl", "zelfdoding", Suicide },
            { "nl", "niet meer leven", Suicide },
            { "nl", "ik wil niet meer leven", Suicide },
            { "nl", "naaktfoto's", "woorden/beeldmateriaal-zonder-toestemming" },
            { "nl", "ontslagen", "woorden/nadeel-omdat-je-sprak wegwijzer/ajb" },
            { "nl", "iemand beschuldigt mij", "woorden/betrokkene" },
            { "nl", "106", "hulplijnen/ckfqb" },
        };

    public static TheoryData<string, string, string> English =>
        new()
        {
            { "en", "bully", "words/bullying wayfinder/afz help-lines/pscfm" },
            { "en", "bullied", "words/bullying wayfinder/afz help-lines/pscfm" },
            { "en", "bullying", "words/bullying wayfinder/afz help-lines/pscfm" },
            { "en", "harassed", "words/unwanted-sexual-behaviour-at-work words/bullying wayfinder/afz" },
            { "en", "touched", "words/sexual-assault help-lines/rdqrf wayfinder/adz" },
            { "en", "groped", "words/sexual-assault help-lines/rdqrf" },
            { "en", "my boss touched me", "wayfinder/adz" },
            { "en", "racist", "words/discrimination wayfinder/agz" },
            { "en", "racism", "words/discrimination read/your-rights/grounds" },
            { "en", "discriminated", "words/discrimination wayfinder/agz help-lines/rsgdb" },
            { "en", "internship", "read/internship words/intern" },
            { "en", "interns", "read/internship words/intern" },
            { "en", "confidential advisors", "words/confidential-advisor help-lines/hndxn page/advisors" },
            { "en", "gossip", "words/bullying wayfinder/afz" },
            { "en", "yelled at", "words/intimidation wayfinder/afz" },
            { "en", "raped", "words/rape help-lines/rdqrf wayfinder/abb" },
            { "en", "rape", "words/rape help-lines/rdqrf wayfinder/abb" },
            { "en", "stalker", "words/stalking" },
            { "en", "stalked", "words/stalking wayfinder/ahc" },
            { "en", "suicide", "words/suicide wayfinder/x help-lines/ptvrw" },
            { "en", "kill myself", "words/suicide wayfinder/x help-lines/ptvrw" },
            { "en", "fired", "words/disadvantage-because-you-spoke" },
            { "en", "nudes", "words/images-without-consent" },
        };

    public static TheoryData<string, string, string> French =>
        new()
        {
            { "fr", "harcèlement", "mots/harcelement-moral orientation/afz lignes-d-aide/pscfm" },
            { "fr", "harcelement", "mots/harcelement-moral orientation/afz lignes-d-aide/pscfm" },
            { "fr", "harcelé", "mots/harcelement-moral orientation/afz lignes-d-aide/pscfm" },
            { "fr", "harcelée", "mots/harcelement-moral orientation/afz lignes-d-aide/pscfm" },
            { "fr", "harceleur", "mots/harcelement-moral orientation/afz lignes-d-aide/pscfm" },
            { "fr", "insultée", "mots/harcelement-moral orientation/afz" },
            { "fr", "rumeurs", "mots/harcelement-moral orientation/afz" },
            { "fr", "humilié", "mots/harcelement-moral orientation/afz" },
            { "fr", "attouchements", "mots/agression-sexuelle lignes-d-aide/rdqrf" },
            { "fr", "viol", "mots/viol lignes-d-aide/rdqrf orientation/abb" },
            { "fr", "violée", "mots/viol lignes-d-aide/rdqrf orientation/abb" },
            { "fr", "agression sexuelle", "mots/agression-sexuelle lignes-d-aide/rdqrf orientation/abb" },
            { "fr", "raciste", "mots/discrimination orientation/agz" },
            { "fr", "racisme", "mots/discrimination orientation/agz" },
            { "fr", "discriminé", "mots/discrimination orientation/agz lignes-d-aide/rsgdb" },
            { "fr", "stage", "lire/stage mots/stagiaire" },
            { "fr", "stagiaires", "lire/stage mots/stagiaire" },
            { "fr", "personnes de confiance", "mots/personne-de-confiance lignes-d-aide/hndxn" },
            { "fr", "stalker", "mots/stalking orientation/ahc" },
            { "fr", "suicide", "mots/suicide orientation/x lignes-d-aide/ptvrw" },
            { "fr", "en finir", "mots/suicide orientation/x lignes-d-aide/ptvrw" },
            { "fr", "licencié", "mots/desavantage-parce-que-tu-as-parle orientation/ajb" },
            { "fr", "temoins", "mots/temoin lire/j-ai-vu-quelque-chose/ce-que-tu-peux-faire" },
        };

    [Theory, MemberData(nameof(Dutch)), MemberData(nameof(English)), MemberData(nameof(French))]
    public async Task What_people_type_leads_to_what_helps(string language, string typed, string among)
    {
        var first = (await Addresses(language, typed)).Take(5).ToList();
        foreach (var address in among.Split(' '))
            first.ShouldContain(await Here($"/{language}/{address}"), $"{typed}: {string.Join(", ", first)}");
    }

    [Theory]
    [InlineData("gepest", "/nl/lezen/")]
    [InlineData("aangeraakt", "/nl/lezen/")]
    [InlineData("geroddeld", "/nl/hulplijnen/")]
    [InlineData("uitgescholden", "/nl/hulplijnen/")]
    [InlineData("gestalkt", "/nl/lezen/")]
    [InlineData("racistisch", "/nl/hulplijnen/")]
    [InlineData("verkracht", "/nl/lezen/")]
    public async Task Further_down_stand_dossiers_and_lines(string typed, string beginning) =>
        (await Addresses("nl", typed)).ShouldContain(a => a.StartsWith(beginning, StringComparison.Ordinal));

    [Theory]
    [InlineData("nl", "2.2.c", "/nl/plan/2.2.c")]
    [InlineData("fr", "1.2.A", "/fr/plan/1.2.a")]
    [InlineData("nl", "open data", "/nl/plan/open-data")]
    [InlineData("nl", "tijdlijn", "/nl/plan/tijdlijn")]
    public async Task A_number_of_the_plan_and_its_pages_stand_first(string language, string typed, string address) =>
        (await Addresses(language, typed))[0].ShouldBe(address);

    [Theory]
    [InlineData("nl", "pestgedrg", "pestgedrag")]
    [InlineData("nl", "Dicsriminatie op de set", "discriminatie op de set")]
    [InlineData("nl", "vertrouwensprsoon", "vertrouwenspersoon")]
    [InlineData("en", "bulying", "bullying")]
    [InlineData("fr", "discrimnation", "discrimination")]
    public async Task Who_mistypes_is_offered_the_word(string language, string typed, string meant)
    {
        var offered = (await Page(language, typed)).QuerySelectorAll("main form button").Single(a => a.TextContent == meant);
        offered.Closest("form")!.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe(meant);
    }

    [Theory]
    [InlineData("gepest")]
    [InlineData("stagementor")]
    [InlineData("werkvloerpesterijen")]
    [InlineData("xyzzyqq")]
    public async Task What_is_known_or_near_nothing_is_offered_no_other_word(string typed) =>
        (await Page("nl", typed)).QuerySelector("main")!.TextContent.ShouldNotContain("Bedoelde je");

    [Theory]
    [InlineData("werkvloerpesterijen", "/nl/woorden/pesten")]
    [InlineData("freelancecontract", "/nl/lezen/je-rechten/freelancer")]
    [InlineData("discriminatiezaak", "/nl/woorden/discriminatie")]
    public async Task A_long_word_that_no_text_holds_is_found_by_its_parts(string typed, string address) =>
        (await Addresses("nl", typed)).Take(5).ShouldContain(await Here(address));

    [Fact]
    public async Task Who_finds_nothing_is_shown_the_way_the_lines_and_the_words()
    {
        foreach (var (language, places) in Ways)
        {
            var hrefs = (await Page(language, "xyzzyqq")).QuerySelectorAll("main .b-links a").Select(a => a.GetAttribute("href"));
            hrefs.ShouldBe(places.Select(place => $"/{language}/{place}"));
        }
    }

    /// <summary>Where a text stands now whose words stood in its address before.</summary>
    private async Task<string> Here(string named)
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.GetAsync(new Uri(named, UriKind.Relative));
        return response.Headers.Location?.ToString() ?? named;
    }

    private static readonly (string Language, string[] Places)[] Ways =
    [
        ("nl", ["wegwijzer", "hulplijnen", "woorden"]),
        ("en", ["wayfinder", "help-lines", "words"]),
        ("fr", ["orientation", "lignes-d-aide", "mots"]),
    ];

    private async Task<IDocument> Page(string language, string typed, string site = "SQLite")
    {
        using var reader = On(site).Reader();
        var page = language switch
        {
            "en" => "search",
            "fr" => "chercher",
            _ => "zoek",
        };
        return await reader.Page($"/{language}/{page}?q={Uri.EscapeDataString(typed)}");
    }

    private async Task<List<string>> Addresses(string language, string typed, string site = "SQLite") =>
        [.. (await Page(language, typed, site)).QuerySelectorAll(".b-found h2 a").Select(a => a.GetAttribute("href")!)];
}
