using System.Buffers.Binary;

namespace Baken.Platform.Uploads;

/// <summary>A PNG is a row of chunks, each with a length, a name and a sum (W3C PNG, third edition, 5.3); some stay.</summary>
internal static class PngParts
{
    private const int Signature = 8;
    private const int Around = 12;

    /// <summary>What is needed to show it: the picture, also where it moves, its colours, its size. No text, no time, no EXIF, nothing of a program.</summary>
    private static readonly HashSet<string> Kept =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "cHRM",
        "gAMA",
        "iCCP",
        "sBIT",
        "sRGB",
        "cICP",
        "mDCV",
        "cLLI",
        "bKGD",
        "hIST",
        "pHYs",
        "sPLT",
        "acTL",
        "fcTL",
        "fdAT",
    ];

    public static byte[]? Bare(ReadOnlySpan<byte> content)
    {
        var bare = new MemoryStream(content.Length);
        bare.Write(content[..Signature]);
        var rest = content[Signature..];
        var exif = Orientation(rest);
        while (true)
        {
            if (rest.Length < Around)
                return null;
            var length = Around + Length(rest);
            var name = Name(rest);
            if (Kept.Contains(name))
                bare.Write(rest[..length]);
            if (name == "IHDR" && exif != 1)
                Write(bare, "eXIf"u8, Picture.ExifOf(exif));
            if (name == "IEND")
                return bare.ToArray(); // What lies behind is not of this picture.
            rest = rest[length..];
        }
    }

    private static ushort Orientation(ReadOnlySpan<byte> rest)
    {
        for (; rest.Length >= Around; rest = rest[(Around + Length(rest))..])
            if (Name(rest) == "eXIf")
                return Picture.Orientation(rest.Slice(8, Length(rest)));
            else if (Name(rest) == "IEND")
                break;
        return 1;
    }

    private static int Length(ReadOnlySpan<byte> chunk) =>
        BinaryPrimitives.ReadInt32BigEndian(chunk) is >= 0 and var length ? length : throw new ArgumentOutOfRangeException(nameof(chunk));

    private static string Name(ReadOnlySpan<byte> chunk) => System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));

    private static void Write(MemoryStream into, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        into.Write(number);
        into.Write(name);
        into.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum([.. name, .. content]));
        into.Write(number);
    }

    /// <summary>CRC-32 of ISO 3309, as annex D of the PNG specification has it.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }
        return ~sum;
    }
}
