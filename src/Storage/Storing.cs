using System.Data.Common;
using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Storage;

/// <summary>Every difference between the two databases stands in this project.</summary>
public static class Storing
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, SiteSettings settings)
    {
        if (settings.IsPostgres)
        {
            services.AddDbContext<PostgresDatabase>(o => Postgres(o, settings.Database));
            services.AddScoped<Database>(s => s.GetRequiredService<PostgresDatabase>());
        }
        else
        {
            services.AddDbContext<SqliteDatabase>(o => Sqlite(o, settings.Database));
            services.AddScoped<Database>(s => s.GetRequiredService<SqliteDatabase>());
        }
        return services;
    }

    public static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migration"));

    public static DbContextOptionsBuilder Sqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(SqliteConnection(connection), sqlite => sqlite.MigrationsHistoryTable("migration"))
            .AddInterceptors(new Pragmas());

    /// <summary>Once the file is there it is never made anew: a vanished file is an error, not an empty site.</summary>
    private static string SqliteConnection(string connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { Cache = SqliteCacheMode.Private, DefaultTimeout = 30 };
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate && File.Exists(builder.DataSource))
            builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }

    /// <summary>Brings the database to this program's shape; safe when two nodes start at once.</summary>
    public static async Task Migrate(Database database, CancellationToken cancel)
    {
        if (database.Database.IsSqlite() && SqliteFile(database) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            if (File.Exists(file))
                await ForgetLeftOverLock(database, cancel);
        }
        await database.Database.MigrateAsync(cancel);
    }

    public static string? SqliteFile(Database database) =>
        database.Database.IsSqlite() ? new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource : null;

    /// <summary>A process killed while migrating leaves a lock row on which the next start would wait for ever.</summary>
    private static async Task ForgetLeftOverLock(Database database, CancellationToken cancel)
    {
        var there = await database
            .Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (there > 0)
            await database.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
    }

    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
