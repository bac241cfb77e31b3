using System.Text.Json;
using System.Xml.Linq;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

public sealed class OpenDataTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    private const string Head = "action,promise,period,measure,unit,minimum,target,maximum,per,due,reached,state";

    [Theory, MemberData(nameof(Sites))]
    public async Task The_csv_has_a_row_per_promise_and_window(string site)
    {
        using var reader = On(site).Reader();
        var lines = (await reader.GetStringAsync("/nl/plan/data.csv?plan=2022-2023")).TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(Head);
        lines.ShouldContain("4.1,journalists-guide,plan,evidence,guide,,1,,plan,2022-12-31,1,reached");
        lines.Count(l => l.Contains(",monthly-communication,")).ShouldBe(22);
        string[] states = ["no-evidence", "on-course", "behind", "reached", "exceeded", "missed"];
        lines.Skip(1).ShouldAllBe(l => states.Contains(l.Split(',')[11]));
    }

    [Fact]
    public async Task The_json_opens_each_number_into_its_records()
    {
        using var reader = On("SQLite").Reader();
        using var json = JsonDocument.Parse(await reader.GetStringAsync("/en/plan/data.json"));
        var promises = json.RootElement.GetProperty("promises").EnumerateArray().ToList();
        promises.Count.ShouldBe(84);
        foreach (var window in promises.SelectMany(p => p.GetProperty("windows").EnumerateArray()))
            window
                .GetProperty("records")
                .EnumerateArray()
                .Sum(r => r.GetProperty("quantity").GetInt64())
                .ShouldBe(window.GetProperty("reached").GetInt64());
        using var schema = JsonDocument.Parse(await reader.GetStringAsync("/en/plan/data.schema.json"));
        var known = schema.RootElement.GetProperty("$defs").GetProperty("promise").GetProperty("properties");
        foreach (var field in promises[0].EnumerateObject())
            known.TryGetProperty(field.Name, out _).ShouldBeTrue(field.Name);
    }

    [Fact]
    public async Task The_command_line_writes_the_same_as_the_site_and_can_look_back()
    {
        using var reader = On("SQLite").Reader();
        (await Export("2022-2023", null)).ShouldBe(await reader.GetStringAsync("/nl/plan/data.csv?plan=2022-2023"));
        // On that day the guide was not there yet, and nothing else was known of it.
        (await Export("2022-2023", new DateOnly(2023, 6, 15))).ShouldContain(
            "4.1,journalists-guide,plan,evidence,guide,,1,,plan,2022-12-31,0,no-evidence"
        );
        await Should.ThrowAsync<WrongUseException>(() => Export("1900", null));
    }

    private async Task<string> Export(string plan, DateOnly? until)
    {
        await using var scope = On("SQLite").Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetServices<Module>().SelectMany(m => m.Exports).Single(e => e.Name == "plan");
        await using var output = new StringWriter();
        var wish = new ExportWish("csv", until, new Dictionary<string, string> { ["plan"] = plan });
        await export.Write(scope.ServiceProvider, wish, output, default);
        return output.ToString();
    }

    [Theory]
    [InlineData("data.csv")]
    [InlineData("data.json")]
    [InlineData("data.schema.json")]
    [InlineData("changes.atom")]
    public async Task Pages_of_others_may_read_it_from_anywhere(string file)
    {
        using var reader = On("SQLite").Reader();
        using var response = await reader.GetAsync(new Uri($"/nl/plan/{file}", UriKind.Relative));
        response.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("*");
    }

    [Fact]
    public async Task The_feed_tells_what_was_reached()
    {
        using var reader = On("SQLite").Reader();
        var feed = XDocument.Parse(await reader.GetStringAsync("/nl/plan/changes.atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Root!.Elements(atom + "entry").Select(e => e.Element(atom + "title")!.Value).ShouldContain("Het plan begint.");
        feed.Root.Elements(atom + "entry").Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task What_was_pasted_with_a_control_character_does_not_break_the_feed()
    {
        await using var site = await OwnSite.Start();
        await site.Database(d =>
        {
            var day = new DateOnly(2024, 5, 6);
            d.Add(
                new NextStep
                {
                    Plan = "2022-2023",
                    Part = "1.1",
                    What = "Zaal\vin Gent 😀",
                    Due = day,
                    Done = day,
                }
            );
            return d.SaveChangesAsync();
        });
        using var reader = site.Reader();
        XDocument.Parse(await reader.GetStringAsync("/nl/plan/changes.atom")).ToString().ShouldContain("Zaalin Gent 😀");
    }
}
