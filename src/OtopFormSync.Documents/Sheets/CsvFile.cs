using System.Text;
using CsvHelper;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads csv in the encodings and with the separators that Thai offices' programs write.</summary>
internal static class CsvFile
{
    private const int MaxSheetName = 31;
    private const int SteadyRecords = 20;

    /// <summary>Gives every row with text to the sink, as one sheet.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Names the sheet.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">No known encoding, cut short or too big.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, string fileName, IRowSink sink, Budget budget)
    {
        var (isCut, isOdd) = (false, false);
        var name = Path.GetFileNameWithoutExtension(fileName);
        sink.BeginSheet(name.Length > MaxSheetName ? name[..MaxSheetName] : name);
        var text = AsUtf8(bytes);
        using var reader = CsvReader.Create(text, Options(fileName, record => (isCut, isOdd) = (isCut || record.Reason == CsvMalformedReason.UnterminatedQuote, true)));
        var endsShort = ReadRows(reader, () => isOdd, sink, budget);

        // A quoted cell that never ends has swallowed the rest, and of a record that ends with the file before the others do, the last cell may be a part of one:
        // the file is still being written or was cut.
        if (isCut || (endsShort && text.Span[^1] is not ((byte)'\n' or (byte)'\r')))
        {
            throw new UnreadableException(Complaint.HalfWritten);
        }
    }

    /// <summary>True when a text looks like a table: Excel's first line says so, or its first lines fall into equally many cells.</summary>
    /// <param name="bytes">The text.</param>
    /// <exception cref="UnreadableException">No known encoding.</exception>
    public static bool IsTable(ReadOnlyMemory<byte> bytes)
    {
        using var reader = CsvReader.Create(AsUtf8(bytes), Options("", _ => { }));
        var (records, width) = (0, 0);
        while (records < SteadyRecords && reader.Read())
        {
            if (IsDeclared(reader, records))
            {
                return true;
            }

            if (reader.FieldCount == 1 && string.IsNullOrWhiteSpace(reader.GetString(0)))
            {
                continue;
            }

            width = records == 0 ? reader.FieldCount : width;
            if (reader.FieldCount != width)
            {
                return false;
            }

            records++;
        }

        return records >= 2 && width >= 2;
    }

    /// <summary>The separator is found by the library: in the first lines, or in Excel's own first line.</summary>
    private static CsvReaderOptions Options(string fileName, Action<CsvMalformedRecord> onMalformed) => new()
    {
        // Google parts by tabs and quotes nothing in a file of that name, so that commas in it part nothing.
        Separator = Path.GetExtension(fileName).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null,
        HasHeader = false,
        SkipEmptyLines = false,
        // A hundred thousand rows name nine districts.
        PoolStrings = true,
        OnMalformedRecord = onMalformed,
    };

    /// <summary>Excel's own first line, <c>sep=;</c>, is a row but no record.</summary>
    private static bool IsDeclared(CsvReader reader, int recordsBefore) => recordsBefore == 0 && reader.ByteOffset > 0;

    private static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> bytes)
    {
        var (encoding, mark) = TextDecoder.Detect(bytes);
        return encoding.CodePage == Encoding.UTF8.CodePage ? bytes[mark..] : Encoding.Convert(encoding, Encoding.UTF8, bytes[mark..].ToArray());
    }

    // Quotes within a cell part what they stand between: without them "5"784 would be 5784.
    private static string AsItStands(CsvReader reader, int cell) =>
        reader.GetRawSpan(cell).Trim((byte)' ') is var raw && IsEnclosed(raw) ? reader.GetString(cell) : Encoding.UTF8.GetString(raw);

    private static bool IsEnclosed(ReadOnlySpan<byte> cell)
    {
        for (var at = 1; at < cell.Length && cell[0] == '"'; at++)
        {
            if (cell[at] != '"')
            {
                continue;
            }

            if (at + 1 == cell.Length || cell[at + 1] != '"')
            {
                return at + 1 == cell.Length;
            }

            at++;
        }

        return true;
    }

    // True where the last of records that had all the same number of cells has fewer.
    private static bool ReadRows(CsvReader reader, Func<bool> isOdd, IRowSink sink, Budget budget)
    {
        var cells = new string[64];
        var number = 0;
        var (width, last, isSteady) = (0, 0, true);
        var rows = new RowLimit(sink, budget);
        while (reader.Read())
        {
            number += IsDeclared(reader, number) ? 2 : 1;
            var count = reader.FieldCount;
            if (count > Limits.Columns)
            {
                throw new UnreadableException(Complaint.TooManyCells);
            }

            if (count > cells.Length)
            {
                cells = new string[Math.Max(count, cells.Length * 2)];
            }

            var used = 0;
            for (var i = 0; i < count; i++)
            {
                cells[i] = isOdd() ? AsItStands(reader, i) : reader.GetString(i);
                used = cells[i].Length > 0 ? i + 1 : used;
            }

            budget.Spend(Cost.SeenCell * (1L + count));
            rows.Give(number, cells.AsSpan(0, used));
            if (used > 0)
            {
                isSteady &= last == width;
                width = width == 0 ? count : width;
                last = count;
            }
        }

        return isSteady && last < width;
    }
}
