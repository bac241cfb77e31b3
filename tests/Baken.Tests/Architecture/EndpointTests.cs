using Baken.Platform.Access;
using Baken.Web.Serving;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Architecture;

public sealed class EndpointTests(SqliteSite site)
{
    [Fact]
    public void Every_endpoint_says_who_may()
    {
        var endpoints = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => !Gate.IsMissingFile(e))
            .ToList();
        endpoints.Count.ShouldBeGreaterThan(5);
        endpoints.Where(e => e.Metadata.GetMetadata<AccessRule>() is null).Select(e => e.DisplayName).ShouldBeEmpty();
    }
}
