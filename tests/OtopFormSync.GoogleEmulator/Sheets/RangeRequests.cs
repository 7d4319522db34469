using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Requests that work on a range as people do: sort, find and replace, copy, cut, push aside.</summary>
internal static class RangeRequests
{
    public static JsonObject? Sort(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var keys = request.List("sortSpecs").Select(s => (Column: s.Int("dimensionIndex") ?? 0, Descending: s.Text("sortOrder") == "DESCENDING")).ToList();
        SortRows(sheet, box, keys);
        return null;
    }

    /// <summary>Whole cells change their rows: numbers before texts before truth values, nothing last.</summary>
    public static void SortRows(Sheet sheet, Box box, IReadOnlyList<(int Column, bool Descending)> keys)
    {
        var rows = Enumerable.Range(box.Top, box.Rows).ToList();
        rows.Sort((a, b) =>
        {
            foreach (var (column, descending) in keys)
            {
                var order = Compare(sheet.Value(a, column), sheet.Value(b, column), descending);
                if (order != 0) { return order; }
            }
            return a.CompareTo(b);
        });
        var cells = box.Cells().ToDictionary(static c => c, c => sheet.Cell(c.Row, c.Column));
        foreach (var (row, column) in cells.Keys) { sheet.Put(row, column, cells[(rows[row - box.Top], column)]); }
    }

    public static JsonObject? FindReplace(BatchEdit edit, JsonObject request)
    {
        var find = request.Text("find") ?? throw GoogleError.Invalid("find is required");
        var pattern = request.Flag("searchByRegex") ? find : Regex.Escape(find);
        if (request.Flag("matchEntireCell")) { pattern = $"^(?:{pattern})$"; }
        var options = RegexOptions.CultureInvariant | (request.Flag("matchCase") ? RegexOptions.None : RegexOptions.IgnoreCase);
        var regex = new Regex(pattern, options, TimeSpan.FromSeconds(1));
        var replacement = request.Text("replacement") ?? "";
        if (!request.Flag("searchByRegex")) { replacement = replacement.Replace("$", "$$", StringComparison.Ordinal); }
        var areas = request.Object("range") is { } range ? [GridArea.Of(range)]
            : request.Flag("allSheets") ? edit.Book.Sheets.Where(static s => s.HasGrid).Select(static s => new GridArea(s.Id)).ToList()
            : [new GridArea(request.Int("sheetId") ?? throw GoogleError.Invalid("One of range, sheetId and allSheets is required"))];
        var (values, formulas, rows, sheets, occurrences) = (0, 0, new HashSet<(int, int)>(), new HashSet<int>(), 0);
        foreach (var area in areas)
        {
            var sheet = edit.Book.Grid(area.SheetId);
            var box = area.In(sheet);
            foreach (var ((row, column), cell) in sheet.Cells.Where(c => box.Contains(c.Key.Row, c.Key.Column)).OrderBy(static c => c.Key).ToList())
            {
                if (cell.Object("userEnteredValue") is not { } value) { continue; }
                var isFormula = value.ContainsKey("formulaValue");
                if (isFormula && !request.Flag("includeFormulas")) { continue; }
                var text = value.Text("formulaValue") ?? NumberFormatter.Show(value, sheet.NumberFormat(row, column), SheetLocale.Of(edit.Book.Locale));
                var count = regex.Count(text);
                if (count == 0) { continue; }
                edit.Guard(sheet, Box.Cell(row, column));
                CellValues.Write(edit.Book, sheet, row, column, regex.Replace(text, replacement), typed: true);
                occurrences += count;
                if (isFormula) { formulas++; } else { values++; }
                rows.Add((sheet.Id, row));
                sheets.Add(sheet.Id);
            }
        }
        var reply = new JsonObject();
        foreach (var (name, count) in (ReadOnlySpan<(string, int)>)[("valuesChanged", values), ("formulasChanged", formulas), ("rowsChanged", rows.Count), ("sheetsChanged", sheets.Count), ("occurrencesChanged", occurrences)])
        {
            if (count > 0) { reply[name] = count; }
        }
        return reply;
    }

