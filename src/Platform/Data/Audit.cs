using Baken.Platform.Packs;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Baken.Platform.Data;

/// <summary>Kept out of the audit log: what nobody decides (sessions, outbox, counts).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>Says in the audit log which thing it was, beyond an id. Never something personal.</summary>
public interface INamedInAudit
{
    string NameInAudit { get; }
}

/// <summary>On whose behalf this scope works. Nobody: a reader, and then nothing is logged.</summary>
public sealed class Actor
{
    public Guid? PersonId { get; set; }

    /// <summary>A command given on the server: <c>admin link</c>.</summary>
    public string? Command { get; set; }
}

public enum AuditDeed
{
    Added,
    Changed,
    Removed,
}

/// <summary>One thing that somebody on the staff did: who, what, which, which fields. No value of any field.</summary>
[NotAudited]
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Ids.New();

    public required DateTimeOffset At { get; init; }

    public Guid? PersonId { get; init; }

    public string? Command { get; init; }

    public required AuditDeed Deed { get; init; }

    /// <summary>The table: <c>document</c>.</summary>
    public required string Kind { get; init; }

    public required string Key { get; init; }

    public string? Name { get; init; }

    /// <summary>Names of the fields that changed, with commas.</summary>
    public required string Fields { get; init; }
}

/// <summary>Adds the audit rows to the very save that they tell about: both are kept or neither.</summary>
public sealed class AuditTrail(Actor actor, TimeProvider time) : SaveChangesInterceptor
{
    /// <summary>Fields that say nothing: they move with every change, or are secrets of the machinery.</summary>
    public static readonly IReadOnlySet<string> Noise = new HashSet<string> { "Version", "Changed", "ConcurrencyStamp", "SecurityStamp" };

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is { } database && (actor.PersonId is not null || actor.Command is not null))
        {
            database.ChangeTracker.DetectChanges();
            var entries = database.ChangeTracker.Entries().Where(Counts).Select(Tell).OfType<AuditEntry>().ToList();
            database.AddRange(entries);
        }
        return new ValueTask<InterceptionResult<int>>(result);
    }

    private static bool Counts(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !entry.Metadata.IsOwned()
        && entry.Entity is not (DataProtectionKey or ContentStamp)
        && !Attribute.IsDefined(entry.Metadata.ClrType, typeof(NotAuditedAttribute));

    private AuditEntry? Tell(EntityEntry entry)
    {
        var fields = entry
            .Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && !Noise.Contains(p.Metadata.Name))
            .Select(p => p.Metadata.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (entry.State == EntityState.Modified && fields.Count == 0)
            return null;
        var keys = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p.Name).CurrentValue));
        return new AuditEntry
        {
            At = time.GetUtcNow(),
            PersonId = actor.PersonId,
            Command = actor.Command,
            Deed = entry.State switch
            {
                EntityState.Added => AuditDeed.Added,
                EntityState.Deleted => AuditDeed.Removed,
                _ => AuditDeed.Changed,
            },
            Kind = entry.Metadata.GetTableName()!,
            Key = string.Join('/', keys),
            Name = (entry.Entity as INamedInAudit)?.NameInAudit,
            Fields = entry.State == EntityState.Modified ? string.Join(", ", fields) : "",
        };
    }

    private static string Text(object? key) =>
        key is byte[] bytes
            ? Convert.ToHexStringLower(bytes)[..Math.Min(12, bytes.Length * 2)]
            : Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

internal static class AuditTables
{
    public static void Describe(ModelBuilder builder) =>
        builder.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entry");
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => new { e.PersonId, e.At });
            entry.HasIndex(e => new { e.Kind, e.At });
        });
}
