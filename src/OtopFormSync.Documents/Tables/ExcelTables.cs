using System.Globalization;
using ExcelDataReader;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.Forms;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Sheets.Looks;
using OtopFormSync.Documents.Sheets.Xls;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Tables;

/// <summary>Reads the sheets of an attached xlsx, xlsb or xls as tables, with what is known of each cell.</summary>
internal sealed class ExcelTables
{
    private static readonly ReadCell Empty = new("");
    private readonly List<ReadTable> _tables = [];
    private string _forms = "";
    private readonly Dictionary<string, NumberFormat?> _formats = new(StringComparer.Ordinal);
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _place;
    private readonly Budget _budget;

    private IReadOnlyDictionary<(string Sheet, int Row, int Column), string> _xlsNotes = new Dictionary<(string, int, int), string>();

    private ExcelTables(ReadOnlyMemory<byte> bytes, string place, Budget budget) => (_bytes, _place, _budget) = (bytes, place, budget);

    /// <summary>Reads all sheets that may be reports, hidden ones too.</summary>
    /// <returns>The tables, and the keys of our forms that stand in no cell.</returns>
    /// <exception cref="UnreadableException">Broken, encrypted or too big.</exception>
    public static (string Forms, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        var tables = new ExcelTables(bytes, place, budget);
        ExcelFile.Open(bytes, budget, tables.ReadSheets);
        return (tables._forms, tables._tables);
    }

    private void ReadSheets(IExcelDataReader reader, CheckedPackage? package)
    {
        var looks = package is null ? null : WorkbookLooks.Of(package, _budget, hasStyles: true);
        _forms = package is null ? "" : FormCarriers.Read(package, _budget);
        using var sparse = new SparseSheets(package, _budget);
        var index = -1;
        var book = package is null ? XlsRecords.BookOf(_bytes) : [];
        var uncomputed = XlsFormulas.WithoutResult(book);
        _xlsNotes = XlsNotes.Of(book);
        do
        {
            index++;
            // The key sheet is our own wherever it turns up, visible or not: of the results it says nothing, of a form whose it is.
            var name = reader.Name ?? "";
            if (name == KeyNotes.SheetName)
            {
                _forms = $"{_forms}\n{FormIn(reader)}".Trim();
                continue;
            }

            var rows = ReadSheet(sparse.Narrowed(reader, index, out var gaps), gaps, looks?.GetValueOrDefault(name), uncomputed);
            if (rows.Count > 0 && (!SheetState.IsDeeplyHidden(reader) || rows.Exists(HasFigureBesideLetters)))
            {
                _tables.Add(ReadTables.Make($"{_place} แผ่นงาน {name}", rows, _budget));
            }
        }
        while (reader.NextResult());
    }

    // A form's key stands in the first row.
    private string FormIn(IExcelDataReader reader)
    {
        _budget.Spend(Cost.SeenCell * (1L + reader.FieldCount));
        return reader.Read() && reader.FieldCount > 0 ? string.Join('\n', FormMarks.Of(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "")) : "";
    }

    private List<(int Number, IReadOnlyList<ReadCell> Cells)> ReadSheet(IExcelDataReader reader, SheetGaps gaps, SheetLooks? looks, IReadOnlySet<(string Sheet, int Row, int Column)> uncomputed)
    {
        var name = reader.Name ?? "";
        var rows = new List<(int, IReadOnlyList<ReadCell>)>();
        var merged = new MergedCells((reader.MergeCells ?? []).Select(range => new MergedRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn)));
        var cellLooks = looks is { HasNoCells: true } ? null : looks;
        var width = reader.FieldCount; // asked once: the library counts each time
        var cells = new ReadCell[Math.Min(width, Limits.Columns)];
        var isHidden = Enumerable.Range(0, cells.Length).Select(column => !SheetState.IsVisible(reader) || (looks?.IsHiddenColumn(gaps.ColumnOf(column + 1)) ?? reader.GetColumnWidth(column) == 0)).ToArray();
        for (var read = 1; reader.Read(); read++)
        {
            var number = gaps.RowOf(read);
            _budget.Spend(Cost.SeenCell * (1L + width));
            var isHiddenRow = looks?.IsHiddenRow(number) ?? reader.RowHeight == 0;
            for (var column = 0; column < width; column++)
            {
                var value = reader.GetValue(column);
                if (value is null && cellLooks is null && uncomputed.Count == 0)
                {
                    if (column < cells.Length)
                    {
                        cells[column] = Empty; // nearly all cells of a sheet that is far too wide
                    }

                    continue;
                }

                var cell = CellOf(value, reader, column, cellLooks is not null && cellLooks.TryGet(number, gaps.ColumnOf(column + 1), out var look) ? look
                    : uncomputed.Count > 0 && uncomputed.Contains((name, number - 1, column)) ? new("", CellMarks.NoResult)
                    : default);
                cell = (looks?.NoteOn(number, gaps.ColumnOf(column + 1)) ?? _xlsNotes.GetValueOrDefault((name, number - 1, column))) is { } note ? cell with { Note = note } : cell;
                if (column < cells.Length)
                {
                    cells[column] = ReadTables.IsFilled(cell) && (isHiddenRow || isHidden[column]) ? cell with { Marks = cell.Marks | CellMarks.Hidden } : cell;
                }
                else if (ReadTables.IsFilled(cell))
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }
            }

            merged.Cover(read - 1, cells, _budget);
            var used = Array.FindLastIndex(cells, ReadTables.IsFilled) + 1;
            _budget.Keep(used);
            if (used > 0)
            {
                rows.Add(rows.Count < Limits.Rows ? (number, cells[..used]) : throw new UnreadableException(Complaint.TooManyCells));
            }
        }

        return rows;
    }

    private ReadCell CellOf(object? value, IExcelDataReader reader, int column, CellLook look)
    {
        var format = value is double or int or string ? FormatOf(reader.GetNumberFormatString(column)) : null;
        if (look.Text is not null || value is string)
        {
            var written = look.Text ?? CellTexts.Of(value);
            return written.Length == 0 && look.Text is null ? Empty : new(written, format is { HidesText: true } ? look.Marks | CellMarks.Hidden : look.Marks);
        }

        var text = CellTexts.Of(value);
        if (text.Length == 0)
        {
            return Empty;
        }

        if (value is not (double or int))
        {
            return new(text, look.Marks);
        }

        var shown = format?.Shown(Convert.ToDouble(value, CultureInfo.InvariantCulture));
        return new(text, shown is "" ? look.Marks | CellMarks.Number | CellMarks.Hidden : look.Marks | CellMarks.Number) { Shown = shown is "" ? null : shown };
    }

    private NumberFormat? FormatOf(string? code)
    {
        if (!_formats.TryGetValue(code ?? "", out var format))
        {
            _formats.Add(code ?? "", format = NumberFormat.Of(code));
        }

        return format;
    }

    private static bool HasFigureBesideLetters((int Number, IReadOnlyList<ReadCell> Cells) row) =>
        row.Cells.Any(cell => cell.Text.Any(char.IsLetter)) && row.Cells.Any(cell => cell.Text.Any(char.IsDigit) && !cell.Text.Any(char.IsLetter));
}
