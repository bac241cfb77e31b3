using System.Data.Common;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Schedule;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Baken.Storage;

/// <summary>Every difference between the two databases stands in this project.</summary>
public static class Storing
{
    private static AuditTrail Trail(IServiceProvider services) =>
        new(services.GetRequiredService<Actor>(), services.GetRequiredService<TimeProvider>());

    public static IServiceCollection AddDatabase(this IServiceCollection services, SiteSettings settings)
    {
        services.AddScoped<Actor>();
        if (settings.IsPostgres)
        {
            services.AddDbContext<PostgresDatabase>((s, o) => Postgres(o, settings.Database).AddInterceptors(Trail(s)));
            services.AddScoped<Database>(s => s.GetRequiredService<PostgresDatabase>());
        }
        else
        {
            services.AddDbContext<SqliteDatabase>((s, o) => Sqlite(o, settings.Database).AddInterceptors(Trail(s)));
            services.AddScoped<Database>(s => s.GetRequiredService<SqliteDatabase>());
        }
        return services;
    }

    /// <summary>Where the schedule of jobs lives: in the same database, in tables that Quartz makes itself.</summary>
    public static IServiceCollection AddJobStore(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton<Jobs>();
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store =>
            {
                if (settings.IsPostgres)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, settings.Database);
                    store.UseClustering();
                }
                else
                    store.UseSqlite(SqliteFactory.Instance, ForExisting(settings.Database));
                store.ProvisionSchema();
                store.UseExecutionHistory();
            });
        });
        return services;
    }

    public static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migration"));

    public static DbContextOptionsBuilder Sqlite(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(ForExisting(connection), sqlite => sqlite.MigrationsHistoryTable("migration")).AddInterceptors(new Pragmas());

    /// <exception cref="ArgumentException">Neither database understands it.</exception>
    public static void MustBeConnection(string connection)
    {
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            _ = new NpgsqlConnectionStringBuilder(connection);
        else if (string.IsNullOrWhiteSpace(new SqliteConnectionStringBuilder(connection).DataSource))
            throw new ArgumentException("No file is named.", nameof(connection));
    }

    /// <summary>Only <see cref="Migrate"/> makes the file: a vanished file is an error, not an empty site.</summary>
    private static string ForExisting(string connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { Cache = SqliteCacheMode.Private, DefaultTimeout = 30 };
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
            builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }

    /// <summary>Brings the database to this program's shape; safe when two nodes start at once.</summary>
    public static async Task Migrate(Database database, CancellationToken cancel)
    {
        if (await IsOfThisProgram(database, cancel))
            return;
        if (SqliteFile(database) is not { } file)
        {
            await MigrateInTurn(database, cancel);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var alone = await TurnAt(file + ".lock", cancel);
        if (!File.Exists(file))
            await using (File.Open(file, Copies.OwnerOnly(FileMode.CreateNew))) { }
        await ForgetLeftOverLock(database, cancel);
        await database.Database.MigrateAsync(cancel);
    }

    /// <summary>EF's own lock goes with each migration: between two of them another node would begin the second as well.</summary>
    private static async Task MigrateInTurn(Database database, CancellationToken cancel)
    {
        await database.Database.OpenConnectionAsync(cancel);
        try
        {
            await database.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(704224)", cancel);
            await database.Database.MigrateAsync(cancel);
            await database.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(704224)", cancel);
        }
        finally
        {
            // Whatever went wrong: the lock ends with the connection's session, which the pool cleans.
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Nothing is left to migrate. Asked without EF's own look, which compares the whole model and takes a quarter of a second
    /// of every start.
    /// </summary>
    private static async Task<bool> IsOfThisProgram(Database database, CancellationToken cancel)
    {
        if (SqliteFile(database) is { } file && !File.Exists(file))
            return false;
        var connection = database.Database.GetDbConnection();
        await database.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM migration";
            var applied = new HashSet<string>(StringComparer.Ordinal);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                applied.Add(reader.GetString(0));
            return database.Database.GetMigrations().All(applied.Contains);
        }
        catch (DbException error) when (Fault.Of(error) is null)
        {
            return false; // There is no table yet.
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// One node at a time: all of the work in one transaction under a lock, saved whole or not at all.
    /// </summary>
    public static async Task<T> Alone<T>(Database database, Func<Task<T>> work, CancellationToken cancel)
    {
        // SQLite: this transaction has the one write lock from its start.
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        if (!database.Database.IsSqlite())
            await database.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(704223)", cancel);
        var result = await work();
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>A lock that the operating system gives back when its holder is killed.</summary>
    private static async Task<FileStream> TurnAt(string file, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(50, cancel);
            }
        }
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

        public override InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        )
        {
            StillThere(connection);
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            StillThere(connection);
            return ValueTask.FromResult(result);
        }

        /// <summary>A pooled connection would go on writing into a deleted file, and lose it all.</summary>
        private static void StillThere(DbConnection connection)
        {
            const int CannotOpen = 14;
            if (!File.Exists(connection.DataSource))
            {
                SqliteConnection.ClearAllPools();
                throw new SqliteException($"There is no database file {connection.DataSource}.", CannotOpen);
            }
        }

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
