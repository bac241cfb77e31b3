using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Data;
using Baken.Storage;

namespace Baken.Web.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "What ./baken backup wrote." };
        var force = new Option<bool>("--force") { Description = "Also when the database holds something: that is lost." };
        var command = new ExampleCommand(
            "restore",
            "Put a backup in the place of the database. Stop the site first.",
            "./baken restore /backup/baken-2026-11-24.db --force"
        )
        {
            file,
            force,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                var settings = scope.ServiceProvider.GetRequiredService<SiteSettings>();
                await Steps.Do([
                    (
                        "Checking the backup and putting it in place",
                        () => Copies.Restore(database, settings, parsed.GetValue(file)!, parsed.GetValue(force), cancel)
                    ),
                    ("Bringing it to the shape of this program", () => Storing.Migrate(database, cancel)),
                ]);
                Console.WriteLine("Restored. Start the site.");
                return CommandLine.Done;
            }
        );
        return command;
    }
}
