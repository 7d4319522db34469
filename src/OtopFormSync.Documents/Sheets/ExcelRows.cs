using ExcelDataReader;
using OtopFormSync.Documents.Sheets.Looks;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads the rows of xlsx, xlsb and xls as texts, in a stream: for tables of a hundred thousand rows.</summary>
internal static class ExcelRows
{
    /// <summary>Gives every row with text of the visible sheets to the sink.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">Broken, encrypted or too big.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, IRowSink sink, Budget budget) => ExcelFile.Open(bytes, budget, (reader, package) =>
    {
        var mayStrike = package is not null && package.Unpacked.Span is var parts && (parts.IndexOf("<strike"u8) >= 0 || parts.IndexOf(":strike"u8) >= 0);
        var looks = package is not null && (package.HasUntold || mayStrike) ? WorkbookLooks.Of(package, budget, hasStyles: mayStrike) : null;
        using var sparse = new SparseSheets(package, budget);
        var index = 0;
        do
        {
            // A hidden sheet holds lists for drop-downs or our own notes, not responses.
            if (SheetState.IsVisible(reader))
            {
                var known = looks?.GetValueOrDefault(reader.Name ?? "");
                ReadSheet(sparse.Narrowed(reader, index, out var gaps), gaps, sink, budget, known is { HasNoCells: true } ? null : known);
            }

            index++;
        }
        while (reader.NextResult());
    });

    private static void ReadSheet(IExcelDataReader reader, SheetGaps gaps, IRowSink sink, Budget budget, SheetLooks? looks)
    {
        sink.BeginSheet(reader.Name ?? "");
        var width = reader.FieldCount; // asked once: the library counts each time
        var cells = new string[Math.Min(width, Limits.Columns)];
        var rows = new RowLimit(sink, budget);
        for (var read = 1; reader.Read(); read++)
        {
            var number = gaps.RowOf(read);
            budget.Spend(Cost.SeenCell * (1L + width));
            var used = 0;
            for (var column = 0; column < width; column++)
            {
                var text = looks is not null && looks.TryGet(number, gaps.ColumnOf(column + 1), out var look) ? AnswerTexts.Of(new(look.Text ?? CellTexts.Of(reader, column), look.Marks)) : CellTexts.Of(reader, column);
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

            rows.Give(number, cells.AsSpan(0, used));
        }
    }
}
