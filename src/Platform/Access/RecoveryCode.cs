using System.Security.Cryptography;
using System.Text;
using Baken.Platform.Data;

namespace Baken.Platform.Access;

/// <summary>One of eight codes on paper, for who lost the device. Each works once; only its hash is kept.</summary>
[NotAudited]
public sealed class RecoveryCode
{
    public const int Count = 8;

    // Without the signs that are taken for one another.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    public Guid Id { get; init; } = Ids.New();

    public required Guid PersonId { get; init; }

    public required string Hash { get; init; }

    /// <summary>Codes of 79 random bits: abcd-efgh-jkmn-pqrs.</summary>
    public static (IReadOnlyList<RecoveryCode> Rows, IReadOnlyList<string> Codes) NewSet(Guid person)
    {
        var codes = Enumerable
            .Range(0, Count)
            .Select(_ => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 4))))
            .ToList();
        return ([.. codes.Select(c => new RecoveryCode { PersonId = person, Hash = HashOf(c) })], codes);
    }

    public static string HashOf(string code)
    {
        var signs = string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signs)));
    }
}
