using System.Buffers.Binary;

namespace OtopFormSync.Documents.Sheets.Xls;

/// <summary>How far the sheets of an xls reach. A file may declare any width and height, and the library reads every cell of it.</summary>
internal static class XlsArea
{
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int Sheet = 0x85;
    private const int Dimensions = 0x200;
    private const int OldDimensions = 0x00;
    private const int Encrypted = 0x2F;
    private const int ManyNumbers = 0xBD;
    private const int ManyBlanks = 0xBE;
    private const int Version8 = 0x600;

    /// <summary>No program writes more columns.</summary>
    public const int MostColumns = 256;

    /// <summary>No program writes more rows; between those of a damaged file the library searches for seconds.</summary>
    public const int MostRows = 65_536;

    private static readonly HashSet<int> Cells = [0x06, 0x201, 0x203, 0x204, 0x205, 0x206, 0x406, 0xD6, 0xFD, 0x27E, ManyNumbers, ManyBlanks];

    /// <summary>The file with its sheets declared as large as they are.</summary>
    /// <param name="file">The file; one that is none, is encrypted, or is too long for us to follow is left to its reader.</param>
    /// <exception cref="UnreadableException">It holds no workbook of the length that it names, or a cell lies beyond the last column.</exception>
    public static ReadOnlyMemory<byte> AsUsed(ReadOnlyMemory<byte> file)
    {
        if (CompoundFile.Stream(file.Span, "Workbook", "Book") is not { } stream)
        {
            // The library would make room for whatever length a damaged entry names.
            return CompoundFile.IsFollowed(file.Span) ? throw new UnreadableException(Complaint.BrokenWorkbook) : file;
        }

        var book = stream.Bytes;
        byte[]? used = null;
        foreach (var start in Sheets(book).Prepend(0))
        {
            if (IsEncrypted(book, start))
            {
                return file;
            }

            var (declared, isOld, rows, columns) = AreaOf(book, start);
            foreach (var at in declared)
            {
                used ??= file.ToArray();
                Declare(used, stream, at, isOld, rows, columns);
            }
        }

        return used ?? file;
    }

    // Where the library looks for them, whatever lies between.
    private static IEnumerable<int> Sheets(byte[] book) =>
        Records(book, 0).Where(record => record is { Kind: Sheet, Length: >= 4 }).Select(record => BinaryPrimitives.ReadInt32LittleEndian(book.AsSpan(record.At))).Where(start => start > 0).Distinct();

    private static bool IsEncrypted(byte[] book, int start) => start == 0 && Records(book, 0).Any(record => record.Kind == Encrypted);

    private static (List<int> Declared, bool IsOld, int Rows, int Columns) AreaOf(byte[] book, int start)
    {
        var (declared, isOld, rows, columns) = (new List<int>(), false, 0, 0);
        foreach (var (kind, at, length) in Records(book, start))
        {
            if (kind == Begin && length > 1)
            {
                isOld = U16(book, at) < Version8;
            }
            else if (kind is Dimensions or OldDimensions && length >= (isOld ? 8 : 12))
            {
                declared.Add(at);
            }
            else if (Cells.Contains(kind) && length >= 6)
            {
                rows = Math.Max(rows, U16(book, at) + 1);
                columns = Math.Max(columns, (kind is ManyNumbers or ManyBlanks ? U16(book, at + length - 2) : U16(book, at + 2)) + 1);
                if (columns > MostColumns)
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }
            }
        }

        return (declared, isOld, rows, columns);
    }

    // Up to the end of the part that begins there.
    private static IEnumerable<(int Kind, int At, int Length)> Records(byte[] book, int start)
    {
        for (var at = start; at >= 0 && at + 4 <= book.Length;)
        {
            var (kind, length) = (U16(book, at), U16(book, at + 2));
            if (kind == End)
            {
                yield break;
            }

            yield return (kind, at + 4, Math.Min(length, book.Length - at - 4)); // the last may be cut short
            at += 4 + length;
        }
    }

    // First and last row, then first and last column.
    private static void Declare(byte[] file, CompoundStream stream, int at, bool isOld, int rows, int columns)
    {
        Lower(file, stream, at + (isOld ? 2 : 4), isOld ? 2 : 4, rows);
        Lower(file, stream, at + (isOld ? 6 : 10), 2, columns);
    }

    private static void Lower(byte[] file, CompoundStream stream, int at, int length, int most)
    {
        if (length == 2 ? U16(stream.Bytes, at) > most : BinaryPrimitives.ReadUInt32LittleEndian(stream.Bytes.AsSpan(at)) > most)
        {
            for (var i = 0; i < length; i++)
            {
                file[stream.PlaceOf(at + i)] = (byte)(most >> (8 * i));
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
