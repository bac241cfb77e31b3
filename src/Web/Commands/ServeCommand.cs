using System.CommandLine;
using Baken.Platform;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Schedule;
using Baken.Platform.Sealing;
using Baken.Web.Search;
using Baken.Web.Serving;

namespace Baken.Web.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "serve",
            "Serve the site (also what happens without a command).",
            "ASPNETCORE_URLS=http://localhost:5081 ./baken serve"
        );
        command.SetAction((_, cancel) => Serve(cancel));
        return command;
    }

    public static async Task<int> Serve(CancellationToken cancel)
    {
        await using var app = Site.Build([], Background);
        await Start.Prepare(app.Services, cancel);
        await app.StartAsync(cancel);
        Console.WriteLine($"Baken: {app.Services.GetRequiredService<SiteSettings>().Address}");
        if (await AdminCommand.FirstLink(app.Services, cancel) is { } link)
            Console.WriteLine(
                $"There is no administrator yet. This link makes one, once, within a day; those before no longer work: {link}"
            );
        var key = app.Services.GetRequiredService<KeyFile>();
        if (key.OthersMayOpen)
            await Console.Error.WriteLineAsync($"Others on this machine can open the key file: chmod 600 {key.Path}");
        if (await Newer(app.Services, cancel) is > 0 and var newer)
            Console.WriteLine(
                $"The sector pack differs from what the database took from it: {newer} documents. See ./baken pack diff, then ./baken pack apply"
            );
        // Also for a proxy that needs them before anybody asked for anything.
        app.Services.GetRequiredService<ErrorPages>().Follow();
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }

    /// <summary>How much of the pack's folder waits to be applied; a site also runs without its folder.</summary>
    private static async Task<int> Newer(IServiceProvider services, CancellationToken cancel)
    {
        var folder = services.GetRequiredService<SiteSettings>().Pack;
        if (!Directory.Exists(folder))
            return 0;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PackApply>().Newer(PackFolder.Read(folder), cancel);
    }

    /// <summary>What works by itself while the site is served. Tests and other commands leave it out.</summary>
    private static void Background(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<MailSender>();
        builder.Services.AddHostedService<JobRunner>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SearchIndexes>());
    }
}
