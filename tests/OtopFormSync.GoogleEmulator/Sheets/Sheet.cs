using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>One tab. Cells are never changed in place, only replaced, so that a copy of the tab may share them.</summary>
internal sealed class Sheet(JsonObject properties)
{
    /// <summary>The lists of a tab in the order of Google's answer.</summary>
    public static readonly string[] Lists = ["merges", "conditionalFormats", "filterViews", "protectedRanges", "charts", "bandedRanges"];

    public JsonObject Properties { get; } = properties;

    public Dictionary<(int Row, int Column), JsonObject> Cells { get; private init; } = [];

    /// <summary>Rules, charts and merges, as the API gives and takes them.</summary>
    public JsonObject Things { get; private init; } = [];

    public Dictionary<int, JsonObject> RowDimensions { get; private init; } = [];

    public Dictionary<int, JsonObject> ColumnDimensions { get; private init; } = [];

    /// <summary>The form that writes here, or null. The API does not tell.</summary>
    public FormResponses? Responses { get; set; }

    public int Id => Properties.Int("sheetId") ?? 0;

    public string Title { get => Properties.Text("title") ?? ""; set => Properties["title"] = value; }

    public bool Hidden => Properties.Flag("hidden");

    public bool HasGrid => Properties.Text("sheetType") != "OBJECT";

    public int Rows { get => Grid.Int("rowCount") ?? 0; set => Grid["rowCount"] = value; }

    public int Columns { get => Grid.Int("columnCount") ?? 0; set => Grid["columnCount"] = value; }

    public JsonObject Grid
    {
        get
        {
            if (Properties["gridProperties"] is not JsonObject grid)
            {
                grid = [];
                if (HasGrid) { Properties["gridProperties"] = grid; }
            }
            return grid;
        }
    }

    public Box Everything => new(0, 0, Rows, Columns);

    public static Sheet New(int id, string title, int rows = 1000, int columns = 26) => new(new JsonObject
    {
        ["sheetId"] = id,
        ["title"] = title,
        ["sheetType"] = "GRID",
        ["gridProperties"] = new JsonObject { ["rowCount"] = rows, ["columnCount"] = columns },
    });

    public Dictionary<int, JsonObject> Dimensions(bool rows) => rows ? RowDimensions : ColumnDimensions;

    public int Count(bool rows) => rows ? Rows : Columns;

    /// <summary>A list such as <c>charts</c>, made when first asked for.</summary>
    public JsonArray List(string name)
    {
        if (Things[name] is not JsonArray list)
        {
            list = [];
            Things[name] = list;
        }
        return list;
    }

    public JsonObject? Cell(int row, int column) => Cells.GetValueOrDefault((row, column));

    /// <summary>The value that was entered, or null.</summary>
    public JsonObject? Value(int row, int column) => Cell(row, column).Object("userEnteredValue");

    /// <summary>Puts a cell in place; an empty one is taken away.</summary>
    public void Put(int row, int column, JsonObject? cell)
    {
        if (cell is null || cell.Count == 0) { Cells.Remove((row, column)); }
        else { Cells[(row, column)] = cell; }
    }

    /// <summary>Replaces one field of a cell; null takes it away.</summary>
    public void Put(int row, int column, string field, JsonNode? value)
    {
        if (value is null && Cell(row, column)?.ContainsKey(field) is not true) { return; }
        var cell = Cell(row, column)?.Copy() ?? [];
        if (value is null) { cell.Remove(field); } else { cell[field] = value; }
        Put(row, column, cell);
    }

    /// <summary>The rectangle that the box touches cells with a value in, or null.</summary>
    public Box? Filled(Box within)
    {
        Box? filled = null;
        foreach (var ((row, column), cell) in Cells)
        {
            if (!within.Contains(row, column) || !cell.ContainsKey("userEnteredValue")) { continue; }
            filled = filled is { } f ? new Box(Math.Min(f.Top, row), Math.Min(f.Left, column), Math.Max(f.Bottom, row + 1), Math.Max(f.Right, column + 1)) : Box.Cell(row, column);
        }
        return filled;
    }

    public Sheet Copy() => new(Properties.Copy())
    {
        Cells = new(Cells),
        Things = Things.Copy(),
        Responses = Responses,
        RowDimensions = new(RowDimensions),
        ColumnDimensions = new(ColumnDimensions),
    };
}
