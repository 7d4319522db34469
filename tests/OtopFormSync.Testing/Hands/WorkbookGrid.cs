using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Testing.Hands;

/// <summary>The cells of a sheet of a workbook as a spreadsheet program holds them: what moves takes sizes, merged cells and the filter along.</summary>
internal sealed class WorkbookGrid
{
    private readonly Worksheet _sheet;
    private Dictionary<int, Row> _rows;
    private Dictionary<int, Column> _columns;

    public WorkbookGrid(Worksheet sheet)
    {
        _sheet = sheet;
        Cells = Data.Descendants<Cell>().ToDictionary(cell => Position(cell.CellReference!.Value!), cell => (Cell)cell.CloneNode(true));
        _rows = Data.Elements<Row>().ToDictionary(row => (int)row.RowIndex!.Value, row => (Row)row.CloneNode(false));
        _columns = sheet.Elements<Columns>().SelectMany(columns => columns.Elements<Column>())
            .SelectMany(column => Enumerable.Range((int)column.Min!.Value, (int)(column.Max!.Value - column.Min.Value + 1)).Select(at => (At: at, Column: (Column)column.CloneNode(true))))
            .Where(column => column.At <= 200)
            .ToDictionary(column => column.At, column => column.Column);
    }

    public Dictionary<(int Row, int Column), Cell> Cells { get; private set; }

    public IEnumerable<int> HiddenColumns => _columns.Where(column => column.Value.Hidden?.Value is true).Select(column => column.Key);

    private SheetData Data => _sheet.GetFirstChild<SheetData>()!;

    public Row RowAt(int number) => _rows.TryGetValue(number, out var row) ? row : _rows[number] = new Row();

    public Column ColumnAt(int number) => _columns.TryGetValue(number, out var column) ? column : _columns[number] = new Column { Width = 9 };

    /// <summary>Moves rows and columns; null deletes them.</summary>
    public void Move(Func<int, int?> row, Func<int, int?> column)
    {
        Cells = Cells
            .Select(cell => (Row: row(cell.Key.Row), Column: column(cell.Key.Column), cell.Value))
            .Where(cell => cell is { Row: not null, Column: not null })
            .ToDictionary(cell => (cell.Row!.Value, cell.Column!.Value), cell => cell.Value);
        _rows = Moved(_rows, row);
        _columns = Moved(_columns, column);
        foreach (var merge in _sheet.Descendants<MergeCell>().ToList())
        {
            if (Moved(merge.Reference!.Value!, row, column) is { } reference) { merge.Reference = reference; } else { merge.Remove(); }
        }

        foreach (var filter in _sheet.Elements<AutoFilter>().ToList())
        {
            if (Moved(filter.Reference!.Value!, row, column) is { } reference) { filter.Reference = reference; } else { filter.Remove(); }
        }

        foreach (var none in _sheet.Elements<MergeCells>().Where(merges => !merges.HasChildren).ToList())
        {
            none.Remove();
        }
    }

    /// <summary>Writes it back into the sheet.</summary>
    public void Save()
    {
        Data.RemoveAllChildren();
        foreach (var number in Cells.Keys.Select(cell => cell.Row).Concat(_rows.Keys).Distinct().Order())
        {
            var row = (Row)RowAt(number).CloneNode(false);
            (row.RowIndex, row.Spans) = ((uint)number, null);
            foreach (var (place, cell) in Cells.Where(cell => cell.Key.Row == number).OrderBy(cell => cell.Key.Column))
            {
                cell.CellReference = Name(place.Row, place.Column);
                row.AppendChild(cell);
            }

            Data.AppendChild(row);
        }

        _sheet.RemoveAllChildren<Columns>();
        if (_columns.Count > 0)
        {
            _sheet.InsertBefore(new Columns(_columns.OrderBy(column => column.Key).Select(column => At(column.Key, column.Value))), Data);
        }
    }

    private static Column At(int place, Column column)
    {
        var placed = (Column)column.CloneNode(true);
        (placed.Min, placed.Max) = ((uint)place, (uint)place);
        return placed;
    }

    public static string Name(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Name(Block block) => $"{Name(block.FirstRow, block.FirstColumn)}:{Name(block.LastRow, block.LastColumn)}";

    public static (int Row, int Column) Position(string reference)
    {
        var letters = reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (int.Parse(reference[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (column, sign) => (column * 26) + sign - 'A' + 1));
    }

    private static Dictionary<int, T> Moved<T>(Dictionary<int, T> things, Func<int, int?> move)
        where T : OpenXmlElement =>
        things.Select(thing => (At: move(thing.Key), thing.Value)).Where(thing => thing.At is not null).ToDictionary(thing => thing.At!.Value, thing => thing.Value);

    private static string? Moved(string reference, Func<int, int?> row, Func<int, int?> column)
    {
        var ends = reference.Split(':').Select(Position).Select(end => (Row: row(end.Row), Column: column(end.Column))).ToList();
        return ends.TrueForAll(end => end is { Row: not null, Column: not null }) && ends[0].Row <= ends[^1].Row && ends[0].Column <= ends[^1].Column
            ? string.Join(':', ends.Select(end => Name(end.Row!.Value, end.Column!.Value)))
            : null;
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{(char)('A' + ((column - 1) % 26))}";
}
