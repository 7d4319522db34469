using System.Globalization;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Requests about cells.</summary>
internal static class CellRequests
{
    private static readonly string[] Writable = ["userEnteredValue", "userEnteredFormat", "note", "textFormatRuns", "dataValidation"];

    public static JsonObject? Update(BatchEdit edit, JsonObject request)
    {
        var mask = Masked.Parse(request.Text("fields"), "CellData");
        var rows = request.List("rows");
        if (request.Object("range") is { } range)
        {
            var (sheet, box) = edit.Editable(range);
            for (var r = 0; r < Math.Max(box.Rows, rows.Count); r++)
            {
                var values = rows.ElementAtOrDefault(r).List("values");
                if (r >= box.Rows || values.Count > box.Columns) { throw GoogleError.Invalid($"Attempting to write {(r >= box.Rows ? "row" : "column")}: {Text(r >= box.Rows ? box.Bottom : box.Right)}, beyond the last requested {(r >= box.Rows ? "row" : "column")} of: {Text((r >= box.Rows ? box.Bottom : box.Right) - 1)}"); }
                for (var c = 0; c < box.Columns; c++) { WriteCell(sheet, box.Top + r, box.Left + c, values.ElementAtOrDefault(c) as JsonObject, mask); }
            }
            return null;
        }
        if (request.Object("start") is not { } start) { throw GoogleError.Invalid("Either start or range is required"); }
        var at = edit.Book.Grid(start.Int("sheetId") ?? 0);
        var (top, left) = (start.Int("rowIndex") ?? 0, start.Int("columnIndex") ?? 0);
        WriteRows(edit, at, rows, top, left, mask);
        return null;
    }

    /// <summary>Writes rows of any shape; each must lie in the grid.</summary>
    public static void WriteRows(BatchEdit edit, Sheet sheet, JsonArray rows, int top, int left, FieldMask mask)
    {
        if (top < 0 || left < 0) { throw GoogleError.Invalid("rowIndex and columnIndex must not be negative"); }
        if (top + rows.Count > sheet.Rows) { throw GoogleError.Invalid($"Attempting to write row: {Text(sheet.Rows)}, beyond the last requested row of: {Text(sheet.Rows - 1)}"); }
        for (var r = 0; r < rows.Count; r++)
        {
            var values = rows[r].List("values");
            if (left + values.Count > sheet.Columns) { throw BeyondColumn(sheet); }
            edit.Guard(sheet, new Box(top + r, left, top + r + 1, left + values.Count));
            for (var c = 0; c < values.Count; c++) { WriteCell(sheet, top + r, left + c, values[c] as JsonObject, mask); }
        }
    }

    public static JsonObject? Repeat(BatchEdit edit, JsonObject request)
    {
        var mask = Masked.Parse(request.Text("fields"), "CellData");
        var (sheet, box) = edit.Editable(request["range"]);
        var cell = request.Object("cell") ?? [];
        var formula = cell.Object("userEnteredValue").Text("formulaValue");
        foreach (var (row, column) in box.Cells())
        {
            var here = cell;
            if (formula is not null)
            {
                here = cell.Copy();
                here["userEnteredValue"]!["formulaValue"] = Formulas.Copied(formula, row - box.Top, column - box.Left);
            }
            WriteCell(sheet, row, column, here, mask);
        }
        return null;
    }

    /// <summary>Below the last row with anything in it; rows are added, columns are not.</summary>
    public static JsonObject? Append(BatchEdit edit, JsonObject request)
    {
        var mask = Masked.Parse(request.Text("fields"), "CellData");
        var sheet = edit.Book.Grid(request.Int("sheetId") ?? 0);
        var rows = request.List("rows");
        var top = sheet.Filled(sheet.Everything)?.Bottom ?? 0;
        sheet.Rows = Math.Max(sheet.Rows, top + rows.Count);
        edit.Book.CheckSize();
        WriteRows(edit, sheet, rows, top, 0, mask);
        return null;
    }

    public static JsonObject? SetDataValidation(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var rule = request.Object("rule") is { } given ? Masked.Stored(given) : null;
        CheckValidation(rule);
        foreach (var (row, column) in box.Cells()) { sheet.Put(row, column, "dataValidation", rule?.DeepClone()); }
        return null;
    }

