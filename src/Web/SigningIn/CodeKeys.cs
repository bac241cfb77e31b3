using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Baken.Web.SigningIn;

/// <summary>Keys of code apps as they stand in the database: sealed, each for one person, so that a row is of no use to another.</summary>
internal sealed class CodeKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("code app");

    public string Seal(Guid person, string key) => For(person).Protect(key);

    /// <summary>Null: it was sealed with a key that is no longer there.</summary>
    public string? Open(Guid person, string closed)
    {
        try
        {
            return For(person).Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(Guid person) => _protector.CreateProtector(person.ToString());
}
