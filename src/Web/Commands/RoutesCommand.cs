using System.CommandLine;
using Baken.Platform.Access;
using Baken.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace Baken.Web.Commands;

/// <summary>What a reviewer reads first: every address, and who may.</summary>
internal static class RoutesCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "routes",
            "List every endpoint with its rule: who, methods, address, page, marks (sensitive, cached); tabs between.",
            "./baken routes | grep administrator"
        );
        command.SetAction(
            async (_, _) =>
            {
                await using var app = Site.Build([]);
                foreach (var line in Lines(app).Distinct().Order(StringComparer.Ordinal))
                    Console.WriteLine(line);
                return CommandLine.Done;
            }
        );
        return command;
    }

    private static IEnumerable<string> Lines(WebApplication app) =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        where !Gate.IsMissingFile(endpoint)
        let rule = endpoint.Metadata.GetMetadata<AccessRule>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select string.Join(
            '\t',
            rule?.Who.Name ?? "REFUSED: no rule",
            string.Join(',', methods),
            "/" + (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()?.AssetPath ?? endpoint.RoutePattern.RawText?.TrimStart('/')),
            endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath,
            string.Join(' ', Marks(rule))
        );

    private static IEnumerable<string> Marks(AccessRule? rule)
    {
        if (rule is { Sensitive: true })
            yield return "sensitive";
        if (rule is { Cached: true })
            yield return "cached";
    }
}
