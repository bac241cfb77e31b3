using Baken.Platform.Access;
using Baken.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Baken.Web.SigningIn;

/// <summary>What somebody has beside the mailbox.</summary>
/// <param name="Code">There is a code app.</param>
/// <param name="Passkeys">How many.</param>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="Lost">The code app no longer works: its key was sealed with a key file that is gone.</param>
internal sealed record Means(bool Code, int Passkeys, int RecoveryCodes, bool Lost)
{
    public bool Any => Code || Passkeys > 0;
}

internal enum CodeAnswer
{
    Right,
    Wrong,

    /// <summary>No code can be checked: the app's key was sealed with a key file that is gone.</summary>
    Lost,

    /// <summary>Too many wrong codes: nothing is tried for some minutes.</summary>
    Blocked,
}

/// <summary>The second step: a code from an app, or one of the codes on paper. Passkeys have their own class.</summary>
internal sealed class SecondSteps(Database database, IDataProtectionProvider protection, CodeKeys keys, AccessMail mail, TimeProvider time)
{
    private readonly ITimeLimitedDataProtector _proposals = protection.CreateProtector("code app key").ToTimeLimitedDataProtector();

    public async Task<Means> Of(Guid person, CancellationToken cancel)
    {
        var app = await SealedKey(person, cancel);
        return new(
            app is not null,
            await database.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == person, cancel),
            await database.Set<RecoveryCode>().CountAsync(c => c.PersonId == person, cancel),
            Lost: app is not null && keys.Open(person, app) is null
        );
    }

    public async Task<CodeAnswer> Check(Guid person, string code, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var app = database.Set<CodeApp>().Where(a => a.PersonId == person);
        var until = now + CodeApp.Pause;
        if (await SealedKey(person, cancel) is not { } closed || keys.Open(person, closed) is not { } key)
            return CodeAnswer.Lost;
        // Counted before it is looked at, so that many guesses at once are no way around.
        var mayTry = await app.Where(a => a.BlockedUntil == null || a.BlockedUntil <= now)
            .ExecuteUpdateAsync(
                a =>
                    a.SetProperty(x => x.Failures, x => x.Failures + 1)
                        .SetProperty(x => x.BlockedUntil, x => x.Failures + 1 >= CodeApp.Patience ? until : null),
                cancel
            );
        if (mayTry == 0)
            return CodeAnswer.Blocked;
        if (TimeCode.Match(key, code, now) is not { } step)
            return CodeAnswer.Wrong;
        var used = await app.Where(a => a.Step < step)
            .ExecuteUpdateAsync(
                a =>
                    a.SetProperty(x => x.Step, step)
                        .SetProperty(x => x.Failures, 0)
                        .SetProperty(x => x.BlockedUntil, (DateTimeOffset?)null),
                cancel
            );
        return used == 1 ? CodeAnswer.Right : CodeAnswer.Wrong;
    }

    /// <summary>Uses up a code on paper, and tracks the mail that says so.</summary>
    public async Task<bool> Recover(Guid person, string code, CancellationToken cancel)
    {
        var hash = RecoveryCode.HashOf(code);
        if (await database.Set<RecoveryCode>().Where(c => c.PersonId == person && c.Hash == hash).ExecuteDeleteAsync(cancel) == 0)
            return false;
        await mail.Tell(person, nameof(Text.ToldCodeUsed), null, cancel);
        return true;
    }

    /// <summary>A new key, and the same sealed for the form that comes back with the first code.</summary>
    public (string Key, string Sealed) Propose(Guid person)
    {
        var key = TimeCode.NewKey();
        return (key, _proposals.Protect($"{person} {key}", Entrance.LinkWorks));
    }

    /// <summary>The key out of the form; null where it is too old or not this person's.</summary>
    public string? Proposed(Guid person, string? proposal)
    {
        try
        {
            var pieces = _proposals.Unprotect(proposal ?? "").Split(' ');
            return pieces[0] == person.ToString() ? pieces[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Tracks the app in place of the one there was, when its first code is right.</summary>
    public async Task<bool> SetApp(Guid person, string key, string code, CancellationToken cancel)
    {
        if (TimeCode.Match(key, code, time.GetUtcNow()) is not { } step)
            return false;
        var before = await database.Set<CodeApp>().FindAsync([person], cancel);
        if (before is { } app)
            (app.SealedKey, app.Step, app.Failures, app.BlockedUntil) = (keys.Seal(person, key), step, 0, null);
        else
            database.Add(
                new CodeApp
                {
                    PersonId = person,
                    SealedKey = keys.Seal(person, key),
                    Step = step,
                }
            );
        await mail.Tell(person, before is null ? nameof(Text.ToldAppFirst) : nameof(Text.ToldAppSet), null, cancel);
        return true;
    }

    private Task<string?> SealedKey(Guid person, CancellationToken cancel) =>
        database.Set<CodeApp>().AsNoTracking().Where(a => a.PersonId == person).Select(a => a.SealedKey).FirstOrDefaultAsync(cancel);

    /// <summary>Tracks new codes on paper in place of the old ones.</summary>
    public async Task<IReadOnlyList<string>> NewCodes(Guid person, CancellationToken cancel)
    {
        database.RemoveRange(await database.Set<RecoveryCode>().Where(c => c.PersonId == person).ToListAsync(cancel));
        var (rows, codes) = RecoveryCode.NewSet(person);
        database.AddRange(rows);
        return codes;
    }

    /// <summary>Tracks that all of it goes: app, passkeys, codes on paper.</summary>
    public async Task Forget(Guid person, CancellationToken cancel)
    {
        database.RemoveRange(await database.Set<CodeApp>().Where(a => a.PersonId == person).ToListAsync(cancel));
        database.RemoveRange(await database.Set<RecoveryCode>().Where(c => c.PersonId == person).ToListAsync(cancel));
        database.RemoveRange(await database.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == person).ToListAsync(cancel));
    }
}
