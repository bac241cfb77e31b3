using System.Net;
using System.Text.Json;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Contracts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Baken.Tests.Plan.Report;

/// <summary>Sites of their own: what is recorded here would move the numbers that other tests read.</summary>
public sealed class ReportSites : IAsyncLifetime
{
    public SqliteSite Sqlite { get; } = new();

    public PostgresSite Postgres { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Sqlite.InitializeAsync();
        await Postgres.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}

public sealed class ReportTests(ReportSites sites) : OnBothDatabases(sites.Sqlite, sites.Postgres), IClassFixture<ReportSites>
{
    private const string Live = "/nl/werkplek/plan/verslag?plan=2022-2023&until=2023-03-01";
    private const string Keep = "/nl/werkplek/plan/verslag/bewaren?plan=2022-2023&until=2023-03-01";

    [Theory, MemberData(nameof(Sites))]
    public async Task The_report_shows_every_promise_and_what_was_learned(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        using var _ = await staff.Submit(
            "/nl/werkplek/plan/1.2.a/les?plan=2022-2023",
            new Dictionary<string, string?> { ["What"] = "Kleine huizen komen *alleen* ’s avonds." }
        );
        (await staff.Page("/nl/werkplek/plan/lessen")).QuerySelector("main")!.TextContent.ShouldContain("Kleine huizen");
        var page = await staff.Page(Live);
        var rows = page.QuerySelectorAll(".b-sheet table").Where(t => t.QuerySelector("thead th")!.TextContent == "De belofte");
        using var data = JsonDocument.Parse(await staff.GetStringAsync("/nl/plan/data.json?plan=2022-2023"));
        var promises = data.RootElement.GetProperty("promises").GetArrayLength();
        promises.ShouldBeGreaterThan(80);
        // Also those of which nothing is known are drawn: one that is left out would look kept.
        page.QuerySelectorAll(".b-sheet figure.b-chart").Sum(c => c.TextContent.Split("geen bewijs").Length - 1).ShouldBeGreaterThan(20);
        page.QuerySelector(".b-sheet details.b-fold > summary h3")!.TextContent.ShouldBe("Bijlage B. Al het bewijs");
        rows.Sum(t => t.QuerySelectorAll("tbody tr").Length).ShouldBe(promises);
        page.QuerySelector(".b-sheet")!.TextContent.ShouldContain("Kleine huizen komen alleen ’s avonds.");
        page.QuerySelector(".b-sheet")!.TextContent.ShouldContain("Stand op 1 maart 2023.");
    }

