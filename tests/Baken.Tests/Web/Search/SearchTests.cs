using System.Net;
using AngleSharp.Dom;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Document = Baken.Platform.Packs.Document;

namespace Baken.Tests.Web.Search;

public sealed class SearchTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private static string At(string language, string query) =>
        language switch
        {
            "en" => "/en/search?q=",
            "fr" => "/fr/chercher?q=",
            _ => "/nl/zoek?q=",
        } + Uri.EscapeDataString(query);

    private async Task<IDocument> Find(string language, string query, string site = "SQLite")
    {
        using var reader = On(site).Reader();
        return await reader.Page(At(language, query));
    }

    private static List<string> Titles(IDocument page) => [.. page.QuerySelectorAll(".b-found h2 a").Select(a => a.TextContent.Trim())];

    [Theory, MemberData(nameof(Sites))]
    public async Task A_text_is_found_by_its_words_their_forms_and_without_their_accents(string site)
    {
        var freelancer = Titles(await Find("nl", "freelancer", site));
        freelancer[0].ShouldBe("Freelancer");
        freelancer.ShouldContain("Ik ben freelancer");
        Titles(await Find("nl", "freelancers", site)).ShouldBe(freelancer);
        Titles(await Find("nl", "DE FREELANCER", site)).ShouldBe(freelancer);
        Titles(await Find("en", "sentence ready", site))[0].ShouldBe("Sentences to have ready");
        var accents = Titles(await Find("fr", "critères", site));
        accents.ShouldNotBeEmpty();
        Titles(await Find("fr", "criteres", site)).ShouldBe(accents);
    }

    [Fact]
    public async Task Both_databases_give_the_same_answers_in_the_same_order()
    {
        foreach (var query in new[] { "omstander", "groepschat beelden", "stage", "mijn baas roept elke dag tegen mij" })
            Titles(await Find("nl", query, "PostgreSQL")).ShouldBe(Titles(await Find("nl", query)), query);
    }

    /// <summary>What somebody seeks is not in the history of a shared phone.</summary>
    [Fact]
    public async Task What_is_sought_stands_in_no_address_and_a_link_with_it_still_works()
    {
        using var reader = On("SQLite").Reader();
        using var answer = await reader.Submit("/nl/zoek", new Dictionary<string, string?> { ["q"] = "verkrachting" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/nl/zoek");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await Seeing.Read(answer);
        Titles(page).ShouldBe(Titles(await Find("nl", "verkrachting")));
        page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("verkrachting");
        page.QuerySelectorAll("a").ShouldAllBe(a => !a.GetAttribute("href")!.Contains("verkrachting"));
    }

    [Fact]
    public async Task Another_site_cannot_make_a_reader_seek_something()
    {
        using var reader = On("SQLite").Reader();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("q", "verkrachting")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/nl/zoek", UriKind.Relative)) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await reader.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_typing_error_still_finds_and_says_so()
    {
        var page = await Find("nl", "vertrouwensprsoon");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Dit lijkt erop");
        Titles(page).ShouldContain(t => t.Contains("ertrouwenspersoon"));
    }

    [Fact]
    public async Task The_word_that_was_searched_is_marked_and_nothing_typed_becomes_html()
    {
        var page = await Find("nl", "freelancer");
        page.QuerySelectorAll(".b-found mark").Length.ShouldBeGreaterThan(2);
        var attack = await Find("nl", "<script>alert(1)</script><img src=x onerror=alert(1)> freelancer");
        attack.QuerySelectorAll("main script, main img").Length.ShouldBe(0);
        attack.QuerySelector("input[name=q]")!.GetAttribute("value")!.ShouldStartWith("<script>");
    }

    [Theory]
    [InlineData("nl", "zelfmoord", "1813")]
    [InlineData("nl", "Ik wil dood", "1813")]
    [InlineData("nl", "zelfmortgedachten", "1813")]
    [InlineData("nl", "suïcidaal", "1813")]
    [InlineData("nl", "wat als iemand een overdosis neemt", "112")]
    [InlineData("nl", "ik ben wanhopig", "106")]
    [InlineData("en", "I dont want to live anymore", "1813")]
    [InlineData("en", "zelfmoord", "1813")]
    [InlineData("en", "hopeless", "106")]
    [InlineData("fr", "j’ai envie de mourir", "080032123")]
    [InlineData("fr", "desesperee", "107")]
    [InlineData("nl", "zelfdodingsgedachten", "1813")]
    [InlineData("nl", "niet meer leven", "1813")]
    [InlineData("nl", "ik wil er niet meer zijn", "1813")]
    [InlineData("nl", "ze zijn beter af zonder mij", "1813")]
    [InlineData("nl", "ik ben levensmoe", "1813")]
    [InlineData("nl", "Ik maak er een einde aan", "1813")]
    [InlineData("nl", "ik zie het niet meer zitten", "106")]
    [InlineData("en", "i wish i was dead", "1813")]
    [InlineData("en", "better off without me", "1813")]
    [InlineData("en", "i can't take it anymore", "106")]
    [InlineData("fr", "je ne veux plus vivre", "080032123")]
    [InlineData("fr", "ils seraient mieux sans moi", "080032123")]
    [InlineData("fr", "j'ai des idées noires", "080032123")]
    [InlineData("fr", "je n'y arrive plus", "107")]
    public async Task Words_of_crisis_show_who_answers_before_anything_else(string language, string query, string number)
    {
        var page = await Find(language, query);
        var calls = page.QuerySelectorAll("main a[href^='tel:']").ToList();
        calls[0].GetAttribute("href").ShouldBe("tel:" + number);
        var everything = page.QuerySelectorAll("main *").ToList();
        everything.IndexOf(calls[0]).ShouldBeLessThan(everything.IndexOf(page.QuerySelector("main form")!));
    }

    [Theory]
    [InlineData("pesten")]
    [InlineData("dode hoek")]
    [InlineData("ik wil praten")]
    [InlineData("gepest")]
    [InlineData("aangeraakt")]
    [InlineData("hoe lang duurt het tot het einde van een procedure")]
    public async Task Other_words_show_no_number_first(string query)
    {
        var page = await Find("nl", query);
        page.QuerySelectorAll("main a[href^='tel:']").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_found_leads_to_the_wayfinder_and_so_does_an_empty_search()
    {
        foreach (var query in new[] { "xyzzyqq", "", "   ", "de het een", "!!!" })
            (await Find("nl", query)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain("/nl/wegwijzer", query);
        (await Find("nl", "xyzzyqq")).QuerySelector("[role=status]")!.TextContent.ShouldContain("Niets gevonden voor “xyzzyqq”");
    }

    [Fact]
    public async Task What_is_published_is_found_soon_and_what_is_not_online_is_not_found()
    {
        var folder = Directory.CreateTempSubdirectory("baken").FullName;
        var clock = new StandingClock(SiteClock.At(new DateOnly(2026, 11, 24), new TimeOnly(12, 0)));
        var (app, address) = await TestSite.Start(
            $"Data Source={Path.Combine(folder, "baken.db")}",
            folder,
            b => b.Services.AddSingleton<TimeProvider>(clock)
        );
        await using var site = app;
        using var reader = new HttpClient { BaseAddress = address };
        Titles(await reader.Page(At("nl", "omstander freelancer"))).ShouldContain("Omstander zijn als freelancer");

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var documents = scope.ServiceProvider.GetRequiredService<DocumentStore>();
            var dossier = (await documents.Find("dossiers/omstanders", ""))!;
            var later = dossier.Text.Replace("{id: freelancer, published: 2026-11-24}", "{id: freelancer, published: 2026-11-26}");
            var done = await documents.Publish(new Document(dossier.Path, "", later), dossier.Version, new Author(null, "x"), null);
            done.Done.ShouldBeTrue();
            await scope.ServiceProvider.GetRequiredService<Baken.Platform.Data.Database>().SaveChangesAsync();
        }
        await Soon("Omstander zijn als freelancer", there: false);
        clock.Now = clock.Now.AddDays(2);
        await Soon("Omstander zijn als freelancer", there: true);

        async Task Soon(string title, bool there)
        {
            for (var tries = 0; tries < 100; tries++)
            {
                clock.Now = clock.Now.AddSeconds(2); // the library looks once a second
                if (Titles(await reader.Page(At("nl", "omstander freelancer"))).Contains(title) == there)
                    return;
                await Task.Delay(50);
            }
            Assert.Fail($"{title}: still {(there ? "not " : "")}found");
        }
    }

    [Fact]
    public async Task What_somebody_searches_stands_in_no_log_and_is_not_kept()
    {
        var folder = Directory.CreateTempSubdirectory("baken").FullName;
        var lines = new LogLines();
        var (app, address) = await TestSite.Start(
            $"Data Source={Path.Combine(folder, "baken.db")}",
            folder,
            b => b.Logging.AddProvider(lines)
        );
        await using var site = app;
        using var reader = new HttpClient { BaseAddress = address };
        using var response = await reader.GetAsync(new Uri(At("nl", "geheimzoekwoord"), UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("proof").LogWarning("this is caught");
        lines.All.ShouldContain(l => l.Contains("this is caught"));
        lines.All.ShouldNotContain(l => l.Contains("geheimzoekwoord"));
    }

    [Theory]
    [InlineData("pesten", "pesten", true)]
    [InlineData("intimidasie", "intimidatie", true)]
    [InlineData("vertruowen", "vertrouwen", true)]
    [InlineData("set", "pet", false)]
    [InlineData("pester", "dossier", false)]
    public void A_short_word_is_forgiven_less_than_a_long_one(string typed, string word, bool near) =>
        Spelling.Near(typed, word).ShouldBe(near);

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }

    [Fact]
    public async Task When_the_index_cannot_be_made_the_log_says_where_and_nothing_that_was_in_it()
    {
        await using var broken = await OwnSite.Start(more: builder => builder.Services.AddSingleton<ISearchable>(new Breaks()));
        using var reader = broken.Reader();
        using var answer = await reader.GetAsync(new Uri("/nl/zoek?q=pesten", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var log = string.Join('\n', broken.Log);
        log.ShouldContain("The search index could not be made");
        log.ShouldContain(nameof(InvalidOperationException));
        log.ShouldNotContain("geheimpje");
    }

    private sealed class Breaks : ISearchable
    {
        public IEnumerable<SearchEntry> Entries(string language, Library library) =>
            throw new InvalidOperationException("geheimpje@voorbeeld.invalid");
    }
}
