using Baken.Platform.Access;

namespace Baken.Web.SigningIn;

/// <summary>A key that an app may take: as QR code, as text, and sealed for the form that comes back.</summary>
internal sealed record AppProposal(string Key, string Sealed, string Account)
{
    public string Address => TimeCode.Address(Key, Text.SiteName, Account);

    /// <summary>In fours, for who types it over.</summary>
    public string Spaced => string.Join(' ', Key.Chunk(4).Select(c => new string(c)));
}
