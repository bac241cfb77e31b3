using System.Buffers.Binary;

namespace Baken.Platform.Uploads;

/// <summary>
/// Takes out of a picture what a camera or a program wrote beside it: place, time, device, author, a small copy of what was cut off.
/// Only what is needed to show it as it was meant stays: the picture itself, byte for byte, its colours, and which side is up.
/// </summary>
public static class Picture
{
    /// <summary>The same picture; null: it is built so oddly that we cannot vouch for it.</summary>
    public static byte[]? Bare(string extension, byte[] content)
    {
        try
        {
            return extension switch
            {
                "jpg" => JpegParts.Bare(content),
                "png" => PngParts.Bare(content),
                _ => content,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // A length in it leads past its end.
        }
    }

    /// <summary>Which side is up, out of a block of EXIF (a TIFF header and its first directory); 1, as it lies, where it does not say.</summary>
    internal static ushort Orientation(ReadOnlySpan<byte> tiff)
    {
        const int Entry = 12;
        if (tiff.Length < 8)
            return 1;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return 1;
        var directory = Number(tiff[4..], 4, little);
        if (directory > tiff.Length - 2)
            return 1;
        var entries = tiff[((int)directory + 2)..];
        for (var left = Number(tiff[(int)directory..], 2, little); left > 0 && entries.Length >= Entry; left--, entries = entries[Entry..])
            if (Number(entries, 2, little) == OrientationTag)
                return Number(entries[8..], 2, little) is >= 2 and <= 8 and var side ? (ushort)side : (ushort)1;
        return 1;
    }

    /// <summary>EXIF that says which side is up, and nothing else.</summary>
    internal static byte[] ExifOf(ushort orientation) =>
        [
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            1,
            OrientationTag >> 8,
            OrientationTag & 0xFF,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    private const int OrientationTag = 0x0112;

    private static uint Number(ReadOnlySpan<byte> bytes, int size, bool little) =>
        (size, little) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
}
