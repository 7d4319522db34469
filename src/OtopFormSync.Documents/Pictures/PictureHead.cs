using System.Buffers.Binary;

namespace OtopFormSync.Documents.Pictures;

/// <summary>What the first bytes of a picture say of it.</summary>
/// <param name="IsPhoto">True for JPEG, false for PNG.</param>
/// <param name="Width">Points across.</param>
/// <param name="Height">Points down.</param>
/// <param name="Colors">How many colours each point has.</param>
/// <param name="Turn">By how many degrees it is to be turned to the right to stand upright.</param>
internal sealed record PictureHead(bool IsPhoto, int Width, int Height, int Colors, int Turn)
{
    private const byte Frames = 0xC0;
    private const byte AppOne = 0xE1;
    private const byte Scan = 0xDA;
    private const ushort OrientationTag = 0x0112;

    /// <summary>Reads it.</summary>
    /// <param name="file">The picture.</param>
    /// <returns>What it says; null for another kind of picture, or a broken one.</returns>
    public static PictureHead? Of(ReadOnlySpan<byte> file) =>
        file.Length > 26 && file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && file[12..].StartsWith("IHDR"u8)
            ? Sized(new(false, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), 3, 0))
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? OfPhoto(file)
        : null;

    private static PictureHead? Sized(PictureHead head) => head is { Width: > 0, Height: > 0 } ? head : null;

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
                return part.Length < 6 ? null : Sized(new(true, BinaryPrimitives.ReadUInt16BigEndian(part[3..]), BinaryPrimitives.ReadUInt16BigEndian(part[1..]), part[5], turn));
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
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]) : BinaryPrimitives.ReadUInt32BigEndian(notes[4..]);
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
}
