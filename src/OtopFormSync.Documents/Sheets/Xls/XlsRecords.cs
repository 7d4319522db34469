using System.Buffers.Binary;
using System.Text;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets.Xls;

/// <summary>A record of an xls.</summary>
/// <param name="Sheet">The name of the sheet that it is of; empty before the first.</param>
/// <param name="IsOld">True where texts are written in the code page of the file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">What it holds.</param>
internal readonly record struct XlsRecord(string Sheet, bool IsOld, int Kind, ReadOnlyMemory<byte> Content);

/// <summary>The records of an xls one after the other, each with its sheet.</summary>
internal static class XlsRecords
{
    private const int SheetName = 0x85;
    private const int Begin = 0x809;
    private const int Version8 = 0x600;

    /// <summary>The stream of a file that holds the records.</summary>
    /// <param name="file">The file; of one that is none the stream is empty.</param>
    public static byte[] BookOf(ReadOnlyMemory<byte> file) => CompoundFile.Stream(file.Span, "Workbook", "Book")?.Bytes ?? [];

    /// <summary>The records.</summary>
    /// <param name="book">The stream that holds them.</param>
    public static IEnumerable<XlsRecord> Of(byte[] book)
    {
        var sheets = new Dictionary<int, string>();
        var (sheet, isOld) = ("", false);
        for (var at = 0; at + 4 <= book.Length;)
        {
            var (kind, length) = (U16(book, at), U16(book, at + 2));
            var content = book.AsMemory(at + 4, Math.Min(length, book.Length - at - 4)); // the last may be cut short
            if (kind == Begin)
            {
                isOld = content.Length > 1 && U16(content.Span, 0) < Version8;
                sheet = sheets.GetValueOrDefault(at, "");
            }
            else if (kind == SheetName && content.Length > 8)
            {
                sheets[BinaryPrimitives.ReadInt32LittleEndian(content.Span)] = Text(content.Span[6..], isOld);
            }
            else
            {
                yield return new(sheet, isOld, kind, content);
            }

            at += 4 + length;
        }
    }

    /// <summary>A number of two bytes.</summary>
    public static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    /// <summary>Letters, as a byte before them says how they are written.</summary>
    /// <param name="written">That byte and the letters.</param>
    /// <param name="length">How many letters there are; fewer may stand here.</param>
    public static string Letters(ReadOnlySpan<byte> written, int length) => written.IsEmpty ? ""
        : (written[0] & 1) != 0 ? Encoding.Unicode.GetString(written[1..Math.Min(1 + (2 * length), written.Length)])
        : Encoding.Latin1.GetString(written[1..Math.Min(1 + length, written.Length)]);

    // A byte says how long it is.
    private static string Text(ReadOnlySpan<byte> text, bool isOld) => isOld ? TextDecoder.Windows874.GetString(text[1..Math.Min(1 + text[0], text.Length)]) : Letters(text[1..], text[0]);
}
