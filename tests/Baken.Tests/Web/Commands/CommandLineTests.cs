using Microsoft.Data.Sqlite;

namespace Baken.Tests.Web.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("pack")]
    [InlineData("backup")]
    [InlineData("report")]
    [InlineData("report --out report.pdf")]
    [InlineData("demo --employers many")]
    [InlineData("demo --today tomorrow")]
    [InlineData("demo --employers 0")]
    public async Task Wrong_use_exits_2_and_says_so_on_standard_error(string line)
    {
        using var program = new RealProgram();
        var ran = await program.Run(line.Split(' '));
        ran.ShouldExit(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldNotBeEmpty();
        Directory.EnumerateFileSystemEntries(program.Data).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("pack check")]
    [InlineData("pack diff")]
    [InlineData("pack apply")]
    [InlineData("export")]
    [InlineData("report")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("verify")]
    [InlineData("migrate")]
    [InlineData("routes")]
    [InlineData("admin")]
    [InlineData("admin link")]
    public async Task Every_command_explains_itself_with_an_example(string command)
    {
        using var program = new RealProgram();
        var ran = await program.Run([.. command.Split(' '), "--help"]);
        ran.ShouldExit(0);
        ran.Output.ShouldContain("Example:");
        ran.Output.ShouldContain($"./baken {command}");
    }

    [Theory]
    [InlineData("BAKEN_DATABASE", "here")]
    [InlineData("BAKEN_ADDRESS", "here")]
    [InlineData("BAKEN_PROXY", "here")]
    [InlineData("BAKEN_SMTP", "here")]
    [InlineData("BAKEN_MAIL_FROM", "here")]
    [InlineData("BAKEN_PACK_LIVE", "here")]
    [InlineData("ASPNETCORE_URLS", "here")]
    public async Task A_setting_that_makes_no_sense_is_named(string key, string value)
    {
        using var program = new RealProgram().With(key, value);
        var ran = await program.Run("serve");
        ran.ShouldExit(2);
        ran.Error.ShouldStartWith(key + ":");
        ran.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_pack_that_does_not_parse_stops_the_start_with_file_line_and_mend()
    {
        using var program = new RealProgram();
        Directory.CreateDirectory(program.File("pack/pages"));
        await File.WriteAllTextAsync(program.File("pack/pages/nu.nl.md"), "---\ntitle: \"open\n---\nTekst\n");
        var ran = await program.With("BAKEN_PACK", program.File("pack")).Run("serve");
        ran.ShouldExit(1);
        ran.Error.ShouldStartWith("pages/nu.nl.md:");
        ran.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task What_a_command_makes_does_not_hang_on_the_language_of_the_server()
    {
        using var program = new RealProgram().With("LC_ALL", "fr_BE.UTF-8");
        (await program.Run("demo", "--employers", "1")).ShouldExit(0);
        await using var database = new SqliteConnection($"Data Source={program.File("baken.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM person WHERE Name LIKE 'Voorbeeldpersoon%'";
        ((long)(await command.ExecuteScalarAsync())!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Routes_say_for_every_address_who_may()
    {
        using var program = new RealProgram();
        var ran = await program.Run("routes");
        ran.ShouldExit(0);
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(10);
        lines.ShouldAllBe(line => !line.StartsWith("REFUSED"));
        lines.ShouldContain(line => line.StartsWith("editor\tGET,POST\t/{culture:lang(nl)}/werkplek/teksten\t/Documents/Index\t"));
    }
}
