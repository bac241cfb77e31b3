using System.CommandLine;
using Baken.Web.Serving;

namespace Baken.Web.Commands;

internal static class MaintenanceCommand
{
    public static Command Create() =>
        new ExampleCommand("maintenance", "Close the site of this data folder for a while, or open it again.", "./baken maintenance on")
        {
            Turn("on", "Readers get a page with the numbers to call.", m => m.On(), "Closed. Open it again with ./baken maintenance off"),
            Turn("off", "The site is open again.", m => m.Off(), "Open."),
        };

    private static ExampleCommand Turn(string name, string about, Action<MaintenanceSwitch> turn, string done)
    {
        var command = new ExampleCommand(name, about, $"./baken maintenance {name}");
        command.SetAction(
            async (_, _) =>
            {
                await using var app = Site.Build([]);
                turn(app.Services.GetRequiredService<MaintenanceSwitch>());
                Console.WriteLine(done);
                return CommandLine.Done;
            }
        );
        return command;
    }
}
