using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Google.Testing;

/// <summary>A person with the spreadsheet open in Google Sheets.</summary>
internal sealed class SpreadsheetHand(SheetsWorld world, string id) : IHand
{
    private readonly People _people = new(world);

    public IReadOnlyList<string> Tabs => world.Read(id, null, book => book.Sheets.Where(sheet => !sheet.Hidden).Select(sheet => sheet.Title).ToList());

    public IReadOnlyDictionary<(int Row, int Column), string> Cells(string tab) => Look(tab, sheet => sheet.Cells.Keys
        .Select(place => (Place: (place.Row + 1, place.Column + 1), Text: TextOf(sheet.Value(place.Row, place.Column))))
        .Where(cell => cell.Text.Length > 0)
        .ToDictionary(cell => cell.Place, cell => cell.Text));

    // A person who wants a text that looks like a formula or a number types an apostrophe first.
    public void Type(string tab, int row, int column, string text) => _people.Type(id, A1(tab, row, column), "'" + text);

    public void TypeNumber(string tab, int row, int column, decimal number) => _people.Type(id, A1(tab, row, column), number.ToString(CultureInfo.InvariantCulture));

    public void Empty(string tab, int row, int column) => Do("updateCells", new()
    {
        ["start"] = new JsonObject { ["sheetId"] = IdOf(tab), ["rowIndex"] = row - 1, ["columnIndex"] = column - 1 },
        ["rows"] = new JsonArray(new JsonObject { ["values"] = new JsonArray(new JsonObject()) }),
        ["fields"] = "userEnteredValue",
    });

    public void Sort(string tab, Block block, int by, bool descending) => Do("sortRange", new()
    {
        ["range"] = Range(tab, block),
        ["sortSpecs"] = new JsonArray(new JsonObject { ["dimensionIndex"] = by - 1, ["sortOrder"] = descending ? "DESCENDING" : "ASCENDING" }),
    });

    public void Rearrange(string tab, IReadOnlyList<(int Place, int From)> rows, IReadOnlySet<int> columns) => world.Change(id, null, book =>
    {
        var sheet = book.Named(tab)!;
        var last = sheet.Columns;
        var moved = rows.SelectMany(row => columns.Where(column => column <= last).Select(column => (Row: row.Place - 1, Column: column - 1, Cell: sheet.Cell(row.From - 1, column - 1)))).ToList();
        foreach (var (row, column, cell) in moved)
        {
            sheet.Put(row, column, cell);
        }

        return 0;
    });

    public void InsertRows(string tab, int before, int count) => _people.InsertRows(id, IdOf(tab), before - 1, count);

    public void InsertColumns(string tab, int before, int count) => _people.InsertColumns(id, IdOf(tab), before - 1, count);

    public void DeleteRows(string tab, int first, int count) => _people.DeleteRows(id, IdOf(tab), first - 1, count);

    public void DeleteColumns(string tab, int first, int count) => _people.DeleteColumns(id, IdOf(tab), first - 1, count);

    public void MoveRow(string tab, int row, int before) => Move(tab, "ROWS", row, before);

    public void MoveColumn(string tab, int column, int before) => Move(tab, "COLUMNS", column, before);

    public void CopyRow(string tab, int row, int over) => Do("copyPaste", new() { ["source"] = WholeRow(tab, row), ["destination"] = WholeRow(tab, over) });

    public void Merge(string tab, Block block) => Do("mergeCells", new() { ["range"] = Range(tab, block), ["mergeType"] = "MERGE_ALL" });

    public void HideRow(string tab, int row) => Dimension(tab, "ROWS", row, "hiddenByUser", true);

    public void Note(string tab, int row, int column, string text) => Do("updateCells", new()
    {
        ["start"] = new JsonObject { ["sheetId"] = IdOf(tab), ["rowIndex"] = row - 1, ["columnIndex"] = column - 1 },
        ["rows"] = new JsonArray(new JsonObject { ["values"] = new JsonArray(new JsonObject { ["note"] = text }) }),
        ["fields"] = "note",
    });

    public void SetWidth(string tab, int column, int pixels) => Dimension(tab, "COLUMNS", column, "pixelSize", pixels);

    public int WidthOf(string tab, int column) => Look(tab, sheet => sheet.ColumnDimensions.GetValueOrDefault(column - 1)?["pixelSize"]?.GetValue<int>() ?? 100);

    public void Filter(string tab, int column, string hidden)
    {
        var filter = Look(tab, sheet => sheet.Things["basicFilter"]!.DeepClone().AsObject());
        filter.Remove("criteria");
        filter["filterSpecs"] = new JsonArray(new JsonObject { ["columnIndex"] = column - 1, ["filterCriteria"] = new JsonObject { ["hiddenValues"] = new JsonArray(hidden) } });
        Do("setBasicFilter", new() { ["filter"] = filter });
    }

    public IReadOnlyList<string> FilteredOut(string tab) => Look(tab, sheet =>
        (sheet.Things["basicFilter"]?["filterSpecs"]?.AsArray() ?? []).SelectMany(spec => spec!["filterCriteria"]?["hiddenValues"]?.AsArray() ?? []).Select(value => value!.GetValue<string>()).ToList());

