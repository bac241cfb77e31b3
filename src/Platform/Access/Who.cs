using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Baken.Platform.Access;

/// <summary>The roles a member of staff can have. Later modules bring their own.</summary>
public static class Roles
{
    /// <summary>People, settings, audit, mail, jobs.</summary>
    public const string Administrator = "administrator";

    /// <summary>Plan, evidence, verdicts, moderation, reports.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Documents.</summary>
    public const string Editor = "editor";

    public static readonly IReadOnlyList<string> All = [Administrator, Coordinator, Editor];
}

/// <summary>Who may reach an endpoint. Every endpoint has exactly one.</summary>
public sealed record Who(string Name, IReadOnlyList<string> Roles)
{
    public static readonly Who Everyone = new("everyone", []);
    public static readonly Who SignedIn = new("signed in", []);

    public static Who Role(params string[] roles) => new(string.Join(" or ", roles), roles);

    public bool IsPublic => this == Everyone;

    public bool Allows(IReadOnlyCollection<string>? rolesOfPerson) =>
        IsPublic || (rolesOfPerson is not null && (Roles.Count == 0 || Roles.Any(rolesOfPerson.Contains)));
}

/// <summary>The rule as it stands on an endpoint.</summary>
public sealed record AccessRule(Who Who, bool Sensitive, bool Cached, bool Framed = false)
{
    public IEnumerable<object> Metadata()
    {
        yield return this;
        if (Framed)
            yield return new MayBeFramed();
        if (Who.IsPublic)
            yield return new AllowAnonymousAttribute();
        else if (Who.Roles.Count == 0)
            yield return new AuthorizeAttribute();
        else
            yield return new AuthorizeAttribute { Roles = string.Join(',', Who.Roles) };
    }
}

public static class AccessExtensions
{
    /// <param name="builder">An endpoint that is no page.</param>
    /// <param name="who">Who may.</param>
    /// <param name="cached">The same for every reader: kept compressed for at most half a minute.</param>
    public static TBuilder Allow<TBuilder>(this TBuilder builder, Who who, bool cached = false)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata([.. new AccessRule(who, Sensitive: false, cached).Metadata()]);
        return builder;
    }
}
