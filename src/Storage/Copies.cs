using Baken.Platform;
using Baken.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baken.Storage;

/// <summary>Why a copy could not be made or put back; the message says what to do.</summary>
public sealed class CopyException(string message) : Exception(message);

/// <summary>Backup while the site runs, and putting a backup back: whole or not at all.</summary>
public static class Copies
{
    /// <summary>Writes the whole database to a file that is not there yet.</summary>
    public static async Task Backup(Database database, SiteSettings settings, string file, CancellationToken cancel)
    {
        var full = Path.GetFullPath(file);
        if (File.Exists(full))
            throw new CopyException($"{file} is there already: name a file that is not, so that no backup overwrites another.");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new CopyException($"There is no folder {Path.GetDirectoryName(full)}: make it first.");
        var unfinished = full + ".unfinished";
        File.Delete(unfinished);
        try
        {
            // Conversations and people are in it: only the owner may read the file.
            await using (File.Open(unfinished, OwnerOnly(FileMode.CreateNew))) { }
            if (settings.IsPostgres)
                await PostgresCopies.Backup(settings.Database, unfinished, cancel);
            else
                await SqliteBackup(database, unfinished, cancel);
            await Flush(unfinished, cancel);
            File.Move(unfinished, full);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup in the place of the database; the site must not be running on it.</summary>
    /// <param name="database">The database that goes.</param>
    /// <param name="settings">Where it is.</param>
    /// <param name="file">The backup.</param>
    /// <param name="force">Also when there is something in it already.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task Restore(Database database, SiteSettings settings, string file, bool force, CancellationToken cancel)
    {
        if (!File.Exists(file))
            throw new CopyException($"There is no file {file}.");
        if (!force && await HasTables(database, cancel))
            throw new CopyException(
                "This database holds something already. To lose it and put the backup in its place: ./baken restore FILE --force."
            );
        if (settings.IsPostgres)
            await PostgresCopies.Restore(settings.Database, file, cancel);
        else
            await SqliteRestore(Path.GetFullPath(Storing.SqliteFile(database)!), file, cancel);
    }

    private static async Task<bool> HasTables(Database database, CancellationToken cancel)
    {
        if (Storing.SqliteFile(database) is { } file && (!File.Exists(file) || new FileInfo(file).Length == 0))
            return false;
        var sql = database.Database.IsSqlite()
            ? "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table'"
            : "SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()";
        return await database.Database.SqlQueryRaw<int>(sql).SingleAsync(cancel) > 0;
    }

    private static async Task SqliteBackup(Database database, string file, CancellationToken cancel)
    {
        // VACUUM INTO takes an empty file that is there, reads one moment of the database, and holds up no writer.
        await database.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancel);
        await SqliteCheck(file, file, cancel);
    }

    private static async Task SqliteRestore(string target, string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var fresh = target + ".restoring";
        File.Delete(fresh);
        try
        {
            await using (var from = File.OpenRead(file))
            await using (var to = File.Open(fresh, OwnerOnly(FileMode.CreateNew)))
                await from.CopyToAsync(to, cancel);
            await SqliteCheck(fresh, file, cancel);
            await Flush(fresh, cancel);
            if (File.Exists(target))
                await Quiet(target, cancel);
            // What belongs to the old file must not be read into the new one.
            File.Delete(target + "-wal");
            File.Delete(target + "-shm");
            File.Move(fresh, target, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private static async Task SqliteCheck(string file, string name, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Open(file, SqliteOpenMode.ReadOnly, cancel);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT (SELECT integrity_check FROM pragma_integrity_check LIMIT 1), (SELECT count(*) FROM sqlite_master WHERE name = 'document')";
            await using var row = await command.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            if (row.GetString(0) != "ok")
                throw new CopyException($"{name} is damaged: {row.GetString(0)}. Take another backup.");
            if (row.GetInt32(1) == 0)
                throw new CopyException($"{name} is an SQLite file, but no database of Baken.");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            throw new CopyException($"{name} is no SQLite database, or is damaged. Take another backup.");
        }
    }

    /// <summary>Leaving WAL needs the file for oneself: whoever has it open is noticed, and nothing stays behind in the WAL.</summary>
    private static async Task Quiet(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Open(file, SqliteOpenMode.ReadWrite, cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 5 or 6)
        {
            throw new CopyException("The site is still running on this database: stop it first.");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            // A damaged database is why one restores.
        }
    }

    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode, CancellationToken cancel)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 2,
            }.ToString()
        );
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task Flush(string file, CancellationToken cancel)
    {
        await using var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite);
        await stream.FlushAsync(cancel);
        stream.Flush(flushToDisk: true);
    }

    internal static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