    public void AddFilterView(string tab, string title, Block block) => Do("addFilterView", new() { ["filter"] = new JsonObject { ["filterViewId"] = 5, ["title"] = title, ["range"] = Range(tab, block) } });

    public IReadOnlyList<string> FilterViews(string tab) => Look(tab, sheet => sheet.List("filterViews").Select(view => view!["title"]!.GetValue<string>()).ToList());

    public void AddTab(string name) => Do("addSheet", new() { ["properties"] = new JsonObject { ["title"] = name, ["index"] = 0 } });

    public void DuplicateTab(string tab, string name) => Do("duplicateSheet", new() { ["sourceSheetId"] = IdOf(tab), ["insertSheetIndex"] = 0, ["newSheetName"] = name });

    public void RenameTab(string tab, string name) => _people.RenameTab(id, IdOf(tab), name);

    public void DeleteTab(string tab) => _people.DeleteTab(id, IdOf(tab));

    // Where it comes to stand is counted as if it still stood at its old place as well.
    public void MoveTab(string tab, int place) => Do("updateSheetProperties", new()
    {
        ["properties"] = new JsonObject { ["sheetId"] = IdOf(tab), ["index"] = world.Read(id, null, book => book.Sheets.ToList().FindIndex(sheet => sheet.Title == tab)) < place ? place : place - 1 },
        ["fields"] = "index",
    });

    public void DeleteChart(string tab) => Do("deleteEmbeddedObject", new() { ["objectId"] = Look(tab, sheet => sheet.List("charts").Single()!["chartId"]!.GetValue<int>()) });

    public int ChartsOf(string tab) => Look(tab, sheet => sheet.List("charts").Count);

    public void DeleteSpare(string tab)
    {
        var (rows, columns, lastRow, lastColumn) = Look(tab, sheet => (sheet.Rows, sheet.Columns, sheet.Cells.Keys.Max(cell => cell.Row) + 1, sheet.Cells.Keys.Max(cell => cell.Column) + 1));
        if (rows > lastRow)
        {
            DeleteRows(tab, lastRow + 1, rows - lastRow);
        }

        if (columns > lastColumn)
        {
            DeleteColumns(tab, lastColumn + 1, columns - lastColumn);
        }
    }

    public IReadOnlySet<int> HiddenColumns(string tab) => Look(tab, sheet => sheet.ColumnDimensions.Where(column => column.Value["hiddenByUser"]?.GetValue<bool>() is true).Select(column => column.Key + 1).ToHashSet());

    private T Look<T>(string tab, Func<Sheet, T> look) => world.Read(id, null, book => look(book.Named(tab)!));

    private int IdOf(string tab) => Look(tab, sheet => sheet.Id);

    private void Do(string request, JsonObject body) => _people.Batch(id, new JsonObject { [request] = body });

    // Merged cells that it would tear apart are taken apart by the person first.
    private void Move(string tab, string dimension, int from, int before)
    {
        var (start, end) = dimension == "ROWS" ? ("startRowIndex", "endRowIndex") : ("startColumnIndex", "endColumnIndex");
        foreach (var merge in Look(tab, sheet => sheet.List("merges").Select(merge => merge!.DeepClone().AsObject()).ToList()))
        {
            var (first, last) = (merge[start]!.GetValue<int>() + 1, merge[end]!.GetValue<int>());
            if (last > first && ((from >= first && from <= last) || (before > first && before <= last)))
            {
                Do("unmergeCells", new() { ["range"] = merge });
            }
        }

        Do("moveDimension", new()
        {
            ["source"] = new JsonObject { ["sheetId"] = IdOf(tab), ["dimension"] = dimension, ["startIndex"] = from - 1, ["endIndex"] = from },
            ["destinationIndex"] = before - 1,
        });
    }

    private void Dimension(string tab, string dimension, int at, string field, JsonNode value) => Do("updateDimensionProperties", new()
    {
        ["range"] = new JsonObject { ["sheetId"] = IdOf(tab), ["dimension"] = dimension, ["startIndex"] = at - 1, ["endIndex"] = at },
        ["properties"] = new JsonObject { [field] = value },
        ["fields"] = field,
    });

    private JsonObject WholeRow(string tab, int row) => new() { ["sheetId"] = IdOf(tab), ["startRowIndex"] = row - 1, ["endRowIndex"] = row };

    private JsonObject Range(string tab, Block block) => new()
    {
        ["sheetId"] = IdOf(tab),
        ["startRowIndex"] = block.FirstRow - 1,
        ["endRowIndex"] = block.LastRow,
        ["startColumnIndex"] = block.FirstColumn - 1,
        ["endColumnIndex"] = block.LastColumn,
    };

    private static string A1(string tab, int row, int column) => $"'{tab}'!{Spreadsheets.Tabs.Columns.Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}";

    private static string TextOf(JsonObject? value) => value?["stringValue"]?.ToString() ?? value?["numberValue"]?.ToString() ?? value?["formulaValue"]?.ToString() ?? "";
}
