using System.Buffers.Binary;
using System.Text;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>The formulas of an xls that have no result: programs that compute nothing leave an empty text or a nought, which must not pass for "nothing reported".</summary>
internal static class XlsFormulas
{
    private const int Sheet = 0x85;
    private const int Begin = 0x809;
    private const int Formula = 0x06;
    private const int EmptyText = 3;
    private const int Version8 = 0x600;
    private static readonly HashSet<(string, int, int)> None = [];

    /// <summary>Finds them.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The cells by sheet, row and column, which count from 0; none where any formula of the workbook has a result, since then an empty text is one, too.</returns>
    public static IReadOnlySet<(string Sheet, int Row, int Column)> WithoutResult(ReadOnlySpan<byte> file)
    {
        if (CompoundFile.Stream(file, "Workbook", "Book")?.Bytes is not { } book)
        {
            return None;
        }

        var sheets = new Dictionary<int, string>();
        var found = new HashSet<(string, int, int)>();
        var (sheet, isOld) = ("", false);
        for (var at = 0; at + 4 <= book.Length;)
        {
            var (kind, length) = (U16(book, at), U16(book, at + 2));
            var content = book.AsSpan(at + 4, Math.Min(length, book.Length - at - 4));
            if (kind == Begin)
            {
                isOld = content.Length > 1 && U16(content, 0) < Version8;
                sheet = sheets.GetValueOrDefault(at, "");
            }
            else if (kind == Sheet && content.Length > 8)
            {
                sheets[BinaryPrimitives.ReadInt32LittleEndian(content)] = isOld ? TextDecoder.Windows874.GetString(content.Slice(7, Math.Min(content[6], content.Length - 7))) : NameOf(content[6..]);
            }
            else if (kind == Formula && content.Length >= 16)
            {
                if (HasResult(content))
                {
                    return None;
                }

                found.Add((sheet, U16(content, 0), U16(content, 2)));
            }

            at += 4 + length;
        }

        return found;
    }

    // A nought counts for none only where it is to be computed on opening.
    private static bool HasResult(ReadOnlySpan<byte> formula) => U16(formula, 12) == 0xFFFF ? formula[6] != EmptyText
        : BinaryPrimitives.ReadDoubleLittleEndian(formula[6..]) != 0 || (formula[14] & 2) == 0;

    private static string NameOf(ReadOnlySpan<byte> text)
    {
        var (length, isWide) = (text[0], (text[1] & 1) != 0);
        var letters = text[2..];
        return isWide ? Encoding.Unicode.GetString(letters[..Math.Min(2 * length, letters.Length)]) : Encoding.Latin1.GetString(letters[..Math.Min(length, letters.Length)]);
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
