using Baken.Storage;
using Baken.Web;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Architecture;

public sealed class MigrationTests
{
    [Fact]
    public void Every_table_that_a_module_describes_stands_in_a_migration_of_both_databases()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse("./migrations NAME");
        postgres.Database.HasPendingModelChanges().ShouldBeFalse("./migrations NAME");
    }
}
