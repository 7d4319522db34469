using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>
/// What the cells of a spreadsheet come to at one look: formulas are calculated, and arrays run over into the cells below and
/// beside. What depends on the moment (NOW, RAND) is another at each look, as it is when somebody edits between two.
/// </summary>
internal sealed class Calculation(Spreadsheet book)
{
    private readonly Dictionary<(int Sheet, int Row, int Column), object?> _known = [];
    private readonly HashSet<(int Sheet, int Row, int Column)> _running = [];
    private readonly Dictionary<int, Dictionary<(int Row, int Column), object?>> _spilled = [];

    public Spreadsheet Book => book;

    /// <summary>The effective value as the API gives it; null where nothing shows.</summary>
    public JsonObject? Of(Sheet sheet, int row, int column)
    {
        var value = sheet.Value(row, column);
        return value is not null && !value.ContainsKey("formulaValue") ? value : ToJson(ValueOf(sheet, row, column));
    }

    /// <summary>The rectangle that the box touches cells with a value in, or null.</summary>
    public Box? Filled(Sheet sheet, Box within)
    {
        var filled = sheet.Filled(within);
        foreach (var (row, column) in Spilled(sheet).Keys.Where(k => within.Contains(k.Row, k.Column)))
        {
            filled = filled is { } f ? new Box(Math.Min(f.Top, row), Math.Min(f.Left, column), Math.Max(f.Bottom, row + 1), Math.Max(f.Right, column + 1)) : Box.Cell(row, column);
        }
        return filled;
    }

    /// <summary>Cells that show a part of an array which was entered elsewhere.</summary>
    public IReadOnlyDictionary<(int Row, int Column), object?> Spilled(Sheet sheet)
    {
        if (!_spilled.TryGetValue(sheet.Id, out var cells))
        {
            _spilled[sheet.Id] = cells = [];
            foreach (var (row, column) in sheet.Cells.Where(static c => c.Value.Object("userEnteredValue")?.ContainsKey("formulaValue") is true).Select(static c => c.Key).ToList())
            {
                if (Calculated(sheet, row, column) is object?[,] array) { Spill(sheet, row, column, array, cells); }
            }
        }
        return cells;
    }

    /// <summary>A number, text, boolean or <see cref="FormulaError"/>; null for an empty cell.</summary>
    public object? ValueOf(Sheet sheet, int row, int column)
    {
        var value = sheet.Value(row, column);
        if (value is null) { return Spilled(sheet).GetValueOrDefault((row, column)); }
        if (!value.ContainsKey("formulaValue")) { return FormulaError.Of(value) ?? value["numberValue"].Number() ?? (value["boolValue"] is { } truth ? truth.GetValue<bool>() : (object?)value.Text("stringValue")); }
        if (Calculated(sheet, row, column) is not object?[,] array) { return Calculated(sheet, row, column); }
        _ = Spilled(sheet);
        return _known[(sheet.Id, row, column)] is FormulaError blocked ? blocked : array[0, 0];
    }

    private object? Calculated(Sheet sheet, int row, int column)
    {
        var place = (sheet.Id, row, column);
        if (_known.TryGetValue(place, out var known)) { return known; }
        if (!_running.Add(place)) { return FormulaError.Circular; }
        var value = new Formula(sheet.Value(row, column).Text("formulaValue")!, sheet, this).Value();
        _running.Remove(place);
        return _known[place] = value;
    }

    private void Spill(Sheet sheet, int row, int column, object?[,] array, Dictionary<(int, int), object?> cells)
    {
        var box = new Box(row, column, row + array.GetLength(0), column + array.GetLength(1));
        if (!sheet.Everything.Contains(box) || box.Cells().Any(c => c != (row, column) && (sheet.Value(c.Row, c.Column) is not null || cells.ContainsKey(c))))
        {
            _known[(sheet.Id, row, column)] = FormulaError.NotExpanded;
            return;
        }
        foreach (var (r, c) in box.Cells().Where(c => c != (row, column))) { cells[(r, c)] = array[r - row, c - column]; }
    }

    private static JsonObject? ToJson(object? value) => value switch
    {
        FormulaError error => error.ToJson(),
        double number => new() { ["numberValue"] = number },
        bool truth => new() { ["boolValue"] = truth },
        string text => new() { ["stringValue"] = text },
        _ => null,
    };
}
