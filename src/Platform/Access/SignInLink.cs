using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Baken.Platform.Access;

/// <summary>What a one-time link leads to.</summary>
public enum LinkPurpose
{
    /// <summary>Asked for on the sign-in page; a second step follows.</summary>
    SignIn,

    /// <summary>Somebody new: the second step is set up.</summary>
    Invitation,

    /// <summary>From the command line: the second step is set up anew.</summary>
    Recovery,

    /// <summary>Nobody is administrator yet: whoever follows the link becomes it.</summary>
    FirstAdministrator,

    /// <summary>On a demo site only: opens as often as one likes, without a second step. Its people have no mailbox.</summary>
    Demo,
}

/// <summary>A link that works once. Only its hash is kept: who reads the database cannot sign in.</summary>
public sealed class SignInLink
{
    public Guid Id { get; init; } = Ids.New();

    public LinkPurpose Purpose { get; init; }

    /// <summary>Null for the first administrator, who does not exist yet.</summary>
    public Guid? PersonId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset Until { get; init; }

    public DateTimeOffset? Used { get; set; }

    /// <summary>Makes a link, and the secret that only its reader gets.</summary>
    public static (SignInLink Link, string Secret) New(LinkPurpose purpose, Guid? person, DateTimeOffset until)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (
            new SignInLink
            {
                Purpose = purpose,
                PersonId = person,
                Hash = HashOf(secret),
                Until = until,
            },
            secret
        );
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
