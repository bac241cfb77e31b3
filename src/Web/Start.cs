using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Baken.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web;

/// <summary>What happens before the first request: the database gets its shape and, the first time, the pack.</summary>
public static class Start
{
    /// <exception cref="Platform.Sealing.KeyException">The key file is missing or is another one.</exception>
    /// <exception cref="PackException">The pack does not parse: file, line and mend.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        await Storing.Migrate(database, cancel);
        await Sealing.Check(services, database, cancel);
        var settings = services.GetRequiredService<SiteSettings>();
        if (settings.PackLive || await IsEmpty(database, cancel))
            await Apply(scope.ServiceProvider, ReadPack(services, settings.Pack), cancel, onlyFirst: !settings.PackLive);
        await services.GetRequiredService<LibraryCache>().Reload(cancel);
    }

    /// <summary>For commands that only read: the database as it is, never made or changed.</summary>
    internal static async Task Look(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        await database.Database.OpenConnectionAsync(cancel); // What is not there says so.
        if ((await database.Database.GetPendingMigrationsAsync(cancel)).Any())
            throw new CommandException("The database is empty, or of an older Baken: run ./baken migrate, or start the site once.");
        await services.GetRequiredService<LibraryCache>().Reload(cancel);
    }

    /// <summary>The documents of a folder, without an error in them.</summary>
    internal static IReadOnlyList<Document> ReadPack(IServiceProvider services, string folder)
    {
        var pack = PackFolder.Read(folder);
        var error = services
            .GetRequiredService<PackCheck>()
            .All(new Library(pack, Ids.New()))
            .FirstOrDefault(f => f.Severity == Severity.Error);
        return error is null ? pack : throw new PackException(error);
    }

    /// <summary>A pack arrives whole or not at all, and once when two nodes start together.</summary>
    internal static Task<IReadOnlyList<PackChange>> Apply(
        IServiceProvider scope,
        IReadOnlyList<Document> pack,
        CancellationToken cancel,
        bool onlyFirst = false
    )
    {
        var database = scope.GetRequiredService<Database>();
        return Storing.Alone(
            database,
            async () =>
            {
                if (onlyFirst && !await IsEmpty(database, cancel))
                    return [];
                var changes = await scope.GetRequiredService<PackApply>().Apply(pack, cancel);
                await MustFit(scope, database, cancel);
                await database.SaveChangesAsync(cancel);
                return changes;
            },
            cancel
        );
    }

    /// <summary>The pack fits itself. With what staff wrote it must fit too: a text that leans on what is gone would break a page.</summary>
    private static async Task MustFit(IServiceProvider scope, Database database, CancellationToken cancel)
    {
        var stored = await database
            .Set<StoredDocument>()
            .AsNoTracking()
            .Select(d => new Document(d.Path, d.Language, d.Text))
            .ToListAsync(cancel);
        if (stored.Count == 0)
            return;
        var known = Errors(stored).Select(e => (e.File, e.What)).ToHashSet();
        var merged = database.ChangeTracker.Entries<StoredDocument>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity);
        if (
            Errors(merged.Select(d => new Document(d.Path, d.Language, d.Text))).FirstOrDefault(e => !known.Contains((e.File, e.What))) is
            { } error
        )
            throw new PackException(
                error with
                {
                    Mend = $"{error.Mend} It does not go with what staff wrote: change that on the site first.",
                }
            );

        IEnumerable<Finding> Errors(IEnumerable<Document> documents) =>
            scope.GetRequiredService<PackCheck>().All(new Library(documents, Ids.New())).Where(f => f.Severity == Severity.Error);
    }

    private static async Task<bool> IsEmpty(Database database, CancellationToken cancel) =>
        !await database.Set<StoredDocument>().AnyAsync(cancel);
}
