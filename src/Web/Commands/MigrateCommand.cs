using System.CommandLine;
using Baken.Platform.Data;
using Baken.Storage;

namespace Baken.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "migrate",
            "Bring the database to the shape of this program (serve does so too).",
            "./baken migrate"
        );
        command.SetAction(
            async (_, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                await Steps.Do([("Migrating the database", () => Storing.Migrate(database, cancel))]);
                Console.WriteLine("The database has the shape of this program.");
                return CommandLine.Done;
            }
        );
        return command;
    }
}
