using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Baken.Platform.Access;

/// <summary>A person's app that shows a code of six figures: RFC 6238 with its usual 30 seconds and SHA-1.</summary>
public sealed class CodeApp
{
    /// <summary>Wrong codes in a row after which nothing is tried for a while.</summary>
    public const int Patience = 5;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public required Guid PersonId { get; init; }

    /// <summary>The key, sealed: who reads the database cannot make codes.</summary>
    public required string SealedKey { get; set; }

    /// <summary>The step of the code used last: no code works twice.</summary>
    public long Step { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset? BlockedUntil { get; set; }
}

/// <summary>Codes by time. Test values: RFC 6238, appendix B.</summary>
public static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    public static string NewKey() => Base32(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    /// <summary>The step at which this code is right, a step before or after now included: clocks differ. Null: wrong.</summary>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(char.IsAsciiDigit));
        var step = StepAt(now);
        foreach (var candidate in new[] { step, step - 1, step + 1 })
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed), Encoding.ASCII.GetBytes(At(key, candidate))))
                return candidate;
        return null;
    }

    public static string At(string key, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and every app: SHA-1 inside HMAC, which stays sound.
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>What the QR code holds.</summary>
    public static string Address(string key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = ((buffer << 8) | b) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
        }
        if (bits > 0)
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var sign in text)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }
        return [.. bytes];
    }
}
