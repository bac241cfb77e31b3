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

    private static string Told(IEnumerable<Evidence> rows) =>
        string.Join('\n', rows.Select(e => $"{e.Promise} {e.Day:O} {e.Quantity} {e.Title} {e.MaySee}"));

    /// <summary>Tracked and thrown away: the site of the other tests stays as it is.</summary>
    private async Task<IReadOnlyList<Evidence>> Evidence(int seed)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var demo = new PlanDemo(scope.ServiceProvider.GetRequiredService<LibraryCache>());
#pragma warning disable CA5394, SCS0005 // Made-up data.
        await demo.Fill(database, new DemoSetting(new DateOnly(2022, 11, 15), 50, new Random(seed)), default);
#pragma warning restore CA5394, SCS0005
        return [.. database.ChangeTracker.Entries<Evidence>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];
    }
}
