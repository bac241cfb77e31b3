using System.Buffers;
using System.Net.Mail;

namespace Baken.Platform.Mail;

/// <summary>A mail address as people type it in a field.</summary>
public static class Mailbox
{
    private static readonly SearchValues<char> Beside = SearchValues.Create("\"<>(),; \t\r\n");

    private const int Longest = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets.

    /// <summary>The address and nothing beside it; null: it is none, or it is more, such as a name with the address behind.</summary>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Longest } text
        && MailAddress.TryCreate(text, out var mail)
        && mail.Address == text
        && mail.Host.Length > 0
        && !text.AsSpan().ContainsAny(Beside)
            ? text
            : null;
}
