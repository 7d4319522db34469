using System.Buffers.Binary;

namespace OtopFormSync.Documents.Pictures;

/// <summary>What the first bytes of a picture say of it.</summary>
/// <param name="Kind">What kind of picture it is.</param>
/// <param name="Width">Points across; of several pages those of the widest.</param>
/// <param name="Height">Points down; of several pages those of the highest.</param>
/// <param name="Colors">How many colours each point has.</param>
/// <param name="Turn">By how many degrees a photo is to be turned to the right to stand upright.</param>
internal sealed record PictureHead(PictureKind Kind, int Width, int Height, int Colors, int Turn)
{
    private const int MostPages = 1000; // a directory that names itself as the next one has no end
    private const byte Frames = 0xC0;
    private const byte AppOne = 0xE1;
    private const byte Scan = 0xDA;
    private const ushort WidthTag = 0x0100;
    private const ushort HeightTag = 0x0101;
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;
    private const int Point14Bits = 0x3FFF;

    /// <summary>How many pages it has.</summary>
    public int Pages { get; private init; } = 1;

    /// <summary>Reads it.</summary>
    /// <param name="file">The picture.</param>
    /// <returns>What it says; null for a kind that is not opened, or a broken one.</returns>
    public static PictureHead? Of(ReadOnlySpan<byte> file) => PictureKinds.Of(file) switch
    {
        PictureKind.Png when file.Length > 26 && file[12..].StartsWith("IHDR"u8) => Sized(PictureKind.Png, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
        PictureKind.Jpeg => OfPhoto(file),
        PictureKind.Gif when file.Length > 10 => Sized(PictureKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
        PictureKind.Bmp when file.Length > 26 => Sized(PictureKind.Bmp, BinaryPrimitives.ReadInt32LittleEndian(file[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[22..]))),
        PictureKind.WebP when file.Length > 30 => OfWebP(file),
        PictureKind.Tiff => OfTiff(file),
        PictureKind.Heic or PictureKind.Png or PictureKind.Gif or PictureKind.Bmp or PictureKind.WebP or null => null,
    };

    private static PictureHead? Sized(PictureKind kind, long width, long height, int colors = 3, int turn = 0) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new(kind, (int)width, (int)height, colors, turn) : null;

    // RFC 9649: lossy, lossless, and with more to come.
    private static PictureHead? OfWebP(ReadOnlySpan<byte> file) =>
        file[12..].StartsWith("VP8 "u8) ? Sized(PictureKind.WebP, BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & Point14Bits, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & Point14Bits)
        : file[12..].StartsWith("VP8L"u8) && BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) is var bits ? Sized(PictureKind.WebP, (bits & Point14Bits) + 1, ((bits >> 14) & Point14Bits) + 1)
        : file[12..].StartsWith("VP8X"u8) ? Sized(PictureKind.WebP, Three(file[24..]) + 1, Three(file[27..]) + 1)
        : null;

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    // TIFF 6.0: a directory for each page, each with the place of the next.
    private static PictureHead? OfTiff(ReadOnlySpan<byte> file)
    {
        if (file.Length < 8)
        {
            return null;
        }

        var isLittle = file[0] == (byte)'I';
        var (width, height, pages) = (0L, 0L, 0);
        for (var at = Long(file[4..], isLittle); at != 0 && at <= file.Length - 2 && pages < MostPages; pages++)
        {
            var entries = file[(int)at..];
            var count = Short(entries, isLittle);
            if ((count * 12) + 6 > entries.Length)
            {
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                var entry = entries[(2 + (i * 12))..];
                long value = Short(entry[2..], isLittle) == ShortType ? Short(entry[8..], isLittle) : Long(entry[8..], isLittle);
                (width, height) = Short(entry, isLittle) switch
                {
                    WidthTag => (Math.Max(width, value), height),
                    HeightTag => (width, Math.Max(height, value)),
                    _ => (width, height),
                };
            }

            at = Long(entries[(2 + (count * 12))..], isLittle);
        }

        return Sized(PictureKind.Tiff, width, height) is { } head ? head with { Pages = pages } : null;
    }

    private static PictureHead? OfPhoto(ReadOnlySpan<byte> file)
    {
        var turn = 0;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++; // filling
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            var part = file.Slice(at + 4, Math.Clamp(length - 2, 0, file.Length - at - 4));
            if (marker is >= Frames and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return part.Length < 6 ? null : Sized(PictureKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(part[3..]), BinaryPrimitives.ReadUInt16BigEndian(part[1..]), part[5], turn);
            }

            if (marker == Scan)
            {
                return null;
            }

            turn = marker == AppOne && part.StartsWith("Exif\0\0"u8) ? TurnOf(part[6..]) : turn;
            at += 2 + Math.Max((int)length, 2);
        }

        return null;
    }

    // The first directory of the camera's notes (EXIF 2.3, 4.6.4): how the camera was held.
    private static int TurnOf(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 14 || !(notes.StartsWith("II"u8) || notes.StartsWith("MM"u8)))
        {
            return 0;
        }

        var isLittle = notes[0] == (byte)'I';
        var directory = Long(notes[4..], isLittle);
        if (directory > notes.Length - 2)
        {
            return 0;
        }

        var entries = notes[(int)directory..];
        var count = Short(entries, isLittle);
        for (var i = 0; i < count && (i * 12) + 14 <= entries.Length; i++)
        {
            var entry = entries[(2 + (i * 12))..];
            if (Short(entry, isLittle) == OrientationTag)
            {
                return Short(entry[8..], isLittle) switch
                {
                    3 => 180,
                    6 => 90,
                    8 => 270,
                    _ => 0,
                };
            }
        }

        return 0;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
