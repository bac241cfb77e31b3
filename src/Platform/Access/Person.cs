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

    /// <summary>Whether the person may sign in on this day.</summary>
    public bool IsHere(DateOnly day) => Left is null || Left > day;

    public static Person New(string name, string mail, string language, IEnumerable<string> roles, DateOnly since)
    {
        var person = new Person
        {
            Id = Ids.New(),
            Name = name.Trim(),
            Language = language,
            RoleNames = string.Join(' ', roles),
            Since = since,
            SecurityStamp = Ids.New().ToString("N"),
        };
        person.Reach(mail);
        return person;
    }

    /// <summary>The address is also the name under which Identity keeps a person: unique.</summary>
    public void Reach(string mail)
    {
        UserName = Email = mail.Trim();
        NormalizedUserName = NormalizedEmail = Normal(mail);
        EmailConfirmed = true;
    }

    public static string Normal(string mail) => mail.Trim().Normalize().ToUpperInvariant();
}
