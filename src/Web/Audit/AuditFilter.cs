using System.Globalization;
using Baken.Platform;
using Baken.Platform.Data;

namespace Baken.Web.Audit;

/// <summary>Which part of the log: by whom, of what, in which days.</summary>
internal sealed record AuditFilter(Guid? Person, string? Kind, DateOnly? From, DateOnly? Until)
{
    public IQueryable<AuditEntry> On(IQueryable<AuditEntry> entries)
    {
        if (Person is { } person)
            entries = entries.Where(e => e.PersonId == person);
        if (!string.IsNullOrEmpty(Kind))
            entries = entries.Where(e => e.Kind == Kind);
        if (From is { } from && from > DateOnly.MinValue)
        {
            var first = SiteClock.At(from, TimeOnly.MinValue).ToUniversalTime();
            entries = entries.Where(e => e.At >= first);
        }
        if (Until is { } until && until < DateOnly.MaxValue)
        {
            var after = SiteClock.At(until.AddDays(1), TimeOnly.MinValue).ToUniversalTime();
            entries = entries.Where(e => e.At < after);
        }
        return entries.OrderByDescending(e => e.At).ThenBy(e => e.Id);
    }

    public RouteValueDictionary Values(string? handler, int? number = null) =>
        new()
        {
            ["handler"] = handler,
            ["wie"] = Person,
            ["wat"] = Kind,
            ["van"] = From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["tot"] = Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["p"] = number,
        };
}

/// <summary>Kinds and deeds in words.</summary>
internal static class AuditWords
{
    public static string Kind(string kind) => Text.ResourceManager.GetString("Audit_" + kind, CultureInfo.CurrentUICulture) ?? kind;

    public static string Field(string field) =>
        Text.ResourceManager.GetString("AuditField_" + field, CultureInfo.CurrentUICulture) ?? field;

    /// <summary>"naam, rollen": several fields of the machinery may be one thing to people.</summary>
    public static string Fields(string fields) =>
        string.Join(", ", fields.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Field).Distinct());

    public static string Deed(AuditDeed deed) =>
        deed switch
        {
            AuditDeed.Added => Text.AuditAdded,
            AuditDeed.Removed => Text.AuditRemoved,
            _ => Text.AuditChanged,
        };
}
