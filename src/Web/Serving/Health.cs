using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.Serving;

/// <summary>For whatever watches the site: does the process answer, and can it do its work. Nothing more is told.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("live")).Allow(Who.Everyone).WithMetadata(new OpenInMaintenance());
        endpoints.MapGet("/health/ready", Ready).Allow(Who.Everyone).WithMetadata(new OpenInMaintenance());
    }

    private static async Task<IResult> Ready(Database database, MaintenanceSwitch closed, FaultLog log, CancellationToken cancel)
    {
        if (closed.IsOn)
            return Not("maintenance");
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            return await database.Set<ContentStamp>().AnyAsync(patience.Token) ? Results.Text("ready") : Not("empty");
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            log.Write(error);
            return Not("database");
        }
    }

    private static IResult Not(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
