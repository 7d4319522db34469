using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads xlsx, xlsb and xls.</summary>
internal static class ExcelFile
{
    // The reader asks for code page 1252 whatever the file holds.
    static ExcelFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Gives every visible row with text to the sink.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="fillsMergedRows">True to repeat a cell merged over several rows in each of them.</param>
    /// <exception cref="UnreadableException">Broken, encrypted or too big.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, IRowSink sink, Budget budget, bool fillsMergedRows = false)
    {
        if (CompoundKind.IsEncrypted(bytes.Span))
        {
            throw new UnreadableException(Complaint.Encrypted);
        }

        var package = bytes.Span.StartsWith("PK"u8) ? PackageCheck.Run(bytes, budget) : null;
        try
        {
            var settings = new ExcelReaderConfiguration { FallbackEncoding = TextDecoder.Windows874, LeaveOpen = false };
            using var reader = ExcelReaderFactory.CreateReader(new MeteredStream(package?.Unpacked ?? bytes, budget), settings);
            var errors = package is { HasErrors: true } ? ErrorCells.Of(package, budget) : null;
            do
            {
                // A hidden sheet holds lists for drop-downs or our own notes, not reports.
                if (string.Equals(reader.VisibleState, "visible", StringComparison.Ordinal))
                {
                    ReadSheet(reader, sink, budget, fillsMergedRows ? MergedRows.Of(reader.MergeCells) : null, errors?.GetValueOrDefault(reader.Name ?? ""));
                }
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableException(Complaint.Encrypted);
        }
        catch (Exception e) when (e is not (UnreadableException or UnfinishedReadingException or OutOfMemoryException))
        {
            // Damaged input makes the library throw whatever its parser stumbles over.
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    private static void ReadSheet(IExcelDataReader reader, IRowSink sink, Budget budget, MergedRows? merged, Dictionary<(int Row, int Column), string>? errors)
    {
        sink.BeginSheet(reader.Name ?? "");
        var width = reader.FieldCount;
        var cells = new string[Math.Min(width, Limits.Columns)];
        var number = 0;
        var rows = 0;
        while (reader.Read())
        {
            number++;
            budget.Spend(Cost.SeenCell * (1L + width + (merged?.Count ?? 0)));
            var used = 0;
            for (var column = 0; column < width; column++)
            {
                var text = CellTexts.Of(reader, column);
                text = text.Length == 0 && errors is not null ? errors.GetValueOrDefault((number, column + 1), "") : text;
                text = merged is null ? text : merged.Fill(number - 1, column, text);
                if (column < cells.Length)
                {
                    cells[column] = text;
                    used = text.Length > 0 ? column + 1 : used;
                }
                else if (text.Length > 0)
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }
            }

            budget.Keep(used);
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