    public static JsonObject? CopyPaste(BatchEdit edit, JsonObject request)
    {
        var from = GridArea.Of(request["source"]);
        var source = edit.Book.Grid(from.SheetId);
        var box = from.In(source);
        var to = GridArea.Of(request["destination"]);
        var target = edit.Book.Grid(to.SheetId);
        var into = to.In(target);
        var transpose = request.Text("pasteOrientation") == "TRANSPOSE";
        var (height, width) = transpose ? (box.Columns, box.Rows) : (box.Rows, box.Columns);
        if (box.IsEmpty) { return null; }
        // A destination of several times the source is filled with copies; any other takes one.
        var (down, across) = (into.Rows % height == 0 && into.Rows > 0 ? into.Rows / height : 1, into.Columns % width == 0 && into.Columns > 0 ? into.Columns / width : 1);
        var whole = new Box(into.Top, into.Left, into.Top + (height * down), into.Left + (width * across));
        if (whole.Bottom > target.Rows || whole.Right > target.Columns) { throw GoogleError.Invalid("The destination is outside of the grid."); }
        edit.Guard(target, whole);
        var mask = PasteMask(request.Text("pasteType"));
        var cells = box.Cells().ToDictionary(static c => c, c => source.Cell(c.Row, c.Column));
        foreach (var (row, column) in whole.Cells())
        {
            var (r, c) = ((row - whole.Top) % height, (column - whole.Left) % width);
            var (fromRow, fromColumn) = transpose ? (box.Top + c, box.Left + r) : (box.Top + r, box.Left + c);
            var cell = cells[(fromRow, fromColumn)];
            if (cell.Object("userEnteredValue").Text("formulaValue") is { } formula)
            {
                cell = cell!.Copy();
                cell["userEnteredValue"]!["formulaValue"] = Formulas.Copied(formula, row - fromRow, column - fromColumn);
            }
            CellRequests.WriteCell(target, row, column, cell, mask);
        }
        return null;
    }

    public static JsonObject? CutPaste(BatchEdit edit, JsonObject request)
    {
        var (source, box) = edit.Editable(request["source"]);
        var to = request.Object("destination");
        var target = edit.Book.Grid(to.Int("sheetId") ?? 0);
        var (top, left) = (to.Int("rowIndex") ?? 0, to.Int("columnIndex") ?? 0);
        var into = new Box(top, left, top + box.Rows, left + box.Columns);
        if (into.Bottom > target.Rows || into.Right > target.Columns) { throw GoogleError.Invalid("The destination is outside of the grid."); }
        edit.Guard(target, into);
        var mask = PasteMask(request.Text("pasteType"));
        var cells = box.Cells().ToDictionary(static c => c, c => source.Cell(c.Row, c.Column));
        foreach (var (row, column) in box.Cells()) { CellRequests.WriteCell(source, row, column, null, mask); }
        foreach (var ((row, column), cell) in cells) { CellRequests.WriteCell(target, top + row - box.Top, left + column - box.Left, cell, mask); }
        return null;
    }

    public static JsonObject? Insert(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var down = request.Text("shiftDimension") == "ROWS";
        var tail = down ? box with { Bottom = sheet.Rows } : box with { Right = sheet.Columns };
        edit.Guard(sheet, tail);
        var count = down ? box.Rows : box.Columns;
        if (sheet.Filled(down ? tail with { Top = sheet.Rows - count } : tail with { Left = sheet.Columns - count }) is not null)
        {
            if (down) { sheet.Rows += count; } else { sheet.Columns += count; }
            edit.Book.CheckSize();
        }
        Shift(sheet, tail, down ? count : 0, down ? 0 : count);
        return null;
    }

    public static JsonObject? Delete(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var up = request.Text("shiftDimension") == "ROWS";
        var tail = up ? box with { Top = box.Bottom, Bottom = sheet.Rows } : box with { Left = box.Right, Right = sheet.Columns };
        edit.Guard(sheet, tail);
        foreach (var (row, column) in box.Cells()) { sheet.Put(row, column, null); }
        Shift(sheet, tail, up ? -box.Rows : 0, up ? 0 : -box.Columns);
        return null;
    }

