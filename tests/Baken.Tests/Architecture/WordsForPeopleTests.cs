using System.Globalization;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Schedule;
using Baken.Web;
using Baken.Web.Audit;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Architecture;

/// <summary>No key of ours is shown to people: whatever a page may show has words in the three languages.</summary>
public sealed class WordsForPeopleTests(SqliteSite site)
{
    public static TheoryData<string> All => [.. Languages.All];

    [Theory, MemberData(nameof(All))]
    public void Every_job_has_a_name_for_people(string language)
    {
        var jobs = Composition.Modules.SelectMany(m => m.Jobs).ToList();
        jobs.Count.ShouldBeGreaterThan(2);
        Languages
            .In(language, () => jobs.Where(j => j.Label() == j.Name || j.Label().Length < 8).Select(j => j.Name).ToList())
            .ShouldBeEmpty();
    }

    /// <summary>Some English words are the key itself; that English has every text that Dutch has is another test's.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public async Task Every_kind_of_thing_and_every_field_in_the_log_has_a_name_for_people(string language)
    {
        var types = await site.Database(d => Task.FromResult(d.Model.GetEntityTypes().Where(IsLogged).ToList()));
        types.Count.ShouldBeGreaterThan(12);
        var missing = Languages.In(
            language,
            () =>
                types
                    .Select(t => t.GetTableName()!)
                    .Where(t => AuditWords.Kind(t) == t)
                    .Concat(types.SelectMany(Changing).Distinct().Where(f => AuditWords.Field(f) == f))
                    .ToList()
        );
        missing.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public void Everything_an_administrator_may_set_has_a_name_and_says_what_it_does(string language)
    {
        using var scope = site.Services.CreateScope();
        var all = scope.ServiceProvider.GetRequiredService<global::Baken.Web.Setup.Choices>().Adjustables;
        all.Select(a => a.Key).ShouldBeUnique();
        Languages
            .In(language, () => all.Where(a => a.Label() == a.Key || a.Does().Length < 40).Select(a => a.Key).ToList())
            .ShouldBeEmpty();
    }

    private static bool IsLogged(IEntityType type) =>
        !type.IsOwned()
        && type.GetTableName() is not null
        && type.ClrType != typeof(DataProtectionKey)
        && type.ClrType != typeof(ContentStamp)
        && !Attribute.IsDefined(type.ClrType, typeof(NotAuditedAttribute));

    /// <summary>Only what can change is named as a field; what is set once is not.</summary>
    private static IEnumerable<string> Changing(IEntityType type) =>
        type.GetProperties()
            .Where(p => !p.IsPrimaryKey() && !AuditTrail.Noise.Contains(p.Name))
            .Where(p =>
                p.PropertyInfo?.SetMethod is { } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            )
            .Select(p => p.Name);
}
