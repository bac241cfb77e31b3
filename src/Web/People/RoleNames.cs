using System.Globalization;
using Baken.Platform;
using Baken.Platform.Access;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Baken.Web.People;

/// <summary>Roles in words.</summary>
internal static class RoleNames
{
    public static string Of(string role, string? language = null) =>
        Text.ResourceManager.GetString(Key(role), language is null ? CultureInfo.CurrentUICulture : Languages.Culture(language)) ?? role;

    public static string Of(Person person, string? language = null) => string.Join(", ", person.Roles.Select(r => Of(r, language)));

    /// <summary>Each with what it allows.</summary>
    public static IEnumerable<SelectListItem> Choices() =>
        Roles.All.Select(r => new SelectListItem(Text.ResourceManager.GetString(Key(r) + "Text", CultureInfo.CurrentUICulture) ?? r, r));

    private static string Key(string role) => "Role" + char.ToUpperInvariant(role[0]) + role[1..];
}
