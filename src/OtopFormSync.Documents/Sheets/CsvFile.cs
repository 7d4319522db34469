using System.Text;
using CsvHelper;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads csv in the encodings and with the separators that Thai offices' programs write.</summary>
internal static class CsvFile
{
    private const int MaxSheetName = 31;

    /// <summary>Gives every row with text to the sink, as one sheet.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Names the sheet.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">No known encoding, cut short or too big.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, string fileName, IRowSink sink, Budget budget)
    {
        var content = AsUtf8(bytes);
        var separator = Separator.Find(Encoding.UTF8.GetString(content.Span[..Math.Min(content.Length, 16 * 1024)]), out var isDeclared);
        var firstNumber = isDeclared ? 2 : 1;
        content = isDeclared ? content[(content.Span.IndexOf((byte)'\n') is var end && end < 0 ? content.Length : end + 1)..] : content;
        var isCut = false;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            // A hundred thousand rows name nine districts.
            PoolStrings = true,
            OnMalformedRecord = record => isCut |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        var name = Path.GetFileNameWithoutExtension(fileName);
        sink.BeginSheet(name.Length > MaxSheetName ? name[..MaxSheetName] : name);
        using var reader = CsvReader.Create(content, options);
        ReadRows(reader, firstNumber, sink, budget);

        // A quoted cell that never ends has swallowed the rest: the file is still being written or was cut.
        if (isCut)
        {
            throw new UnreadableException(Complaint.HalfWritten);
        }
    }

    private static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> bytes)
    {
        var (encoding, mark) = TextDecoder.Detect(bytes);
        return encoding.CodePage == Encoding.UTF8.CodePage ? bytes[mark..] : Encoding.Convert(encoding, Encoding.UTF8, bytes[mark..].ToArray());
    }

    private static void ReadRows(CsvReader reader, int firstNumber, IRowSink sink, Budget budget)
    {
        var cells = new string[64];
        var number = firstNumber - 1;
        var rows = 0;
        while (reader.Read())
        {
            number++;
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
                cells[i] = reader.GetString(i);
                used = cells[i].Length > 0 ? i + 1 : used;
            }

            budget.Spend(used);
            if (used > 0)
            {
                if (++rows > Limits.Rows)
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }

                sink.Row(number, cells.AsSpan(0, used));
            }
        }
    }
}
