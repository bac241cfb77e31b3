using Baken.Platform;
using Baken.Platform.Data;
using Baken.Platform.Packs;
using Baken.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web;

/// <summary>What happens before the first request: the database gets its shape and, the first time, the pack.</summary>
public static class Start
{
    /// <exception cref="PackException">The pack does not parse: file, line and mend.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        await Storing.Migrate(database, cancel);
        var settings = services.GetRequiredService<SiteSettings>();
        if (settings.PackLive || !await database.Set<StoredDocument>().AnyAsync(cancel))
        {
            var pack = PackFolder.Read(settings.Pack);
            var errors = services
                .GetRequiredService<PackCheck>()
                .All(new Library(pack, Ids.New()))
                .Where(f => f.Severity == Severity.Error)
                .ToList();
            if (errors.Count > 0)
                throw new PackException(errors[0]);
            await scope.ServiceProvider.GetRequiredService<PackApply>().Apply(pack, cancel);
            await database.SaveChangesAsync(cancel);
        }
        await services.GetRequiredService<LibraryCache>().Reload(cancel);
    }
}
