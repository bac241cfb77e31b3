using System.Data.Common;
using Baken.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baken.Storage;

/// <summary>Reads the whole database and says what is wrong with it: nothing is mended.</summary>
public static class Integrity
{
    public static async Task<IReadOnlyList<string>> Check(Database database, CancellationToken cancel)
    {
        var wrong = new List<string>();
        try
        {
            await Look(database, wrong, cancel);
        }
        // 11: pages that say what cannot be; 26: no database at all.
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            wrong.Add(Damaged(database, error.SqliteErrorCode == 26 ? "it is no SQLite database" : "some of it cannot be read"));
        }
        return wrong;
    }

    private static string Damaged(Database database, string how) =>
        $"{Storing.SqliteFile(database)} is damaged ({how}): "
        + "stop the site, keep this file aside, and put the newest backup back with ./baken restore FILE --force.";

    private static async Task Look(Database database, List<string> wrong, CancellationToken cancel)
    {
        await database.Database.OpenConnectionAsync(cancel);
        var connection = database.Database.GetDbConnection();
        if (database.Database.IsSqlite())
        {
            wrong.AddRange((await Read(connection, "SELECT integrity_check FROM pragma_integrity_check", cancel)).Where(l => l != "ok"));
            // Some damage throws, some is told in lines: whoever reads them is told the same.
            if (wrong.Count > 0)
            {
                wrong.Add(Damaged(database, "some of it cannot be read"));
                return;
            }
            wrong.AddRange(
                await Read(
                    connection,
                    "SELECT 'Row ' || rowid || ' of ' || \"table\" || ' points to a row of ' || \"parent\" || ' that is not there.' FROM pragma_foreign_key_check",
                    cancel
                )
            );
        }
        else
        {
            wrong.AddRange(
                await Read(
                    connection,
                    "SELECT 'The constraint ' || conname || ' was never checked.' FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace",
                    cancel
                )
            );
            wrong.AddRange(
                await Read(
                    connection,
                    "SELECT 'The index ' || indexrelid::regclass || ' is not valid: REINDEX it.' FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE NOT indisvalid AND c.relnamespace = current_schema()::regnamespace",
                    cancel
                )
            );
            // A damaged page or value shows only when it is read.
            foreach (
                var table in await Read(
                    connection,
                    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = current_schema()",
                    cancel
                )
            )
                await Read(connection, $"SELECT sum(length(t::text))::text FROM {table} t", cancel);
        }
        wrong.AddRange(await Shape(database, cancel));
    }

    private static async Task<IEnumerable<string>> Shape(Database database, CancellationToken cancel)
    {
        var known = database.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. applied.Where(m => !known.Contains(m)).Select(m => $"The migration {m} is from a newer Baken: use that one."),
            .. known.Where(m => !applied.Contains(m)).Select(m => $"The migration {m} is not applied yet: run ./baken migrate."),
        ];
    }

    private static async Task<IReadOnlyList<string>> Read(DbConnection connection, string sql, CancellationToken cancel)
    {
        var lines = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            if (!await reader.IsDBNullAsync(0, cancel))
                lines.Add(reader.GetString(0));
        return lines;
    }
}
