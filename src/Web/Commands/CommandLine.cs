using System.CommandLine;
using Baken.Platform.Packs;

namespace Baken.Web.Commands;

/// <summary>The program as a command: exit code 0 done, 1 the work failed, 2 wrong use.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Baken: a sector prevents, reports and follows up transgressive behaviour at work.")
        {
            ServeCommand.Create(),
            PackCommand.Create(),
        };
        root.SetAction((_, cancel) => ServeCommand.Serve(cancel));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("See ./baken --help");
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return WrongUse;
        }
        catch (Exception error) when (error is PackException or DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Failed;
        }
    }
}
