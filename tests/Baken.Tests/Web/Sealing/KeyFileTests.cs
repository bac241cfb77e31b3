using System.Net;
using System.Text;
using Baken.Platform.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baken.Tests.Web.Sealing;

/// <summary>Who has the database and nothing else cannot sign in with it.</summary>
public sealed class KeyFileTests(SqliteSite sqlite, PostgresSite postgres) : OnBothDatabases(sqlite, postgres)
{
    [Theory, MemberData(nameof(Sites))]
    public async Task No_key_of_a_cookie_stands_readable_in_the_database(string site)
    {
        using var somebody = await On(site).As(Roles.Editor);
        var keys = await On(site).Database(d => d.DataProtectionKeys.Select(k => k.Xml!).ToListAsync());
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(xml => xml.Contains("<sealed", StringComparison.Ordinal));
        keys.ShouldAllBe(xml => !xml.Contains("<masterKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_start_makes_a_key_that_only_its_owner_reads_and_no_backup_holds()
    {
        using var program = new RealProgram();
        (await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid", "--name", "An")).ShouldExit(0);
        var key = await File.ReadAllBytesAsync(program.File("baken.key"));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(program.File("baken.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var backup = await program.Run("backup", program.File("copy"));
        backup.ShouldExit(0);
        backup.Output.ShouldContain("The key file is not in it");
        var copy = await File.ReadAllBytesAsync(program.File("copy"));
        copy.AsSpan().IndexOf(key.AsSpan(0, 40)).ShouldBe(-1);
    }

    [Fact]
    public async Task Without_the_key_file_or_with_another_one_the_start_says_what_to_do()
    {
        using var program = new RealProgram();
        (await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid", "--name", "An")).ShouldExit(0);
        File.Move(program.File("baken.key"), program.File("kept"));

        var gone = await program.Run("serve");
        gone.ShouldExit(1);
        gone.Error.ShouldContain("is not there. Put it back");
        File.Exists(program.File("baken.key")).ShouldBeFalse("a new key would hide that the old one is gone");

        await File.WriteAllTextAsync(program.File("baken.key"), Convert.ToBase64String(new byte[32]));
        var other = await program.Run("admin", "link");
        other.ShouldExit(1);
        other.Error.ShouldContain("is not the one that this database goes with");

        (await program.Run("key", "renew")).ShouldExit(0);
        (await program.Run("admin", "link")).ShouldExit(0);
    }

    [Fact]
    public async Task A_backup_under_another_key_comes_back_and_says_who_gets_in_how()
    {
        using var program = new RealProgram();
        (await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid", "--name", "An")).ShouldExit(0);
        (await program.Run("backup", program.File("copy"))).ShouldExit(0);
        var same = await program.Run("restore", program.File("copy"), "--force");
        same.ShouldExit(0);
        same.Output.ShouldNotContain("was not sealed with");

        File.Delete(program.File("baken.key"));
        var restored = await program.Run("restore", program.File("copy"), "--force");
        restored.ShouldExit(0);
        restored.Output.ShouldContain("was not sealed with");
        restored.Output.ShouldContain("./baken admin link");
        (await program.Run("admin", "link")).ShouldExit(0);
    }

    [Fact]
    public async Task What_is_no_key_is_a_wrong_setting()
    {
        using var program = new RealProgram();
        await File.WriteAllTextAsync(program.File("short"), "kort");
        var ran = await program.With("BAKEN_KEY_FILE", program.File("short")).Run("migrate");
        ran.ShouldExit(2);
        ran.Error.ShouldContain("BAKEN_KEY_FILE");
        ran.Error.ShouldContain("openssl rand -base64 32");
        (await program.With("BAKEN_KEY_FILE", program.File("nowhere/key")).Run("migrate")).ShouldExit(2);
    }

    [Fact]
    public async Task Serve_warns_when_others_can_open_the_key_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        using var program = new RealProgram().With("ASPNETCORE_URLS", "http://127.0.0.1:0");
        await File.WriteAllTextAsync(program.File("baken.key"), Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 32))));
#pragma warning disable CA1416
        File.SetUnixFileMode(program.File("baken.key"), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
#pragma warning restore CA1416
        var process = program.Start("serve");
        try
        {
            string? line;
            do line = await process.StandardError.ReadLineAsync();
            while (line is not null && !line.Contains("chmod 600", StringComparison.Ordinal));
            line.ShouldNotBeNull();
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Theory, MemberData(nameof(Sites))]
    public async Task An_app_whose_key_cannot_be_opened_says_so_and_lets_nobody_set_up_another(string site)
    {
        var (_, person) = await On(site).SignedIn(Roles.Editor);
        await On(site)
            .Database(d =>
            {
                d.Add(new CodeApp { PersonId = person.Id, SealedKey = On(site).CodeKeys.Seal(Guid.Empty, TimeCode.NewKey()) });
                return d.SaveChangesAsync();
            });
        using var browser = On(site).Browser();
        using var opened = await browser.Submit(await On(site).SignInLink(browser, person));
        opened.Headers.Location!.ToString().ShouldBe("/nl/aanmelden/code", "the mailbox alone is not enough");
        using var tried = await browser.Submit("/nl/aanmelden/code", new Dictionary<string, string?> { ["Code"] = "123456" });
        tried.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Seeing.Read(tried)).Body!.TextContent.ShouldContain("Vraag een beheerder");
    }

    [Fact]
    public async Task A_database_from_before_the_key_file_signs_everybody_out_once()
    {
        using var program = new RealProgram();
        (await program.Run("migrate")).ShouldExit(0);
        await Execute(program, "INSERT INTO \"DataProtectionKeys\" (\"FriendlyName\", \"Xml\") VALUES ('key-old', '<key />')");
        (await program.Run("admin", "link", "--mail", "an@voorbeeld.invalid", "--name", "An")).ShouldExit(0);
        (await Execute(program, "DELETE FROM \"DataProtectionKeys\" WHERE \"FriendlyName\" = 'key-old'")).ShouldBe(0);
    }

    private static async Task<int> Execute(RealProgram program, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={program.File("baken.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }
}
