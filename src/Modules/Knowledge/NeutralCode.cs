using System.Security.Cryptography;
using System.Text;

namespace Baken.Knowledge;

/// <summary>
/// A short name that says nothing, for addresses that others may see over a shoulder or in a history.
/// The same id always has the same code. Without vowels, so that no code is a word.
/// </summary>
internal static class NeutralCode
{
    private const string Letters = "bcdfghjkmnpqrstvwxz";

    public static string Of(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return string.Concat(hash.Take(5).Select(b => Letters[b % Letters.Length]));
    }
}
