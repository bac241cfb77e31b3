using System.Text.Json;
using Baken.Platform;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Baken.Tests.Web.Commands;

public sealed class DatabaseCommandTests
{
    public static TheoryData<string> Databases => ["SQLite", "PostgreSQL"];

    private static async Task<RealProgram> On(string database)
    {
        if (database == "SQLite")
            return new RealProgram();
        var server = Environment.GetEnvironmentVariable("BAKEN_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "BAKEN_TEST_POSTGRES is not set: ./test starts a PostgreSQL and sets it.");
        return new RealProgram(await PostgresSite.NewDatabase(server!));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_backed_up_comes_back_whole(string database)
    {
        using var program = await On(database);
        (await program.Run("pack", "apply")).ShouldExit(0);
        var before = (await program.Run("export")).Output;
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        (await program.Run("demo", "--employers", "1")).ShouldExit(0);

        var refused = await program.Run("restore", program.File("copy"));
        refused.ShouldExit(1);
        refused.Error.ShouldContain("--force");
        (await program.Run("restore", program.File("copy"), "--force")).ShouldExit(0);

        (await program.Run("verify")).ShouldExit(0);
        (await program.Run("export")).Output.ShouldBe(before);
        (await program.Run("demo", "--employers", "1")).ShouldExit(0); // The demo's people are gone.
    }

    [Fact]
    public async Task What_ended_since_the_backup_does_not_come_back_to_life()
    {
        using var program = new RealProgram();
        (await program.Run("demo", "--employers", "1")).ShouldExit(0); // Prints links that work.
        await Execute(
            program,
            $"""INSERT INTO session ("Id", "PersonId", "Device", "Since", "Seen") SELECT '{Ids.New().ToString().ToUpperInvariant()}', "Id", 'x', '2026-11-24', '2026-11-24' FROM person LIMIT 1"""
        );
        (await Count(program, "session")).ShouldBe(1);
        (await Count(program, "sign_in_link")).ShouldBePositive();
        await Execute(program, Mail("waiting", sent: "NULL"));
        await Execute(program, Mail("gone", sent: "1"));
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        (await program.Run("restore", program.File("copy"), "--force")).ShouldExit(0);
        (await Count(program, "sign_in_link")).ShouldBe(0);
        (await Count(program, "session")).ShouldBe(0);
        (await Count(program, "outbox_mail WHERE \"Sent\" IS NULL AND \"GivenUp\" IS NULL")).ShouldBe(0);
        (await Count(program, "outbox_mail WHERE \"Failure\" = 'restored from a backup'")).ShouldBe(1);
    }

    private static string Mail(string key, string sent) =>
        $"""
            INSERT INTO outbox_mail ("Id", "Key", "Kind", "Template", "Language", "To", "Subject", "Text", "Html", "Written", "Attempts", "Next", "Sent")
            VALUES ('{Ids.New()}', '{key}', 0, 'x', 'nl', 'a@voorbeeld.invalid', 'x', 'x', 'x', 1, 0, 1, {sent})
            """;

    private static async Task<long> Count(RealProgram program, string of)
    {
        await using var connection = new SqliteConnection($"Data Source={program.File("baken.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {of}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task In_a_schema_of_its_own_nothing_of_others_is_copied_or_touched()
    {
        using var whole = await On("PostgreSQL");
        await Execute(whole, "CREATE SCHEMA eigen; CREATE TABLE public.anothers (id int); INSERT INTO public.anothers VALUES (7)");
        using var program = new RealProgram($"{whole.Database};Search Path=eigen");
        (await program.Run("pack", "apply")).ShouldExit(0);
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        await Execute(whole, "UPDATE public.anothers SET id = 8; UPDATE eigen.document SET \"Text\" = '' WHERE \"Path\" = 'pages/nu'");
        (await program.Run("verify")).ShouldExit(1);

        (await program.Run("restore", program.File("copy"), "--force")).ShouldExit(0);

        (await program.Run("verify")).ShouldExit(0);
        await using var source = NpgsqlDataSource.Create(whole.Database!);
        await using var others = source.CreateCommand("SELECT id FROM public.anothers");
        (await others.ExecuteScalarAsync()).ShouldBe(8);
        await using var tables = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        (await tables.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_damaged_backup_leaves_the_database_as_it_was(string database)
    {
        using var program = await On(database);
        (await program.Run("pack", "apply")).ShouldExit(0);
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        var bytes = await File.ReadAllBytesAsync(program.File("copy"));
        await File.WriteAllBytesAsync(program.File("half"), bytes[..(bytes.Length / 2)]);

        (await program.Run("restore", program.File("half"), "--force")).ShouldExit(1);

        (await program.Run("verify")).ShouldExit(0);
    }

    [Theory]
    [InlineData(0, 4096, "no SQLite database")]
    [InlineData(100 * 4096, 4096, "some of it cannot be read")]
    public async Task A_damaged_database_is_said_by_its_file_with_what_to_do(int from, int length, string what)
    {
        using var program = new RealProgram();
        (await program.Run("pack", "apply")).ShouldExit(0);
        await using (var file = File.OpenWrite(program.File("baken.db")))
        {
            file.Position = from;
            await file.WriteAsync(Enumerable.Repeat((byte)0xF7, from == 0 ? length : (int)file.Length - from).ToArray());
        }
        var ran = await program.Run("verify");
        ran.ShouldExit(1);
        ran.Output.ShouldContain($"{program.File("baken.db")} is damaged");
        ran.Output.ShouldContain(what);
        ran.Output.ShouldContain("./baken restore FILE --force");
        (ran.Output + ran.Error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Serve_says_when_the_pack_is_newer_than_what_the_database_took_from_it()
    {
        using var program = new RealProgram().With("ASPNETCORE_URLS", "http://127.0.0.1:0");
        program.With("BAKEN_PACK", program.File("pack"));
        foreach (var document in SectorPack.Library.Documents)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(program.File("pack/" + document.File))!);
            await File.WriteAllTextAsync(program.File("pack/" + document.File), document.Text);
        }
        (await program.Run("pack", "apply")).ShouldExit(0);
        (await Lines()).ShouldNotContain(l => l.Contains("pack apply"));
        var changed = program.File("pack/pages/nu.nl.md");
        await File.WriteAllTextAsync(changed, await File.ReadAllTextAsync(changed) + "\nNieuw.\n");
        File.Delete(program.File("pack/terms/families.yaml"));
        var line = (await Lines()).Single(l => l.Contains("pack apply"));
        line.ShouldContain("2 documents");
        line.ShouldContain("./baken pack diff");

        async Task<List<string>> Lines()
        {
            using var process = program.Start("serve");
            var lines = new List<string>();
            // After the link for the first administrator comes this line, or none.
            var error = process.StandardError.ReadToEndAsync();
            await Task.WhenAny(Read(), Task.Delay(TimeSpan.FromSeconds(60)));
            process.Kill();
            await process.WaitForExitAsync();
            return lines;

            async Task Read()
            {
                while (await process.StandardOutput.ReadLineAsync() is { } next)
                {
                    lines.Add(next);
                    if (next.Contains("/aanmelden/link/", StringComparison.Ordinal))
                        _ = Task.Delay(TimeSpan.FromSeconds(5)).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
                }
            }
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_only_its_owner_can_read_it()
    {
        using var program = new RealProgram();
        (await program.Run("migrate")).ShouldExit(0);
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(program.File("copy")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var again = await program.Run("backup", program.File("copy"));
        again.ShouldExit(1);
        again.Error.ShouldContain("is there already");
    }

    [Fact]
    public async Task Without_pg_dump_a_backup_says_what_to_install()
    {
        using var program = await On("PostgreSQL");
        (await program.Run("migrate")).ShouldExit(0);
        var ran = await program.With("PATH", "/nowhere").Run("backup", program.File("copy"));
        ran.ShouldExit(1);
        ran.Error.ShouldContain("pg_dump is not on this machine: install postgresql-client");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Verify_finds_a_text_that_its_history_does_not_know(string database)
    {
        using var program = await On(database);
        (await program.Run("pack", "apply")).ShouldExit(0);
        await Execute(program, "UPDATE document SET \"Text\" = \"Text\" || 'x' WHERE \"Path\" = 'pages/nu' AND \"Language\" = 'nl'");
        var ran = await program.Run("verify");
        ran.ShouldExit(1);
        ran.Output.ShouldContain("pages/nu.nl.md");
    }

    [Fact]
    public async Task Reading_commands_make_no_database()
    {
        using var program = new RealProgram();
        foreach (var command in new[] { "verify", "export" })
        {
            var ran = await program.Run(command);
            ran.ShouldExit(1);
            ran.Error.ShouldContain("The database is not there.");
        }
        Directory.EnumerateFileSystemEntries(program.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_is_clean_data_or_a_folder_that_reads_as_a_pack()
    {
        using var program = new RealProgram();
        (await program.Run("pack", "apply")).ShouldExit(0);
        using var json = JsonDocument.Parse((await program.Run("export")).Output);
        json.RootElement.GetProperty("documents").GetArrayLength().ShouldBeGreaterThan(100);

        (await program.Run("export", "--folder", program.File("all"))).ShouldExit(0);
        var differs = await program.Run("pack", "diff", program.File("all/documents"));
        differs.ShouldExit(0);
        differs.Output.Trim().ShouldBe("Nothing differs.");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_newer_pack_waits_as_a_proposal_where_staff_changed_the_text_too(string database)
    {
        using var program = await On(database);
        (await program.Run("pack", "apply")).ShouldExit(0);
        (await program.Run("export", "--folder", program.File("all"))).ShouldExit(0);
        await Execute(program, "UPDATE document SET \"Text\" = \"Text\" || 'Wij.' WHERE \"Path\" = 'pages/nu' AND \"Language\" = 'nl'");
        await File.AppendAllTextAsync(program.File("all/documents/pages/nu.nl.md"), "Het pakket.\n");
        await File.AppendAllTextAsync(program.File("all/documents/pages/over.nl.md"), "Het pakket.\n");

        var applied = await program.Run("pack", "apply", program.File("all/documents"), "--strict");

        applied.ShouldExit(1);
        applied.Output.ShouldContain("proposed pages/nu.nl.md");
        applied.Output.ShouldContain("taken    pages/over.nl.md");
        (await program.Run("pack", "apply", program.File("all/documents"))).ShouldExit(0);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_demo_is_refused_wherever_somebody_was_before(string database)
    {
        using var program = await On(database);
        (await program.Run("demo", "--employers", "1")).ShouldExit(0);
        var again = await program.Run("demo", "--employers", "1");
        again.ShouldExit(1);
        again.Error.ShouldContain("A demo fills an empty database only");
    }

    private static async Task Execute(RealProgram program, string sql)
    {
        if (program.Database is { } postgres)
        {
            await using var source = NpgsqlDataSource.Create(postgres);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
            return;
        }
        await using var connection = new SqliteConnection($"Data Source={program.File("baken.db")};Pooling=False");
        await connection.OpenAsync();
        await using var change = connection.CreateCommand();
        change.CommandText = sql;
        await change.ExecuteNonQueryAsync();
    }
}
