using System.Security.Cryptography;
using System.Text;
using Baken.Platform.Packs;

namespace Baken.Knowledge;

/// <summary>
/// A short name that says nothing, for addresses that others may see over a shoulder or in a history.
/// The same id always has the same code. Without vowels, so that no code is a word.
/// </summary>
internal static class NeutralCode
{
    private const string Letters = "bcdfghjkmnpqrstvwxz";

    /// <summary>Two documents that would have one address; one of them has to change its id.</summary>
    public static IEnumerable<Finding> Check(Document document, IEnumerable<string> others) =>
        from other in others
        where other != document.Path && Of(other) == Of(document.Path)
        select new Finding(document.File, 1, $"{other} has the same code in its address.", "Give one of the two another id.");

    public static string Of(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return string.Concat(hash.Take(5).Select(b => Letters[b % Letters.Length]));
    }
}
