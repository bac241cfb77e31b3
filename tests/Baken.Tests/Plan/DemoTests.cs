using Baken.Plan.Demo;
using Baken.Plan.Recording;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Plan;

public sealed class DemoTests(SqliteSite site)
{
    [Fact]
    public async Task The_same_seed_gives_the_same_plainly_marked_evidence_and_nothing_from_days_to_come()
    {
        var one = await Evidence(seed: 7);
        var other = await Evidence(seed: 7);
        var another = await Evidence(seed: 8);
        one.Count.ShouldBeGreaterThan(100);
        Told(one).ShouldBe(Told(other));
        Told(one).ShouldNotBe(Told(another));
        one.ShouldAllBe(e => e.Title.StartsWith("Voorbeeld:", StringComparison.Ordinal));
        one.ShouldAllBe(e => e.Day <= new DateOnly(2022, 11, 15) && e.Recorded <= new DateOnly(2022, 11, 15));
    }

    [Fact]
    public async Task A_verdict_fits_what_was_recorded()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var database = await Filled(scope, seed: 7);
        var verdicts = Added<Verdict>(database);
        var evidence = Added<Evidence>(database).ToLookup(e => e.Promise);
        verdicts.Count.ShouldBeGreaterThan(5);
        verdicts.Select(v => v.Judgement).Distinct().Count().ShouldBeGreaterThan(2);
        foreach (var verdict in verdicts)
        {
            var known = evidence[verdict.Promise].Where(e => e.Day <= verdict.Day).Sum(e => e.Quantity);
            switch (verdict.Judgement)
            {
                case Judgement.Done or Judgement.Partly:
                    known.ShouldBeGreaterThan(0, verdict.Promise);
                    break;
                default:
                    known.ShouldBe(0, verdict.Promise);
                    break;
            }
            DemoWords.Find(verdict.Reason, "en").ShouldNotBeNull().ShouldStartWith("Example: ");
            DemoWords.Find(verdict.Reason, "fr").ShouldNotBeNull().ShouldStartWith("Exemple\u00a0: ");
        }
    }

    [Fact]
    public void Each_made_up_text_has_its_twin_in_each_language()
    {
        var title = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            "Voorbeeld: {0}, bij Voorbeeldhuis {1}",
            "vergadering",
            12
        );
        DemoWords.Title(title, "nl", () => "x").ShouldBe(title);
        DemoWords.Title(title, "en", () => "meeting").ShouldContain("meeting");
        DemoWords.Title("Een echte vergadering", "en", () => "x").ShouldBe("Een echte vergadering");
    }

    /// <summary>Through the program, as somebody at a terminal does it.</summary>
    [Fact]
    public async Task Two_demos_of_one_seed_export_the_same_and_nothing_in_them_is_from_after_their_day()
    {
        using var one = new RealProgram();
        using var other = new RealProgram();
        foreach (var program in new[] { one, other })
            (await program.Run("demo", "--employers", "20", "--seed", "3")).ShouldExit(0);
        var exported = await Exported(one);
        exported.ShouldContain("Voorbeeldhuis");
        (await Exported(other)).ShouldBe(exported);

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={one.File("baken.db")};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in new[] { "SELECT MAX(\"At\") FROM document_version", "SELECT MAX(\"Changed\") FROM document" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            new DateTimeOffset((long)(await command.ExecuteScalarAsync())!, TimeSpan.Zero).ShouldBeLessThan(
                Baken.Platform.SiteClock.At(new DateOnly(2022, 11, 16), default),
                sql
            );
        }
        await using var lines = connection.CreateCommand();
        lines.CommandText = "SELECT \"Text\" FROM document WHERE \"Path\" LIKE 'lines/%' AND \"Language\" = ''";
        await using var reader = await lines.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            string.CompareOrdinal(reader.GetString(0).Split("checked: ")[1][..10], "2022-11-15").ShouldBeLessThanOrEqualTo(0);
    }

    private static async Task<string> Exported(RealProgram program)
    {
        var ran = await program.Run("export", "plan", "--plan", "2022-2023", "--format", "json");
        ran.ShouldExit(0);
        return ran.Output;
    }

    private static string Told(IEnumerable<Evidence> rows) =>
        string.Join('\n', rows.Select(e => $"{e.Promise} {e.Day:O} {e.Quantity} {e.Title} {e.MaySee}"));

    private async Task<IReadOnlyList<Evidence>> Evidence(int seed)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return Added<Evidence>(await Filled(scope, seed));
    }

    /// <summary>Tracked and thrown away: the site of the other tests stays as it is.</summary>
    private static async Task<Database> Filled(AsyncServiceScope scope, int seed)
    {
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var demo = new PlanDemo(scope.ServiceProvider.GetRequiredService<LibraryCache>());
#pragma warning disable CA5394, SCS0005 // Made-up data.
        await demo.Fill(database, new DemoSetting(new DateOnly(2022, 11, 15), 50, new Random(seed)), default);
#pragma warning restore CA5394, SCS0005
        return database;
    }

    private static List<T> Added<T>(Database database)
        where T : class => [.. database.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
}
