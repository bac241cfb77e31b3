using Baken.Platform.Data;
using Baken.Platform.Sealing;
using Baken.Storage;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web;

/// <summary>A database goes with one key file. Which one it is stands in the database, as a fingerprint.</summary>
internal static class Sealing
{
    /// <summary>Before anybody signs in. The first start makes the key file; from then on another one is refused.</summary>
    /// <exception cref="KeyException">The key file is missing or is another one.</exception>
    public static async Task Check(IServiceProvider services, Database database, CancellationToken cancel)
    {
        var key = services.GetRequiredService<KeyFile>();
        if (await Known(database, cancel) is not { } known)
        {
            key.MakeIfMissing();
            await Storing.Alone(database, async () => await Known(database, cancel) is null && await Take(database, key, cancel), cancel);
            known = (await Known(database, cancel))!;
        }
        var lost = "If it is lost: ./baken key renew. Everybody then signs in again, and code apps are set up anew.";
        if (!key.IsThere)
            throw new KeyException(
                $"The key file {key.Path} that this database goes with is not there. Put it back, or say with BAKEN_KEY_FILE where it is; "
                    + $"several nodes need the same one. {lost}"
            );
        if (key.Fingerprint != known)
            throw new KeyException(
                $"The key file {key.Path} ({key.Fingerprint}) is not the one that this database goes with ({known}). "
                    + $"Put that one there, or say with BAKEN_KEY_FILE where it is. {lost}"
            );
    }

    /// <summary>From now on the database goes with the key file as it is, made new where there is none. False: it did already.</summary>
    public static Task<bool> Renew(IServiceProvider services, Database database, CancellationToken cancel)
    {
        var key = services.GetRequiredService<KeyFile>();
        key.MakeIfMissing();
        return Storing.Alone(
            database,
            async () => await Known(database, cancel) != key.Fingerprint && await Take(database, key, cancel),
            cancel
        );
    }

    /// <summary>
    /// What another key sealed, or none, is of no use any more: sessions end. Rows of code apps stay. They prove unreadable, so
    /// that nobody comes in by the mailbox alone.
    /// </summary>
    private static async Task<bool> Take(Database database, KeyFile key, CancellationToken cancel)
    {
        if (await database.Set<Setting>().FindAsync([SettingKeys.Seal], cancel) is { } setting)
            setting.Value = key.Fingerprint;
        else
            database.Add(new Setting { Key = SettingKeys.Seal, Value = key.Fingerprint });
        await database.SaveChangesAsync(cancel);
        await database.Set<DataProtectionKey>().ExecuteDeleteAsync(cancel);
        await database.Set<Platform.Access.Session>().ExecuteDeleteAsync(cancel);
        return true;
    }

    private static Task<string?> Known(Database database, CancellationToken cancel) =>
        database.Set<Setting>().AsNoTracking().Where(s => s.Key == SettingKeys.Seal).Select(s => s.Value).FirstOrDefaultAsync(cancel);
}
