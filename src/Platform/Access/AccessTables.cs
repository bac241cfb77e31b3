using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Access;

internal static class AccessTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Person>().ToTable("person");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("passkey");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("person_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("person_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("person_token");
        builder.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.HasIndex(s => s.PersonId);
            OfPerson(session);
        });
        builder.Entity<SignInLink>(link =>
        {
            link.ToTable("sign_in_link");
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<CodeApp>(app =>
        {
            app.ToTable("code_app");
            app.HasKey(a => a.PersonId);
            OfPerson(app);
        });
        builder.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_code");
            code.HasIndex(c => new { c.PersonId, c.Hash }).IsUnique();
            OfPerson(code);
        });
        builder.Entity<AttemptCount>(count =>
        {
            count.ToTable("attempt_count");
            count.HasKey(c => new { c.Hour, c.Bucket });
        });
        builder.Entity<AttemptSalt>(salt =>
        {
            salt.ToTable("attempt_salt");
            salt.HasKey(s => s.Hour);
        });
    }

    private static void OfPerson<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> entity)
        where T : class => entity.HasOne<Person>().WithMany().HasForeignKey("PersonId").OnDelete(DeleteBehavior.Cascade);
}
