using System.Diagnostics;
using System.Diagnostics.Metrics;
using Baken.Platform.Access;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Baken.Web.Serving;

/// <summary>
/// How many requests, how long, with what answer. A page counts under the template of its address; what is dangerous to be seen
/// reading counts under one name for all of it. Nothing of a reader: no path, address or agent.
/// </summary>
internal sealed class Figures(RequestDelegate next)
{
    public const string Name = "Baken";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "baken.request.duration",
        "s",
        "From the request to the end of the answer."
    );

    /// <summary>Sent to an OpenTelemetry collector where one is named, and nowhere else.</summary>
    public static void Services(WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("baken"))
            .WithMetrics(metrics => metrics.AddMeter(Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter())
            // Scopes hold the path of the request: they are never sent.
            .WithLogging(logs => logs.AddOtlpExporter(), options => options.IncludeScopes = false);
    }

    public Task InvokeAsync(HttpContext context) => Duration.Enabled ? Measure(context) : next(context);

    private async Task Measure(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Duration.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                new KeyValuePair<string, object?>("page", Page(context.GetEndpoint())),
                new KeyValuePair<string, object?>("status", context.Response.StatusCode)
            );
        }
    }

    private static string Page(Endpoint? endpoint) =>
        endpoint is not RouteEndpoint route ? "none"
        : route.Metadata.GetMetadata<AccessRule>() is { Sensitive: true } ? "reading"
        : route.RoutePattern.RawText ?? "none";
}
