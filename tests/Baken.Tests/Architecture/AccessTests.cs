using System.Net;
using System.Text.RegularExpressions;
using Baken.Platform.Access;
using Baken.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Baken.Tests.Architecture;

/// <summary>Walks every endpoint as everybody. Pages made later are walked too.</summary>
public sealed partial class AccessTests(SqliteSite site)
{
    public static TheoryData<string> Everybody => ["anonymous", "nobody in particular", .. Roles.All];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_page_opens_for_those_it_is_for_and_for_nobody_else(string who)
    {
        using var client = who == "anonymous" ? site.Reader() : await site.As([.. Roles.All.Where(r => r == who)]);
        string[]? roles = who == "anonymous" ? null : [.. Roles.All.Where(r => r == who)];
        var wrong = new List<string>();
        var tried = 0;
        foreach (var endpoint in Endpoints())
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>()!;
            var path = Path(endpoint.RoutePattern);
            using var request = new HttpRequestMessage(Method(endpoint), new Uri(path, UriKind.Relative));
            using var response = await client.SendAsync(request);
            tried++;
            var answer = response.StatusCode;
            // The pages of signing in lead to each other by themselves.
            var toSignIn =
                answer == HttpStatusCode.Redirect && SignIn().IsMatch(response.Headers.Location!.ToString()) && !SignIn().IsMatch(path);
            var right =
                rule.Who.Allows(roles) ? !toSignIn && answer is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
                : roles is null ? toSignIn
                : answer == HttpStatusCode.Forbidden;
            if (!right)
                wrong.Add($"{request.Method} {path} is for {rule.Who.Name}; {who} got {(int)answer} {response.Headers.Location}");
        }
        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(5);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => !Gate.IsMissingFile(e) && e.Metadata.GetMetadata<AccessRule>() is not null && !IsFile(e))
            // Each page once: its addresses in other languages share the rule.
            .DistinctBy(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? e.RoutePattern.RawText);

    /// <summary>Built styles, scripts and images: for everyone, and their rule is one line in Site.</summary>
    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor");

    private static HttpMethod Method(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count == 0 || methods.Contains("GET") ? HttpMethod.Get : new HttpMethod(methods[0]);
    }

    /// <summary>An address with things that do not exist: "not found" is an answer to those who may ask.</summary>
    private static string Path(RoutePattern pattern)
    {
        var pieces = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Piece)));
        return "/" + string.Join('/', pieces);
    }

    private static string Piece(RoutePatternPart part)
    {
        if (part is not RoutePatternParameterPart parameter)
            return part is RoutePatternLiteralPart literal ? literal.Content : ((RoutePatternSeparatorPart)part).Content;
        var rule = parameter.ParameterPolicies.Select(p => p.Content ?? "").FirstOrDefault() ?? "";
        return rule switch
        {
            _ when rule.StartsWith("lang(", StringComparison.Ordinal) => rule[5..^1],
            "guid" => Guid.Empty.ToString(),
            "int" or "long" => "999999",
            _ => parameter.Name is "language" ? "nl" : "bestaat-niet",
        };
    }

    [GeneratedRegex("^/(nl/aanmelden|en/sign-in|fr/connexion)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignIn();
}
