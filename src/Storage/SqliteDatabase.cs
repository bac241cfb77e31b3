using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baken.Storage;

/// <summary>The embedded default: one file, WAL, what was acknowledged is on disk.</summary>
public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options, IEnumerable<Module> modules) : Database(options, modules)
{
    /// <summary>SQLite cannot compare or sort a DateTimeOffset: it is kept as UTC ticks.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE: https://sqlite.org/rescode.html</summary>
    protected override bool IsTwin(DbUpdateException error) =>
        error.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
}
