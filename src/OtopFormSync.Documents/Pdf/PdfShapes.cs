using System.Buffers.Binary;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OtopFormSync.Documents.Pdf;

/// <summary>
/// Leaves the outlines out of a TrueType font that lies in the file: what is read is where letters stand, not how they are drawn.
/// The library would take every outline apart, and those of a damaged font may each claim tens of thousands of points.
/// </summary>
internal sealed class PdfShapes : IFilter
{
    private const int DirectoryAt = 12;
    private const int EntryLength = 16;

    /// <inheritdoc/>
    public bool IsSupported => true;

    /// <inheritdoc/>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
        PlacesOfOutlines(input.Span) is { } places ? Cleared(input.Span, places) : input;

    // The table that says where each outline lies; where all begin and end at the same place, each is an empty one.
    private static Range? PlacesOfOutlines(ReadOnlySpan<byte> stream)
    {
        if (stream.Length < DirectoryAt)
        {
            return null;
        }

        // Not by how it begins: programs write it in several ways. A place in another stream's letters lies far behind its end.
        var tables = BinaryPrimitives.ReadUInt16BigEndian(stream[4..]);
        for (var directory = stream[DirectoryAt..]; tables > 0 && directory.Length >= EntryLength; directory = directory[EntryLength..], tables--)
        {
            if (directory.StartsWith("loca"u8))
            {
                var at = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(directory[8..]), (uint)stream.Length);
                return (int)at..(int)Math.Min(at + (long)BinaryPrimitives.ReadUInt32BigEndian(directory[12..]), stream.Length);
            }
        }

        return null;
    }

    private static byte[] Cleared(ReadOnlySpan<byte> stream, Range range)
    {
        var copy = stream.ToArray();
        copy.AsSpan()[range].Clear();
        return copy;
    }
}
