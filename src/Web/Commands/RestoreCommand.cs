using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Data;
using Baken.Platform.Mail;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

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
                var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
                var renewed = false;
                await Steps.Do([
                    (
                        "Checking the backup and putting it in place",
                        () => Copies.Restore(database, settings, parsed.GetValue(file)!, parsed.GetValue(force), cancel)
                    ),
                    ("Bringing it to the shape of this program", () => Storing.Migrate(database, cancel)),
                    ("Ending what must not come back to life", () => Calm(database, now, cancel)),
                    ("Looking at the key file", async () => renewed = await Sealing.Renew(app.Services, database, cancel)),
                ]);
                Console.WriteLine("Restored. Everybody signs in again; mail that waited is held on the page of mail. Start the site.");
                if (renewed)
                {
                    Console.WriteLine(
                        $"The backup was not sealed with {settings.KeyFile}. If you have the key file that goes with it: put it there and restore again."
                    );
                    Console.WriteLine(await KeyCommand.Advice(database, cancel));
                }
                return CommandLine.Done;
            }
        );
        return command;
    }

    /// <summary>
    /// A backup is the past: sessions that were ended since, links that were used since and mail that went since are in it as if
    /// they were not.
    /// </summary>
    private static async Task Calm(Database database, DateTimeOffset now, CancellationToken cancel)
    {
        await database.Set<Session>().ExecuteDeleteAsync(cancel);
        await database.Set<SignInLink>().ExecuteDeleteAsync(cancel);
        await database
            .Set<OutboxMail>()
            .Where(m => m.Sent == null && m.GivenUp == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.GivenUp, now).SetProperty(x => x.Failure, OutboxMail.Restored), cancel);
    }
}