    public static JsonObject? UpdateBorders(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var wanted = Masked.Stored(request);
        foreach (var (row, column) in box.Cells())
        {
            var format = sheet.Cell(row, column).Object("userEnteredFormat")?.Copy() ?? [];
            var borders = format.Object("borders") ?? [];
            Side("top", row == box.Top ? "top" : "innerHorizontal");
            Side("bottom", row == box.Bottom - 1 ? "bottom" : "innerHorizontal");
            Side("left", column == box.Left ? "left" : "innerVertical");
            Side("right", column == box.Right - 1 ? "right" : "innerVertical");
            if (borders.Parent is null && borders.Count > 0) { format["borders"] = borders; }
            if (borders.Count == 0) { format.Remove("borders"); }
            sheet.Put(row, column, "userEnteredFormat", format.Count > 0 ? format : null);

            void Side(string side, string from)
            {
                if (wanted.Object(from) is not { } border) { return; }
                if (border.Text("style") == "NONE") { borders.Remove(side); } else { borders[side] = border.DeepClone(); }
            }
        }
        return null;
    }

    public static JsonObject? Merge(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var merges = Parted(sheet, box);
        var parts = request.Text("mergeType") switch
        {
            "MERGE_ROWS" => Enumerable.Range(box.Top, box.Rows).Select(r => box with { Top = r, Bottom = r + 1 }),
            "MERGE_COLUMNS" => Enumerable.Range(box.Left, box.Columns).Select(c => box with { Left = c, Right = c + 1 }),
            _ => [box],
        };
        foreach (var part in parts.Where(static p => p.Rows * p.Columns > 1).ToList())
        {
            // Of the merged values only the first one is kept.
            var kept = part.Cells().Select(c => sheet.Value(c.Row, c.Column)).FirstOrDefault(static v => v is not null)?.Copy();
            foreach (var (row, column) in part.Cells()) { sheet.Put(row, column, "userEnteredValue", null); }
            sheet.Put(part.Top, part.Left, "userEnteredValue", kept);
            merges.Add(GridArea.Of(sheet.Id, part).ToJson());
        }
        return null;
    }

    public static JsonObject? Unmerge(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        Parted(sheet, box);
        return null;
    }

    /// <summary>Takes the merged ranges within a box apart; the tab's merged ranges that are left.</summary>
    private static JsonArray Parted(Sheet sheet, Box box)
    {
        var merges = sheet.List("merges");
        if (merges.Any(m => GridArea.Of(m).In(sheet) is var other && other.Meets(box) && !box.Contains(other)))
        {
            throw GoogleError.Invalid("You must select all cells in a merged range to merge or unmerge them.");
        }
        TabRequests.RemoveWhere(merges, m => box.Contains(GridArea.Of(m).In(sheet)));
        return merges;
    }

    /// <summary>One cell under a mask; a new value ends the runs of formats inside the old text.</summary>
    public static void WriteCell(Sheet sheet, int row, int column, JsonObject? given, FieldMask mask)
    {
        var stored = given is null ? [] : Masked.Stored(given);
        if (stored.Object("userEnteredValue") is { Count: 0 }) { stored.Remove("userEnteredValue"); }
        CellValues.CheckLength(stored.Object("userEnteredValue").Text("stringValue") ?? stored.Object("userEnteredValue").Text("formulaValue"));
        if (stored.Object("userEnteredFormat").Object("numberFormat") is { } format && format.Text("type") is null or "NUMBER_FORMAT_TYPE_UNSPECIFIED")
        {
            throw GoogleError.Invalid("NumberFormat.type is required");
        }
        CheckValidation(stored.Object("dataValidation"));
        var cell = sheet.Cell(row, column)?.Copy() ?? [];
        foreach (var name in Writable)
        {
            if (mask.Below(name) is not { } below) { continue; }
            if (below.IsWhole || name is "userEnteredValue" or "textFormatRuns")
            {
                if (stored[name] is { } value) { cell[name] = value.DeepClone(); } else { cell.Remove(name); }
            }
            else
            {
                var part = cell.Object(name)?.Copy() ?? [];
                Masked.Apply(part, stored.Object(name), below, name == "dataValidation" ? "DataValidationRule" : "CellFormat");
                if (part.Count > 0) { cell[name] = part; } else { cell.Remove(name); }
            }
        }
        if (mask.Below("userEnteredValue") is not null && (mask.Below("textFormatRuns") is null || stored["textFormatRuns"] is null)) { cell.Remove("textFormatRuns"); }
        sheet.Put(row, column, cell);
    }

    private static void CheckValidation(JsonObject? rule)
    {
        if (rule is null) { return; }
        var condition = rule.Object("condition");
        if (condition.Text("type") is null or "CONDITION_TYPE_UNSPECIFIED") { throw GoogleError.Invalid("A data validation rule needs a condition."); }
        if (condition.Text("type") == "ONE_OF_LIST" && condition.List("values").Count is 0 or > 500)
        {
            throw GoogleError.Invalid("A ONE_OF_LIST condition needs between 1 and 500 values.");
        }
    }

    private static GoogleError BeyondColumn(Sheet sheet) =>
        GoogleError.Invalid($"Attempting to write column: {Text(sheet.Columns)}, beyond the last requested column of: {Text(sheet.Columns - 1)}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
