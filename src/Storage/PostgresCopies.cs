using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Baken.Storage;

/// <summary>PostgreSQL's own tools make the copies; they must be as new as the server.</summary>
internal static class PostgresCopies
{
    /// <summary>Everything that is there goes, in the transaction in which the backup comes.</summary>
    private const string Empty = """
        DO $$ DECLARE t text; BEGIN
          FOR t IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = current_schema() LOOP
            EXECUTE 'DROP TABLE ' || t || ' CASCADE';
          END LOOP;
        END $$;
        """;

    public static async Task Backup(string connection, string file, CancellationToken cancel)
    {
        var schema = await Schema(connection, cancel);
        using var dump = Tool(
            "pg_dump",
            connection,
            ["--format=custom", $"--schema=\"{schema}\"", "--no-owner", "--no-privileges", "--file", file]
        );
        await Finished(dump, "pg_dump", cancel);
    }

    public static async Task Restore(string connection, string file, CancellationToken cancel)
    {
        if (await IsPlainText(file, cancel))
        {
            using var plain = Tool("psql", connection, [.. Once, "--command", Empty, "--file", file]);
            await Finished(plain, "psql", cancel);
            return;
        }
        // The schema itself is there; what others keep in other ones stays out of it.
        var only = $"--schema={await Schema(connection, cancel)}";
        // Reading all of it first: what is damaged never touches the database.
        using (var check = Tool("pg_restore", connection, ["--no-owner", "--no-privileges", "--file", "/dev/null", file]))
            await Finished(check, "pg_restore", cancel);
        using var sql = Tool("pg_restore", connection, ["--no-owner", "--no-privileges", only, "--file", "-", file], output: true);
        using var psql = Tool("psql", connection, [.. Once, "--command", Empty, "--file", "-"], input: true);
        var read = Finished(sql, "pg_restore", cancel);
        var write = Finished(psql, "psql", cancel);
        try
        {
            await sql.StandardOutput.BaseStream.CopyToAsync(psql.StandardInput.BaseStream, cancel);
            await read;
        }
        catch (IOException)
        {
            // psql stopped listening: what it says is the reason.
        }
        catch
        {
            psql.Kill(); // A half-read backup is never committed.
            throw;
        }
        try
        {
            psql.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped listening before: as above.
        }
        await write;
    }

    /// <summary>Where Baken's tables are: the first schema of the search path that exists.</summary>
    private static async Task<string> Schema(string connection, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT current_schema()");
        return await command.ExecuteScalarAsync(cancel) as string
            ?? throw new CopyException("No schema of the search path in BAKEN_DATABASE is there: make it first.");
    }

    private static string[] Once => ["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--single-transaction"];

    private static async Task<bool> IsPlainText(string file, CancellationToken cancel)
    {
        var start = new byte[5];
        await using var stream = File.OpenRead(file);
        var length = await stream.ReadAtLeastAsync(start, 5, throwOnEndOfStream: false, cancel);
        return length < 5 || !start.AsSpan().SequenceEqual("PGDMP"u8);
    }

    /// <summary>The password goes by the environment: everyone on the machine can read a command line.</summary>
    private static Process Tool(string name, string connection, IReadOnlyList<string> arguments, bool input = false, bool output = false)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(name)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardInput = input,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = to.Database ?? to.Username;
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGPASSWORD"] = to.Password;
        if (to.SearchPath is { Length: > 0 } path)
            start.Environment["PGOPTIONS"] = $"-c search_path={path.Replace(" ", "", StringComparison.Ordinal)}";
        start.Environment["PGSSLMODE"] = to.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (to.RootCertificate is { Length: > 0 } certificate)
            start.Environment["PGSSLROOTCERT"] = certificate;
        try
        {
            var process = Process.Start(start)!;
            if (!output)
                _ = process.StandardOutput.ReadToEndAsync();
            return process;
        }
        catch (Win32Exception)
        {
            throw new CopyException($"{name} is not on this machine: install postgresql-client, at least as new as the server.");
        }
    }

    private static async Task Finished(Process process, string name, CancellationToken cancel)
    {
        var said = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new CopyException($"{name}: {(await said).Trim()}");
    }
}
