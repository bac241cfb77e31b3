using System.Buffers.Binary;

namespace Baken.Platform.Uploads;

/// <summary>A JPEG is a row of segments, each with a marker and a length (ITU-T T.81, annex B); some stay.</summary>
internal static class JpegParts
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte FirstApp = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte LastApp = 0xEF;
    private const int JfifLength = 14;

    public static byte[]? Bare(ReadOnlySpan<byte> rest)
    {
        var kept = new MemoryStream(rest.Length);
        var orientation = (ushort)1;
        var scans = 0;
        if (!rest.StartsWith((ReadOnlySpan<byte>)[0xFF, Start]))
            return null;
        rest = rest[2..];
        while (true)
        {
            // More than one FF may stand before a marker.
            if (rest.Length < 2 || rest[0] != 0xFF)
                return null;
            while (rest.Length > 1 && rest[1] == 0xFF)
                rest = rest[1..];
            var marker = rest[1];
            if (marker == End)
                break; // What lies behind, other pictures or a film, is not of this picture.
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 2)
                return null;
            var content = rest[4..(2 + length)];
            if (marker == Exif && content.StartsWith("Exif\0\0"u8))
                orientation = Picture.Orientation(content[6..]);
            if (marker == FirstApp && content.StartsWith("JFIF\0"u8) && content.Length >= JfifLength)
                Write(kept, marker, [.. content[..(JfifLength - 2)], 0, 0]); // Without its small copy.
            else if (Stays(marker, content))
                Write(kept, marker, content);
            rest = rest[(2 + length)..];
            if (marker != Scan)
                continue;
            scans++;
            var until = EndOfScan(rest);
            kept.Write(rest[..until]);
            rest = rest[until..];
        }
        return scans == 0 ? null : Whole(kept, orientation);
    }

    /// <summary>JFIF, Adobe's word on colours, an ICC profile; what is no application's is the picture itself.</summary>
    private static bool Stays(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            Colours => content.StartsWith("ICC_PROFILE\0"u8),
            Adobe => content.StartsWith("Adobe"u8),
            >= FirstApp and <= LastApp => false,
            Comment => false,
            _ => true,
        };

    /// <summary>In the picture's own data FF is followed by 00, or by one of the marks at which reading may begin anew.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i < data.Length - 1; i++)
            if (data[i] == 0xFF && data[i + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
                return i;
        throw new ArgumentOutOfRangeException(nameof(data));
    }

    private static byte[] Whole(MemoryStream kept, ushort orientation)
    {
        var whole = new MemoryStream();
        whole.Write([0xFF, Start]);
        var parts = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        // JFIF wants to be first.
        var jfif = parts.StartsWith((ReadOnlySpan<byte>)[0xFF, FirstApp]) ? JfifLength + 4 : 0;
        whole.Write(parts[..jfif]);
        if (orientation != 1)
            Write(whole, Exif, [.. "Exif\0\0"u8, .. Picture.ExifOf(orientation)]);
        whole.Write(parts[jfif..]);
        whole.Write([0xFF, End]);
        return whole.ToArray();
    }

    private static void Write(MemoryStream into, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        into.Write(head);
        into.Write(content);
    }
}