    [Theory]
    [InlineData("nl", "Bijlage B. Al het bewijs")]
    [InlineData("en", "Annex B. All the evidence")]
    [InlineData("fr", "Annexe B. Toutes les preuves")]
    public async Task The_document_is_a_valid_docx_in_each_language(string language, string annex)
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var response = await staff.GetAsync(
            new Uri($"/nl/werkplek/plan/verslag.docx?plan=2022-2023&until=2023-03-01&language={language}", UriKind.Relative)
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.ToString().ShouldContain("2022-2023-2023-03-01.docx");
        using var word = WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
            .Validate(word)
            .Select(e => e.Description)
            .ShouldBeEmpty();
        word.MainDocumentPart!.Document!.InnerText.ShouldContain(annex);
        word.MainDocumentPart.ChartParts.Count().ShouldBeGreaterThan(1);
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task Evidence_for_staff_counts_in_the_public_report_and_says_nothing(string site)
    {
        await Record(site, "steering-meetings", new DateOnly(2022, 10, 4), "Geheime vergadering", RecordAudience.Staff);
        using var staff = await On(site).As(Roles.Coordinator);
        (await staff.GetStringAsync(Live + "&staff=true")).ShouldContain("Geheime vergadering");
        (await staff.GetStringAsync(Live)).ShouldNotContain("Geheime vergadering");

        var slug = await KeepReport(staff, RecordAudience.Everyone);
        using var reader = On(site).Reader();
        foreach (var path in new[] { $"/nl/plan/verslagen/{slug}", $"/nl/plan/verslagen/{slug}.csv", $"/nl/plan/verslagen/{slug}.json" })
        {
            var text = await reader.GetStringAsync(path);
            text.ShouldNotContain("Geheime vergadering");
            text.ShouldContain("steering-meetings");
        }
        using var word = WordprocessingDocument.Open(
            new MemoryStream(await reader.GetByteArrayAsync($"/nl/plan/verslagen/{slug}.docx")),
            false
        );
        word.MainDocumentPart!.Document!.InnerText.ShouldNotContain("Geheime vergadering");
        word.MainDocumentPart.Document.InnerText.ShouldContain("Alleen medewerkers zien wat het is");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_report_for_staff_is_not_there_for_readers(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var slug = await KeepReport(staff, RecordAudience.Staff);
        using var reader = On(site).Reader();
        await reader.Page($"/nl/plan/verslagen/{slug}", HttpStatusCode.NotFound);
        (await reader.GetAsync(new Uri($"/nl/plan/verslagen/{slug}.docx", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Page("/nl/plan/verslagen")).QuerySelectorAll($"main a[href*='{slug}']").ShouldBeEmpty();
        (await staff.Page($"/nl/werkplek/plan/verslagen/{slug}")).Heading().ShouldContain("stand op 1 maart 2023");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_kept_report_stays_as_it_was_and_shows_what_was_put_right_since(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var slug = await KeepReport(staff, RecordAudience.Everyone);
        using var reader = On(site).Reader();
        var before = await reader.GetStringAsync($"/nl/plan/verslagen/{slug}.csv");

        await Record(site, "platform-meetings", new DateOnly(2022, 6, 14), "Overlegplatform", RecordAudience.Everyone, 3);
        using var _ = await staff.Submit(
            $"/nl/werkplek/plan/verslagen/{slug}",
            new Dictionary<string, string?> { ["What"] = "Op bladzijde 3 staat een naam fout." },
            button: ("do", "correct")
        );

        var page = await reader.Page($"/nl/plan/verslagen/{slug}?opnieuw");
        (await reader.GetStringAsync($"/nl/plan/verslagen/{slug}.csv?opnieuw")).ShouldBe(before);
        page.QuerySelector(".b-sheet h2")!.TextContent.ShouldBe("Verbeterd na het bewaren");
        page.QuerySelector(".b-sheet")!.TextContent.ShouldContain("Op bladzijde 3 staat een naam fout.");
        var since = page.QuerySelectorAll(".b-sheet table").First(t => t.TextContent.Contains("Anders geteld", StringComparison.Ordinal));
        since.TextContent.ShouldContain("3, meer dan beloofd");
        // What was written then still says what it said.
        page.QuerySelectorAll(".b-sheet .b-tally").Single().TextContent.ShouldContain("0 meer dan beloofd");
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task A_report_taken_back_shows_only_why(string site)
    {
        using var staff = await On(site).As(Roles.Coordinator);
        var slug = await KeepReport(staff, RecordAudience.Everyone);
        using var without = await staff.Submit($"/nl/werkplek/plan/verslagen/{slug}", button: ("do", "withdraw"));
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var _ = await staff.Submit(
            $"/nl/werkplek/plan/verslagen/{slug}",
            new Dictionary<string, string?> { ["Why"] = "Er stond een naam in." },
            form: "form:has([name=Why])",
            button: ("do", "withdraw")
        );
        using var reader = On(site).Reader();
        var page = await reader.Page($"/nl/plan/verslagen/{slug}?opnieuw", HttpStatusCode.Gone);
        page.QuerySelector("main")!.TextContent.ShouldContain("Er stond een naam in.");
        page.QuerySelector(".b-sheet").ShouldBeNull();
        (await reader.GetAsync(new Uri($"/nl/plan/verslagen/{slug}.docx", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Wrong_input_keeps_what_was_typed_and_says_what_is_asked()
    {
        using var staff = await On("SQLite").As(Roles.Coordinator);
        using var response = await staff.Submit(Keep, new Dictionary<string, string?> { ["Until"] = "2099-01-01" });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Seeing.Read(response);
        page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#Until", "#Audience"]);
        page.QuerySelector("#Until")!.GetAttribute("value").ShouldBe("2099-01-01");
    }

    private static async Task<string> KeepReport(HttpClient staff, RecordAudience audience)
    {
        using var response = await staff.Submit(Keep, new Dictionary<string, string?> { ["Audience"] = audience.ToString() });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return response.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
    }

    private Task<int> Record(string site, string promise, DateOnly day, string title, RecordAudience audience, int quantity = 1) =>
        On(site)
            .Database(d =>
            {
                d.Add(
                    new Evidence
                    {
                        Plan = "2022-2023",
                        Promise = promise,
                        Day = day,
                        Quantity = quantity,
                        Title = title,
                        MaySee = audience,
                        By = "Voorbeeld",
                        Recorded = day,
                    }
                );
                return d.SaveChangesAsync();
            });
}
