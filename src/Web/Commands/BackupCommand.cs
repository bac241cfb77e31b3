using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Storage;

namespace Baken.Web.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that is not there yet." };
        var command = new ExampleCommand(
            "backup",
            "Copy the whole database to a file, also while the site runs.",
            "./baken backup /backup/baken-$(date +%F).db"
        )
        {
            file,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                var settings = scope.ServiceProvider.GetRequiredService<SiteSettings>();
                var path = parsed.GetValue(file)!;
                await Steps.Do([("Copying the database", () => Copies.Backup(database, settings, path, cancel))]);
                Console.WriteLine($"{path}: {new FileInfo(path).Length / 1024.0 / 1024.0:F1} MB. Keep it where only you can read it.");
                Console.WriteLine(
                    $"The key file is not in it: keep a copy of {settings.KeyFile} too, in another place. Without it everybody signs in again and code apps are set up anew."
                );
                return CommandLine.Done;
            }
        );
        return command;
    }
}
