using System.Security.Cryptography;
using System.Text;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Platform.Access;

/// <summary>How often something was tried in an hour. The bucket is a keyed hash: whoever tried cannot be read from it.</summary>
[NotAudited]
public sealed class AttemptCount
{
    public required long Hour { get; init; }

    public required string Bucket { get; init; }

    public int Count { get; set; }
}

/// <summary>The key of an hour's hashes; gone with the hour.</summary>
[NotAudited]
public sealed class AttemptSalt
{
    public required long Hour { get; init; }

    public required byte[] Value { get; init; }
}

/// <summary>
/// Limits that hold over all nodes without keeping an address: counts per hour under a hash whose key is thrown away with the hour.
/// </summary>
public sealed class Attempts(Database database, TimeProvider time)
{
    /// <summary>Counts one more; false when that is more than the hour allows.</summary>
    /// <param name="kind">What is counted: <c>link-mail</c>.</param>
    /// <param name="who">Whose attempts: a mail address, a network address.</param>
    /// <param name="most">How many an hour allows.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<bool> Allow(string kind, string who, int most, CancellationToken cancel)
    {
        var hour = time.GetUtcNow().ToUnixTimeSeconds() / 3600;
        var salt = await Salt(hour, cancel);
        var bucket = Convert.ToHexStringLower(
            HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(kind + "\n" + who.Trim().ToLowerInvariant()))
        );
        var row = database.Set<AttemptCount>().Where(c => c.Hour == hour && c.Bucket == bucket);
        while (await row.ExecuteUpdateAsync(c => c.SetProperty(x => x.Count, x => x.Count + 1), cancel) == 0)
            await database.Database.ExecuteSqlAsync(
                $"""INSERT INTO attempt_count ("Hour", "Bucket", "Count") VALUES ({hour}, {bucket}, 0) ON CONFLICT DO NOTHING""",
                cancel
            );
        // Gone with its hour, on another node: then this is the first of the next.
        return await row.Select(c => c.Count).SingleOrDefaultAsync(cancel) <= most;
    }

    private async Task<byte[]> Salt(long hour, CancellationToken cancel)
    {
        var salt = database.Set<AttemptSalt>().AsNoTracking().Where(s => s.Hour == hour).Select(s => s.Value);
        while (true)
        {
            if (await salt.FirstOrDefaultAsync(cancel) is { } value)
                return value;
            await database.Set<AttemptCount>().Where(c => c.Hour < hour).ExecuteDeleteAsync(cancel);
            await database.Set<AttemptSalt>().Where(s => s.Hour < hour).ExecuteDeleteAsync(cancel);
            // Another node may write it first: then its row is the one.
            var fresh = RandomNumberGenerator.GetBytes(32);
            await database.Database.ExecuteSqlAsync(
                $"""INSERT INTO attempt_salt ("Hour", "Value") VALUES ({hour}, {fresh}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
    }
}
