using Baken.Plan.Counting;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Contracts;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Plan.Data;

/// <summary><c>./baken export plan</c>: the same as the open data of the site.</summary>
internal static class PlanExport
{
    public static Export Export { get; } =
        new(
            "plan",
            "The promises of a plan, how they stand, and the records they are counted from.",
            [Export.Json, "csv"],
            new Dictionary<string, string> { ["plan"] = "Which plan, such as 2022-2023; else the current one." },
            Write
        );

    private static async Task Write(IServiceProvider services, ExportWish wish, TextWriter output, CancellationToken cancel)
    {
        var library = services.GetRequiredService<LibraryCache>().Current;
        var plans = Plans.Of(library);
        var named = wish.Options.GetValueOrDefault("plan");
        var plan =
            plans.FindOrCurrent(named, services.GetRequiredService<SiteClock>().Today)
            ?? throw new WrongUseException($"There is no plan \"{named}\". There is: {string.Join(", ", plans.All.Select(p => p.Id))}.");
        var standing = await services.GetRequiredService<PlanCount>().Of(plan, cancel, wish.Until);
        if (wish.Format != Export.Json)
        {
            await output.WriteAsync(OpenData.CsvOf(standing));
            return;
        }
        var notes = await FieldNote.OnTheSite(services.GetRequiredService<Database>(), plan, standing.Day, cancel);
        await output.WriteAsync(OpenData.JsonOf(standing, notes, library));
    }
}
