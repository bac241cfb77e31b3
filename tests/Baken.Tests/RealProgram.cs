using System.Diagnostics;
using Baken.Platform;

namespace Baken.Tests;

/// <summary>The built program as a process, in a data folder of its own: what somebody at a terminal has.</summary>
public sealed class RealProgram : IDisposable
{
    private readonly Dictionary<string, string> _settings;

    public RealProgram(string? database = null)
    {
        Database = database;
        Directory.CreateDirectory(Data);
        _settings = new Dictionary<string, string> { ["BAKEN_DATA"] = Data };
        if (database is not null)
            _settings["BAKEN_DATABASE"] = database;
    }

    /// <summary>PostgreSQL; null: SQLite in the data folder.</summary>
    public string? Database { get; }

    public string Data { get; } = Path.Combine(Path.GetTempPath(), "baken-tests", Ids.New().ToString("N"));

    public string File(string name) => Path.Combine(Data, name);

    public RealProgram With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Baken.Web"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in _settings)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    public async Task<Ran> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}

public sealed record Ran(int Code, string Output, string Error)
{
    public void ShouldExit(int code) => Code.ShouldBe(code, Output + Error);
}
