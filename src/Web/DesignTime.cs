using Baken.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace Baken.Web;

/// <summary>For the tool that writes migrations: ./migrations. The site itself is asked, so that both see the same tables.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDatabase>
{
    public SqliteDatabase CreateDbContext(string[] args) =>
        Site.Build(["--BAKEN_DATABASE=Data Source=design.db"]).Services.CreateScope().ServiceProvider.GetRequiredService<SqliteDatabase>();
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDatabase>
{
    public PostgresDatabase CreateDbContext(string[] args) =>
        Site.Build(["--BAKEN_DATABASE=Host=localhost;Database=design"])
            .Services.CreateScope()
            .ServiceProvider.GetRequiredService<PostgresDatabase>();
}
