namespace Baken.Platform.Addresses;

/// <summary>An address elsewhere, as people type it: only what a browser opens as a page, and nothing that runs.</summary>
public static class WebAddress
{
    /// <summary>No name and password before the host: <c>https://bank.example@elsewhere.example</c> leads elsewhere than it seems.</summary>
    public static bool Is(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.Host.Length > 0
        && address.UserInfo.Length == 0
        && !text.Any(c => char.IsControl(c) || c is ' ' or '\\');
}
