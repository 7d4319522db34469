using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Testing.Hands;

/// <summary>A person with an xlsx workbook open. What is done is done to the file, as a spreadsheet program would save it.</summary>
public sealed partial class WorkbookHand : IHand
{
    private readonly Func<byte[]> _open;
    private readonly Action<byte[]> _save;
    private readonly Dictionary<string, IReadOnlyDictionary<(int Row, int Column), string>> _seen = new(StringComparer.Ordinal);
    private byte[] _seenOf = [];

    private WorkbookHand(Func<byte[]> open, Action<byte[]> save) => (_open, _save) = (open, save);

    /// <summary>The workbook as it was last saved.</summary>
    public byte[] Saved => _open();

    /// <summary>Works in a file.</summary>
    public static WorkbookHand At(string file) => new(() => File.ReadAllBytes(file), bytes => File.WriteAllBytes(file, bytes));

    /// <summary>Works in a workbook in memory.</summary>
    public static WorkbookHand In(byte[] workbook)
    {
        var current = workbook;
        return new(() => current, bytes => current = bytes);
    }

    public IReadOnlyDictionary<(int Row, int Column), string> Cells(string tab)
    {
        var saved = _open();
        if (!saved.AsSpan().SequenceEqual(_seenOf))
        {
            _seen.Clear();
            _seenOf = saved;
        }

        return _seen.TryGetValue(tab, out var cells) ? cells : _seen[tab] = Scan(tab);
    }

    public void Type(string tab, int row, int column, string text) => Put(tab, row, column, cell =>
    {
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
    });

    public void TypeNumber(string tab, int row, int column, decimal number) =>
        Put(tab, row, column, cell => cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Types a formula as programs save it: with what it came to, without, or as that of another cell.</summary>
    public void TypeFormula(string tab, int row, int column, CellFormula formula, string? result = null) =>
        Put(tab, row, column, cell =>
        {
            (cell.CellFormula, cell.CellValue) = (formula, result is null ? null : new CellValue(result));
            cell.DataType = result is null || decimal.TryParse(result, CultureInfo.InvariantCulture, out _) ? null : CellValues.String;
        });

    /// <summary>The formula of a cell; null where it has none.</summary>
    public CellFormula? FormulaAt(string tab, int row, int column) =>
        Look(workbook => (CellFormula?)new WorkbookGrid(PartOf(workbook, tab).Worksheet!).Cells.GetValueOrDefault((row, column))?.CellFormula?.CloneNode(true));

    public void Empty(string tab, int row, int column) => Put(tab, row, column, _ => { });

    public void Sort(string tab, Block block, int by, bool descending)
    {
        var rows = Enumerable.Range(block.FirstRow, block.LastRow - block.FirstRow + 1).ToList();
        var texts = Cells(tab);
        // Empty cells come last, whichever the order.
        var filled = rows.Where(row => texts.ContainsKey((row, by)));
        var sorted = descending ? filled.OrderByDescending(row => texts[(row, by)], StringComparer.Ordinal) : filled.OrderBy(row => texts[(row, by)], StringComparer.Ordinal);
        Rearrange(tab, [.. rows.Zip(sorted.Concat(rows.Where(row => !texts.ContainsKey((row, by)))))], Enumerable.Range(block.FirstColumn, block.LastColumn - block.FirstColumn + 1).ToHashSet());
    }

    public void Rearrange(string tab, IReadOnlyList<(int Place, int From)> rows, IReadOnlySet<int> columns) => Edit(tab, (_, grid) =>
    {
        var moved = rows.SelectMany(row => grid.Cells.Where(cell => cell.Key.Row == row.From && columns.Contains(cell.Key.Column)).Select(cell => (Place: (row.Place, cell.Key.Column), cell.Value))).ToList();
        foreach (var place in grid.Cells.Keys.Where(cell => rows.Any(row => row.Place == cell.Row) && columns.Contains(cell.Column)).ToList())
        {
            grid.Cells.Remove(place);
        }

        foreach (var (place, cell) in moved)
        {
            grid.Cells[place] = cell;
        }
    });

    public void InsertRows(string tab, int before, int count) => Edit(tab, (_, grid) => grid.Move(Lines.Inserted(before, count), Lines.Stay));

    public void InsertColumns(string tab, int before, int count) => Edit(tab, (_, grid) => grid.Move(Lines.Stay, Lines.Inserted(before, count)));

    public void DeleteRows(string tab, int first, int count) => Edit(tab, (_, grid) => grid.Move(Lines.Deleted(first, count), Lines.Stay));

    public void DeleteColumns(string tab, int first, int count) => Edit(tab, (_, grid) => grid.Move(Lines.Stay, Lines.Deleted(first, count)));

    public void MoveRow(string tab, int row, int before) => Edit(tab, (_, grid) => grid.Move(Lines.Dragged(row, before), Lines.Stay));

    public void MoveColumn(string tab, int column, int before) => Edit(tab, (_, grid) => grid.Move(Lines.Stay, Lines.Dragged(column, before)));

    public void CopyRow(string tab, int row, int over) => Edit(tab, (_, grid) =>
    {
        foreach (var (place, cell) in grid.Cells.Where(cell => cell.Key.Row == row).ToList())
        {
            grid.Cells[(over, place.Column)] = (Cell)cell.CloneNode(true);
        }
    });

    public void HideRow(string tab, int row) => Edit(tab, (_, grid) => grid.RowAt(row).Hidden = true);

    public void SetWidth(string tab, int column, int pixels) => Edit(tab, (_, grid) => (grid.ColumnAt(column).Width, grid.ColumnAt(column).CustomWidth) = (pixels / PixelsOfACharacter, true));

    public int WidthOf(string tab, int column) => Look(workbook => (int)Math.Round(new WorkbookGrid(PartOf(workbook, tab).Worksheet!).ColumnAt(column).Width!.Value * PixelsOfACharacter));

    public IReadOnlySet<int> HiddenColumns(string tab) => Look(workbook => new WorkbookGrid(PartOf(workbook, tab).Worksheet!).HiddenColumns.ToHashSet());

    private const double PixelsOfACharacter = 7;

    private Dictionary<(int Row, int Column), string> Scan(string tab) => Look(workbook =>
        PartOf(workbook, tab).Worksheet!.Descendants<Cell>()
            .Select(cell => (Place: WorkbookGrid.Position(cell.CellReference!.Value!), Text: TextOf(workbook, cell)))
            .Where(cell => cell.Text.Length > 0)
            .ToDictionary(cell => cell.Place, cell => cell.Text));

    private void Put(string tab, int row, int column, Action<Cell> fill) => Edit(tab, (_, grid) =>
    {
        var cell = new Cell { StyleIndex = grid.Cells.GetValueOrDefault((row, column))?.StyleIndex };
        fill(cell);
        grid.Cells[(row, column)] = cell;
    });

    private void Edit(string tab, Action<Worksheet, WorkbookGrid> edit) => Change(workbook =>
    {
        var sheet = PartOf(workbook, tab).Worksheet!;
        var grid = new WorkbookGrid(sheet);
        edit(sheet, grid);
        grid.Save();
    });

    private T Look<T>(Func<WorkbookPart, T> look)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_open()), isEditable: false);
        return look(document.WorkbookPart!);
    }

    private void Change(Action<WorkbookPart> change)
    {
        using var file = new MemoryStream();
        file.Write(_open());
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            change(document.WorkbookPart!);
        }

        _save(file.ToArray());
    }

    private static string TextOf(WorkbookPart workbook, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? workbook.SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
