using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baken.Storage;

public enum FaultKind
{
    /// <summary>No room on the disk.</summary>
    Full,

    /// <summary>Somebody else holds the database longer than we wait.</summary>
    Locked,

    Missing,
    ReadOnly,
    Unreachable,
    Damaged,
}

/// <summary>Why the database could not do its work, and what whoever runs the site does about it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Advice">For the log and the command line: a sentence or two, nothing of a person in it.</param>
public sealed record Fault(FaultKind Kind, string Advice)
{
    private static readonly Fault Full = new(
        FaultKind.Full,
        "The disk of the database is full: nothing can be saved. Make room (old backups, logs); the site goes on by itself."
    );
    private static readonly Fault Locked = new(
        FaultKind.Locked,
        "The database stayed locked for longer than we wait. See which other program has it open; the site goes on by itself."
    );
    private static readonly Fault Missing = new(
        FaultKind.Missing,
        "The database is not there. Look at BAKEN_DATABASE; if it was lost: ./baken restore FILE."
    );
    private static readonly Fault ReadOnly = new(
        FaultKind.ReadOnly,
        "The database can only be read. Give the user that runs Baken the right to write the file and its folder (SQLite), or write to the primary (PostgreSQL)."
    );
    private static readonly Fault Unreachable = new(
        FaultKind.Unreachable,
        "PostgreSQL does not answer. Look at BAKEN_DATABASE and at the server; the site goes on by itself when it is back."
    );
    private static readonly Fault Damaged = new(
        FaultKind.Damaged,
        "The database is damaged. Stop the site, run ./baken verify, then ./baken restore FILE --force with the newest backup."
    );

    /// <summary>The fault behind an exception, however deep; null where the database is not to blame.</summary>
    public static Fault? Of(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            var fault = error switch
            {
                SqliteException sqlite => Of(sqlite.SqliteErrorCode),
                PostgresException postgres => Of(postgres.SqlState),
                NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => Unreachable,
                IOException { HResult: NoSpaceLeft } => Full,
                _ => null,
            };
            if (fault is not null)
                return fault;
        }
        return null;
    }

    private const int NoSpaceLeft = 28; // ENOSPC

    /// <summary>https://sqlite.org/rescode.html</summary>
    private static Fault? Of(int sqlite) =>
        sqlite switch
        {
            5 or 6 => Locked,
            8 => ReadOnly,
            10 or 11 or 26 => Damaged,
            13 => Full,
            14 => Missing,
            _ => null,
        };

    /// <summary>https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
    private static Fault? Of(string postgres) =>
        postgres switch
        {
            "53100" => Full,
            "55P03" or "40P01" => Locked,
            "3D000" => Missing,
            "25006" => ReadOnly,
            "53300" or "57P01" or "57P02" or "57P03" => Unreachable,
            "XX001" or "XX002" => Damaged,
            _ => null,
        };
}
