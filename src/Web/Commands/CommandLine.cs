using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Packs;
using Baken.Platform.Sealing;
using Baken.Storage;
using Microsoft.AspNetCore.Connections;

namespace Baken.Web.Commands;

/// <summary>The program as a command: exit code 0 done, 1 the work failed, 2 wrong use.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    public static async Task<int> Run(string[] args)
    {
        // What a command makes must not hang on the language of the server.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(Languages.Dutch);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExample)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See {Name(parsed.CommandResult.Command)} --help");
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error)
        {
            var (code, line) = Explain(error);
            await Console.Error.WriteLineAsync(line);
            return code;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Baken: a sector prevents, reports and follows up transgressive behaviour at work.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            PackCommand.Create(),
            ExportCommand.Create(),
            ReportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            VerifyCommand.Create(),
            MigrateCommand.Create(),
            MaintenanceCommand.Create(),
            RoutesCommand.Create(),
            AdminCommand.Create(),
            KeyCommand.Create(),
        };
        root.HelpName = "./baken";
        root.SetAction((_, cancel) => ServeCommand.Serve(cancel));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    /// <summary>One line for whoever typed the command; only what nobody foresaw shows where it happened.</summary>
    private static (int Code, string Line) Explain(Exception error) =>
        error switch
        {
            SettingException or WrongUseException => (WrongUse, error.Message),
            PackException or KeyException or CopyException or CommandException or DirectoryNotFoundException => (Failed, error.Message),
            OperationCanceledException => (Failed, "Stopped."),
            IOException { InnerException: AddressInUseException } => (
                Failed,
                "Another program listens on this address already. Stop it, or set ASPNETCORE_URLS to another: http://localhost:5081"
            ),
            UnauthorizedAccessException => (Failed, $"{error.Message} BAKEN_DATA and BAKEN_DATABASE say where Baken writes."),
            _ when Fault.Of(error) is { } fault => (Failed, fault.Advice),
            _ => (Failed, error.ToString()),
        };

    private static string Name(Command command) =>
        command is RootCommand ? "./baken" : $"{Name(command.Parents.OfType<Command>().First())} {command.Name}";
}

/// <summary>The work of a command cannot be done; the message says why and what to do. Exit code 1.</summary>
internal sealed class CommandException(string message) : Exception(message);
