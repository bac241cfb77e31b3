using Microsoft.AspNetCore.Identity;

namespace Baken.Platform.Access;

/// <summary>Somebody who signs in: staff now; advisors and members later. Readers are nobody here.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>The language of mail to this person.</summary>
    public string Language { get; set; } = Languages.Dutch;

    /// <summary>Role names, space between.</summary>
    public string RoleNames { get; set; } = "";

    public DateOnly Since { get; set; }

    /// <summary>From this day on the person can no longer sign in; the name stays with what they did.</summary>
    public DateOnly? Left { get; set; }

    public IReadOnlyList<string> Roles => RoleNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Is(string role) => Roles.Contains(role);
}
