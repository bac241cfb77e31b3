using AngleSharp.Dom;
using Baken.Platform.Access;

namespace Baken.Tests.Plan;

/// <summary>What stands in tables is found as what stands in texts: reports kept for everyone, and why the plan was changed.</summary>
public sealed class KeptSearchTests
{
    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task A_report_for_everyone_is_found_until_it_is_taken_back_and_one_for_staff_never(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var staff = await site.As(Roles.Coordinator);
        using var learned = await staff.Submit(
            "/nl/werkplek/plan/1.2.a/les?plan=2022-2023",
            new Dictionary<string, string?> { ["What"] = "Dakgootproducenten komen liever in de ochtend." }
        );
        var forStaff = await Keep(staff, "Staff");
        var forAll = await Keep(staff, "Everyone");
        await Soon(site, "dakgootproducenten", found => found.Contains($"/nl/plan/verslagen/{forAll}"));
        (await Found(site, "dakgootproducenten")).ShouldNotContain(a => a.Contains(forStaff + "?") || a.EndsWith(forStaff));

        using var back = await staff.Submit(
            $"/nl/werkplek/plan/verslagen/{forAll}",
            new Dictionary<string, string?> { ["Why"] = "Er stond een naam in." },
            form: "form:has([name=Why])",
            button: ("do", "withdraw")
        );
        await Soon(site, "dakgootproducenten", found => !found.Contains($"/nl/plan/verslagen/{forAll}"));
    }

    [Theory, InlineData("SQLite"), InlineData("PostgreSQL")]
    public async Task A_change_of_the_plan_is_found_by_its_reason(string database)
    {
        await using var site = await OwnSite.Start(database);
        using var staff = await site.As(Roles.Coordinator);
        using var changed = await staff.Submit(
            "/nl/werkplek/plan/wijzig/platform-meetings?plan=2022-2023",
            new Dictionary<string, string?>
            {
                ["Min"] = "1",
                ["SentencesFit"] = "true",
                ["Reason"] = "De kerstvakantiekalender liet geen tweede vergadering toe.",
                ["Decision"] = "Stuurgroep van 1 juni 2022",
            }
        );
        changed.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        await Soon(site, "kerstvakantiekalender", found => found is [var first, ..] && first.Contains("/nl/plan/wat-veranderde?"));
    }

    private static async Task<string> Keep(HttpClient staff, string audience)
    {
        using var kept = await staff.Submit(
            "/nl/werkplek/plan/verslag/bewaren?plan=2022-2023&until=2023-03-01",
            new Dictionary<string, string?> { ["Audience"] = audience }
        );
        return kept.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
    }

    private static async Task<List<string>> Found(OwnSite site, string typed)
    {
        using var reader = site.Reader();
        var page = await reader.Page("/nl/zoek?q=" + typed);
        return [.. page.QuerySelectorAll(".b-found h2 a").Select(a => a.GetAttribute("href")!)];
    }

    private static async Task Soon(OwnSite site, string typed, Func<List<string>, bool> holds)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            if (holds(await Found(site, typed)))
                return;
            await Task.Delay(200);
        }
        Assert.Fail($"{typed}: {string.Join(", ", await Found(site, typed))}");
    }
}
