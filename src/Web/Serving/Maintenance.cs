using Baken.Platform;
using Microsoft.AspNetCore.StaticAssets;

namespace Baken.Web.Serving;

/// <summary>
/// A file in the data folder closes this node: <c>./baken maintenance on</c>. No row, since the database may be what is worked on.
/// Styles and health go on.
/// </summary>
internal sealed class Maintenance(RequestDelegate next, ErrorPages pages, MaintenanceSwitch closed)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!closed.IsOn || IsNeeded(context.GetEndpoint()))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Faults.Answer(context, pages, "maintenance");
    }

    private static bool IsNeeded(Endpoint? endpoint) =>
        endpoint is not null
        && (
            endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || endpoint.Metadata.GetMetadata<OpenInMaintenance>() is not null
        );
}

/// <summary>Marks an endpoint that answers during maintenance too.</summary>
internal sealed class OpenInMaintenance;

internal sealed class MaintenanceSwitch(SiteSettings settings)
{
    private string File => System.IO.Path.Combine(settings.Data, "maintenance");

    public bool IsOn => System.IO.File.Exists(File);

    public void On()
    {
        Directory.CreateDirectory(settings.Data);
        using (System.IO.File.Create(File)) { }
    }

    public void Off() => System.IO.File.Delete(File);
}
