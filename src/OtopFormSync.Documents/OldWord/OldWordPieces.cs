using System.Buffers.Binary;
using System.Text;

namespace OtopFormSync.Documents.OldWord;

/// <summary>The letters of an old Word document, which lie in pieces, in one byte or two.</summary>
internal static class OldWordPieces
{
    private const int LatinPage = 1252;
    private const int Descriptor = 8;
    private const byte Properties = 1;
    private const byte Table = 2;
    private const uint IsNarrow = 0x4000_0000;

    // The framework's own encodings do not have it.
    static OldWordPieces() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the letters of the main text and of what follows it.</summary>
    /// <param name="word">The main stream.</param>
    /// <param name="pieces">The table of pieces.</param>
    /// <param name="length">How many letters there are.</param>
    /// <returns>Each letter with its place in the main stream.</returns>
    public static IEnumerable<(char Sign, int At)> Of(byte[] word, ReadOnlyMemory<byte> pieces, int length)
    {
        var at = 0;
        while (pieces.Span[at] == Properties)
        {
            at += 3 + BinaryPrimitives.ReadUInt16LittleEndian(pieces.Span[(at + 1)..]);
        }

        if (pieces.Span[at] != Table)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }

        var table = pieces.Slice(at + 5, BinaryPrimitives.ReadInt32LittleEndian(pieces.Span[(at + 1)..]));
        var count = (table.Length - 4) / (4 + Descriptor);
        var read = 0;
        for (var piece = 0; piece < count && read < length; piece++)
        {
            var letters = Number(table, 4 * (piece + 1)) - Number(table, 4 * piece);
            var place = (uint)Number(table, (4 * (count + 1)) + (Descriptor * piece) + 2, isUnsigned: true);
            var isNarrow = (place & IsNarrow) != 0;
            var start = (int)(isNarrow ? (place & ~IsNarrow) / 2 : place);
            for (var i = 0; i < letters && read < length; i++, read++)
            {
                yield return isNarrow
                    ? (Encoding.GetEncoding(LatinPage).GetChars(word, start + i, 1)[0], start + i)
                    : ((char)BinaryPrimitives.ReadUInt16LittleEndian(word.AsSpan(start + (2 * i))), start + (2 * i));
            }
        }
    }

    private static long Number(ReadOnlyMemory<byte> table, int at, bool isUnsigned = false) =>
        isUnsigned ? BinaryPrimitives.ReadUInt32LittleEndian(table.Span[at..]) : BinaryPrimitives.ReadInt32LittleEndian(table.Span[at..]);
}
