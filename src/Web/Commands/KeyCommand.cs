using System.CommandLine;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Sealing;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Commands;

/// <summary>For when the key file was lost, or somebody else may have seen it.</summary>
internal static class KeyCommand
{
    public static Command Create() => new("key", "The key file, that seals what lets people in.") { Renew() };

    private static ExampleCommand Renew()
    {
        var command = new ExampleCommand(
            "renew",
            "Let the database go with the key file as it is now, made anew where there is none. Stop the site first. "
                + "Everybody signs in again, and code apps are set up anew.",
            "./baken key renew"
        );
        command.SetAction(
            async (_, cancel) =>
            {
                await using var app = Site.Build([]);
                await using var scope = app.Services.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                await Storing.Migrate(database, cancel);
                scope.ServiceProvider.GetRequiredService<Actor>().Command = "key renew";
                var taken = await Sealing.Renew(app.Services, database, cancel);
                var key = app.Services.GetRequiredService<KeyFile>();
                Console.WriteLine(taken ? $"The database now goes with {key.Path}." : $"The database goes with {key.Path} already.");
                if (taken)
                    Console.WriteLine(await Advice(database, cancel));
                return CommandLine.Done;
            }
        );
        return command;
    }

    /// <summary>Who comes in again, and how.</summary>
    public static async Task<string> Advice(Database database, CancellationToken cancel)
    {
        var apps = await database.Set<CodeApp>().CountAsync(cancel);
        return $"Code apps that no longer work: {apps}. Passkeys and codes on paper still do. Whoever has only the app: an administrator opens "
            + "access anew on their page under people; an administrator gets in by ./baken admin link.";
    }
}