    public static JsonObject? TrimWhitespace(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var changed = 0;
        foreach (var (row, column) in sheet.Cells.Keys.Where(k => box.Contains(k.Row, k.Column)).ToList())
        {
            if (sheet.Value(row, column).Text("stringValue") is not { } text) { continue; }
            var trimmed = string.Join(' ', text.Split((char[])[' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
            if (trimmed == text) { continue; }
            CellValues.Write(edit.Book, sheet, row, column, trimmed, typed: true);
            changed++;
        }
        return changed == 0 ? [] : new JsonObject { ["cellsChangedCount"] = changed };
    }

    public static JsonObject? DeleteDuplicates(BatchEdit edit, JsonObject request)
    {
        var (sheet, box) = edit.Editable(request["range"]);
        var columns = new List<int>();
        foreach (var compared in request.List("comparisonColumns"))
        {
            var (start, end) = (compared.Int("startIndex") ?? box.Left, compared.Int("endIndex") ?? box.Right);
            if (compared.Text("dimension") != "COLUMNS" || start < box.Left || end > box.Right || end <= start) { throw GoogleError.Invalid("The comparison columns must lie within the range."); }
            columns.AddRange(Enumerable.Range(start, end - start));
        }
        if (columns.Count == 0) { columns = [.. Enumerable.Range(box.Left, box.Columns)]; }
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var kept = new List<int>();
        for (var row = box.Top; row < box.Bottom; row++)
        {
            var key = new StringBuilder();
            foreach (var column in columns) { key.Append(sheet.Value(row, column)?.ToJsonString(Json.Options)).Append('\n'); }
            if (seen.Add(key.ToString()) || key.ToString().Trim('\n').Length == 0) { kept.Add(row); }
        }
        var removed = box.Rows - kept.Count;
        var cells = box.Cells().ToDictionary(static c => c, c => sheet.Cell(c.Row, c.Column));
        foreach (var (row, column) in box.Cells())
        {
            sheet.Put(row, column, row - box.Top < kept.Count ? cells[(kept[row - box.Top], column)] : null);
        }
        return removed == 0 ? [] : new JsonObject { ["duplicatesRemovedCount"] = removed };
    }

    private static int Compare(JsonObject? a, JsonObject? b, bool descending)
    {
        if (a is null || b is null) { return (a is null ? 1 : 0) - (b is null ? 1 : 0); }
        var order = Rank(a).CompareTo(Rank(b));
        if (order == 0)
        {
            order = a["numberValue"].Number() is { } x && b["numberValue"].Number() is { } y ? x.CompareTo(y)
                : string.Compare(a.Text("stringValue") ?? a["boolValue"]?.ToJsonString(), b.Text("stringValue") ?? b["boolValue"]?.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }
        return descending ? -order : order;

        static int Rank(JsonObject value) => value.ContainsKey("numberValue") ? 0 : value.ContainsKey("boolValue") ? 2 : 1;
    }

    private static void Shift(Sheet sheet, Box box, int rows, int columns)
    {
        var cells = sheet.Cells.Where(c => box.Contains(c.Key.Row, c.Key.Column)).ToList();
        foreach (var (at, _) in cells) { sheet.Cells.Remove(at); }
        foreach (var ((row, column), cell) in cells) { sheet.Put(row + rows, column + columns, cell); }
    }

    private static FieldMask PasteMask(string? type) => Masked.Parse(type switch
    {
        "PASTE_VALUES" => "userEnteredValue,textFormatRuns",
        "PASTE_FORMAT" => "userEnteredFormat",
        "PASTE_FORMULA" => "userEnteredValue",
        "PASTE_DATA_VALIDATION" => "dataValidation",
        "PASTE_NO_BORDERS" => "userEnteredValue,userEnteredFormat(numberFormat,backgroundColor,padding,horizontalAlignment,verticalAlignment,wrapStrategy,textFormat),note,dataValidation,textFormatRuns",
        "PASTE_CONDITIONAL_FORMATTING" => throw new GoogleError(501, "UNIMPLEMENTED", "The emulator does not paste conditional formats."),
        _ => "userEnteredValue,userEnteredFormat,note,dataValidation,textFormatRuns",
    }, "CellData");
}
