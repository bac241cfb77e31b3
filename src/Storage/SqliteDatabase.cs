using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baken.Storage;

/// <summary>The embedded default: one file, WAL, what was acknowledged is on disk.</summary>
public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options, IEnumerable<Module> modules) : Database(options, modules)
{
    /// <summary>SQLite cannot compare or sort a DateTimeOffset: it is kept as UTC ticks.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
}
