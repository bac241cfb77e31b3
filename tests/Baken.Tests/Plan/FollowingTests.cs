using System.Net;
using Baken.Plan.Following;
using Baken.Plan.Reading;
using Baken.Platform.Access;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

/// <summary>A site of its own: a new plan shows on every page of the plan.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_next_plan_starts_from_this_one_with_shifted_days_and_a_link_promise_by_promise()
    {
        using var staff = await _site.As(Roles.Coordinator);
        using var reader = _site.Reader();
        var form = await staff.Page("/nl/werkplek/plan/vervolg");
        form.QuerySelector("#Id")!.GetAttribute("value").ShouldBe("2024-2025");
        using var response = await Send(
            staff,
            form,
            "workshops",
            "bystander-springs",
            "intervision-years",
            "track-employers",
            "employers-per-track"
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());

        var library = _site.Services.GetRequiredService<LibraryCache>().Current;
        var plan = Plans.Of(library).Find("2024-2025").ShouldNotBeNull();
        plan.Promises.Select(p => p.Id)
            .ShouldBe(["workshops", "track-employers", "employers-per-track", "bystander-springs", "intervision-years"]);
        var springs = plan.FindPromise("bystander-springs")!;
        springs
            .Windows.Select(w => (w.Id, w.From, w.Until))
            .ShouldBe([
                ("voorjaar-2024", new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30)),
                ("voorjaar-2025", new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30)),
            ]);
        plan.FindPromise("intervision-years")!.Windows.Select(w => w.Id).ShouldBe(["2024", "2025"]);
        (await reader.Page("/nl/plan?plan=2024-2025")).QuerySelectorAll(".b-plan .b-lamp").Length.ShouldBe(5);
        (await reader.Page("/fr/plan/promesse/workshops?plan=2024-2025")).Heading().ShouldNotBeEmpty();
        var records = await reader.Page("/nl/plan/belofte/workshops?plan=2024-2025");
        records.QuerySelector("aside .b-facts a")!.GetAttribute("href")!.ShouldContain("/nl/plan/belofte/workshops");
        var beside = await reader.Page("/nl/plan/vergelijk?plan=2024-2025");
        beside.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(60);
        beside.Body!.TextContent.ShouldContain("niet overgenomen");

        // The same key a second time is refused, and nothing is lost of the first.
        using var again = await Send(staff, form, "workshops");
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(again)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Er is al een plan met dit kenmerk.");
    }

    [Fact]
    public async Task Every_promise_can_go_on_and_the_new_documents_hold_to_the_rules_of_a_plan()
    {
        var library = _site.Services.GetRequiredService<LibraryCache>().Current;
        var old = Plans.Of(library).Find("2022-2023")!;
        var wish = new NextPlanWish(
            "2025",
            new DateOnly(2025, 1, 1),
            new DateOnly(2025, 12, 31),
            old.Promises.Select(p => p.Id).ToHashSet()
        );
        var documents = new NextPlan(old, wish, library).Documents();
        var with = library.With(documents.Select(d => (d.Path, d.Language, (string?)d.Text)));
        var check = _site.Services.GetRequiredService<PackCheck>();
        var errors = documents.SelectMany(d => check.One(d, with)).Where(f => f.Severity == Severity.Error).ToList();
        // Windows of the second year have no place in a plan of one year: such a promise asks for a decision.
        errors.ShouldAllBe(e => e.File == "plan/2025/plan.yaml" && e.What.Contains("needs windows"));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Without_a_choice_or_with_impossible_days_nothing_is_made()
    {
        using var staff = await _site.As(Roles.Coordinator);
        var form = await staff.Page("/nl/werkplek/plan/vervolg");
        using var response = await Send(staff, form);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(response)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Kies minstens één belofte");
    }

    private static Task<HttpResponseMessage> Send(HttpClient staff, AngleSharp.Dom.IDocument form, params string[] promises)
    {
        string Field(string name) => form.QuerySelector($"input[name=\"{name}\"]").ShouldNotBeNull(name).GetAttribute("value")!;
        var token = form.QuerySelector("form[method=post] input[type=hidden]")!;
        return staff.Post(
            "/nl/werkplek/plan/vervolg?plan=2022-2023",
            [
                new("Id", Field("Id")),
                new("From", Field("From")),
                new("Until", Field("Until")),
                new(token.GetAttribute("name")!, token.GetAttribute("value")!),
                .. promises.Select(p => new KeyValuePair<string, string>("Chosen", p)),
            ]
        );
    }

    private sealed class OwnSite : TestSite
    {
        protected override Task<string?> Connection() => Task.FromResult<string?>($"Data Source={Path.Combine(Folder, "baken.db")}");
    }
}
