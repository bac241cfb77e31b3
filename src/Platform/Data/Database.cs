using Baken.Platform.Access;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Uploads;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Data;

/// <summary>The one database. Modules bring their tables; a provider's subclass brings what differs.</summary>
public abstract class Database(DbContextOptions options, IEnumerable<Module> modules)
    : IdentityUserContext<Person, Guid>(options),
        IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>With passkeys, also for the tool that writes migrations and knows no services.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Somebody else was first: the row changed, or one with the same key came, since it was read. Anything else is a fault.</summary>
    public bool IsCollision(DbUpdateException error) => error is DbUpdateConcurrencyException || IsTwin(error);

    /// <summary>The database refused a second row with the same key.</summary>
    protected abstract bool IsTwin(DbUpdateException error);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccessTables.Describe(builder);
        PackTables.Describe(builder);
        UploadTables.Describe(builder);
        MailTables.Describe(builder);
        AuditTables.Describe(builder);
        builder.Entity<Setting>(setting =>
        {
            setting.ToTable("setting");
            setting.HasKey(s => s.Key);
            // Whoever changes it names the value they saw: two administrators at once are noticed.
            setting.Property(s => s.Value).IsConcurrencyToken();
        });
        foreach (var module in modules)
            module.Tables(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(int))
                version.IsConcurrencyToken = true;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await RaiseStamp(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Only ASP.NET's own keys are saved like this.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Use SaveChangesAsync: it raises the content stamp and writes the audit rows.");

    /// <summary>Whatever readers may see raises the stamp in the same transaction, so that every node drops its copy.</summary>
    private async Task RaiseStamp(CancellationToken cancel)
    {
        var published = ChangeTracker
            .Entries<IPublished>()
            .Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        if (!published)
            return;
        var stamp = await Set<ContentStamp>().FindAsync([ContentStamp.Only], cancel);
        if (stamp is null)
            Add(new ContentStamp { Id = ContentStamp.Only, Value = Ids.New() });
        else
            stamp.Value = Ids.New();
    }
}

/// <summary>What readers see: saving it drops cached pages and texts on every node within a second or two.</summary>
public interface IPublished;

/// <summary>One row; another value says that something published has changed.</summary>
public sealed class ContentStamp
{
    public const int Only = 1;

    public int Id { get; init; }

    public Guid Value { get; set; }
}

/// <summary>A setting that staff or a command stored: the demo's day, the date of a check.</summary>
public sealed class Setting : IPublished
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}

public static class SettingKeys
{
    public const string DemoToday = "demo.today";

    /// <summary>The fingerprint of the key file that this database goes with.</summary>
    public const string Seal = "seal";
}
