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
    /// <summary>Milliseconds a node may go on after it was closed: the file is not looked for at every request.</summary>
    public const int Interval = 250;

    private readonly Lock _one = new();
    private long _looked = long.MinValue / 2;
    private bool _isOn;

    private string File => System.IO.Path.Combine(settings.Data, "maintenance");

    public bool IsOn
    {
        get
        {
            if (Environment.TickCount64 - Volatile.Read(ref _looked) < Interval)
                return Volatile.Read(ref _isOn);
            lock (_one)
            {
                _isOn = System.IO.File.Exists(File);
                Volatile.Write(ref _looked, Environment.TickCount64);
                return _isOn;
            }
        }
    }

    public void On()
    {
        Directory.CreateDirectory(settings.Data);
        using (System.IO.File.Create(File)) { }
    }

    public void Off() => System.IO.File.Delete(File);
}
