using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baken.Storage;

/// <summary>For several web nodes on one database.</summary>
public sealed class PostgresDatabase(DbContextOptions<PostgresDatabase> options, IEnumerable<Module> modules) : Database(options, modules)
{
    protected override bool IsTwin(DbUpdateException error) =>
        error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
