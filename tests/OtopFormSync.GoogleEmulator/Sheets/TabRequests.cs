using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Requests about whole tabs and the file itself.</summary>
internal static class TabRequests
{
    public static JsonObject? Add(BatchEdit edit, JsonObject request)
    {
        var sheet = NewSheet(edit, request.Object("properties")?.Copy() ?? []);
        return new JsonObject { ["properties"] = SpreadsheetApi.SheetProperties(sheet, edit.Book.Sheets.IndexOf(sheet)) };
    }

    public static Sheet NewSheet(BatchEdit edit, JsonObject wanted)
    {
        var book = edit.Book;
        var id = wanted.Int("sheetId") ?? edit.World.NewId(n => book.Find(n) is not null);
        if (id < 0) { throw GoogleError.Invalid("sheetId must be non-negative"); }
        if (book.Find(id) is not null) { throw GoogleError.Invalid($"A sheet with the id {id} already exists. Please use a different id."); }
        var title = wanted.Text("title");
        if (title is null)
        {
            var n = book.Sheets.Count + 1;
            do { title = $"Sheet{n++}"; } while (book.Named(title) is not null);
        }
        book.CheckTitle(title);
        var stored = Masked.Stored(wanted);
        var sheet = Sheet.New(id, title);
        foreach (var (name, value) in stored)
        {
            if (name is "sheetId" or "title" or "index") { continue; }
            if (name == "gridProperties") { foreach (var (part, size) in value!.AsObject()) { sheet.Grid[part] = size?.DeepClone(); } }
            else { sheet.Properties[name] = value?.DeepClone(); }
        }
        CheckGrid(sheet);
        var index = Math.Min(wanted.Int("index") ?? book.Sheets.Count, book.Sheets.Count);
        book.Sheets.Insert(index, sheet);
        book.CheckSize();
        return sheet;
    }

    public static JsonObject? Delete(BatchEdit edit, JsonObject request)
    {
        var book = edit.Book;
        var sheet = book[request.Int("sheetId") ?? 0];
        edit.Guard(sheet, sheet.Everything);
        if (book.Sheets.Count(static s => !s.Hidden) <= 1 && !sheet.Hidden) { throw GoogleError.Invalid("You can't remove all the visible sheets in a document."); }
        if (sheet.Responses is not null) { throw GoogleError.Invalid("You can't delete a sheet with a linked form. Please unlink the form first."); }
        book.Sheets.Remove(sheet);
        RemoveWhere(book.Metadata, m => DataFilters.Area(m) is { } at && at.SheetId == sheet.Id);
        RemoveWhere(book.NamedRanges, n => GridArea.Of(n["range"]).SheetId == sheet.Id);
        return null;
    }

    public static JsonObject? Duplicate(BatchEdit edit, JsonObject request)
    {
        var book = edit.Book;
        var source = book[request.Int("sourceSheetId") ?? 0];
        var id = request.Int("newSheetId") ?? edit.World.NewId(n => book.Find(n) is not null);
        if (book.Find(id) is not null) { throw GoogleError.Invalid($"A sheet with the id {id} already exists. Please use a different id."); }
        var title = request.Text("newSheetName");
        if (title is null)
        {
            title = $"Copy of {source.Title}";
            for (var n = 2; book.Named(title) is not null; n++) { title = $"Copy of {source.Title} {n.ToString(CultureInfo.InvariantCulture)}"; }
        }
        book.CheckTitle(title);
        var copy = source.Copy();
        copy.Properties["sheetId"] = id;
        copy.Title = title;
        copy.Responses = null;
        Rehome(copy, source.Id, id);
        foreach (var (list, field) in (ReadOnlySpan<(string, string)>)[("charts", "chartId"), ("protectedRanges", "protectedRangeId"), ("bandedRanges", "bandedRangeId"), ("filterViews", "filterViewId")])
        {
            foreach (var thing in copy.List(list)) { thing![field] = edit.World.NewId(static _ => false); }
        }
        var index = Math.Min(request.Int("insertSheetIndex") ?? 0, book.Sheets.Count);
        book.Sheets.Insert(index, copy);
        book.CheckSize();
        return new JsonObject { ["properties"] = SpreadsheetApi.SheetProperties(copy, index) };
    }

    public static JsonObject? Update(BatchEdit edit, JsonObject request)
    {
        var book = edit.Book;
        var given = Masked.Stored(request.Object("properties") ?? []);
        var sheet = book[given.Int("sheetId") ?? 0];
        var mask = Masked.Parse(request.Text("fields"), "SheetProperties");
        var (rows, columns, title) = (sheet.Rows, sheet.Columns, sheet.Title);
        var wanted = given.Copy();
        if (mask.IsWhole)
        {
            // What a tab cannot be without stays.
            wanted["title"] ??= title;
            wanted["sheetType"] ??= "GRID";
            wanted["gridProperties"] ??= sheet.Grid.DeepClone();
        }
        if (sheet.HasGrid && mask.Below("gridProperties") is { IsWhole: true } && wanted.Object("gridProperties") is { } grid)
        {
            grid["rowCount"] ??= rows;
            grid["columnCount"] ??= columns;
        }
        var id = sheet.Id;
        var objectSheet = !sheet.HasGrid;
        Masked.Apply(sheet.Properties, wanted, mask, "SheetProperties");
        sheet.Properties["sheetId"] = id;
        sheet.Properties["sheetType"] = objectSheet ? "OBJECT" : "GRID";
        sheet.Properties.Remove("index");
        book.CheckTitle(sheet.Title, sheet);
        if (book.Sheets.TrueForAll(static s => s.Hidden)) { throw GoogleError.Invalid("You can't hide all the sheets in a document."); }
        if (sheet.HasGrid && (sheet.Rows, sheet.Columns) != (rows, columns)) { Resize(edit, sheet, rows, columns); }
        CheckGrid(sheet);
        if ((mask.Below("index") is not null && !mask.IsWhole) || mask.IsWhole && request.Object("properties")?.ContainsKey("index") is true)
        {
            // The place is counted before the move.
            var from = book.Sheets.IndexOf(sheet);
            var to = request.Object("properties").Int("index") ?? 0;
            if (to < 0 || to > book.Sheets.Count) { throw GoogleError.Invalid($"Invalid index: {to}"); }
            book.Sheets.RemoveAt(from);
            book.Sheets.Insert(to > from ? to - 1 : to, sheet);
        }
        return null;
    }

    public static JsonObject? UpdateSpreadsheet(BatchEdit edit, JsonObject request)
    {
        var mask = Masked.Parse(request.Text("fields"), "SpreadsheetProperties");
        var kept = edit.Book.Properties.Copy();
        Masked.Apply(edit.Book.Properties, Masked.Stored(request.Object("properties") ?? []), mask, "SpreadsheetProperties");
        foreach (var (name, value) in kept) { edit.Book.Properties[name] ??= value?.DeepClone(); }
        CheckProperties(edit.Book.Properties);
        return null;
    }

    public static void CheckProperties(JsonObject properties)
    {
        var zone = properties.Text("timeZone") ?? "";
        if (!zone.StartsWith("GMT", StringComparison.Ordinal) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw GoogleError.Invalid($"Invalid time zone: {zone}");
        }
    }

    /// <summary>Turns every range of a copied tab to the copy.</summary>
    public static void Rehome(Sheet copy, int from, int to)
    {
        foreach (var (_, list) in copy.Things) { Walk(list); }

        void Walk(JsonNode? node)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list) { Walk(item); }
            }
            else if (node is JsonObject thing)
            {
                var place = thing.ContainsKey("startRowIndex") || thing.ContainsKey("endRowIndex") || thing.ContainsKey("startColumnIndex") || thing.ContainsKey("sheetId");
                if (place && (thing.Int("sheetId") ?? 0) == from) { thing["sheetId"] = to; }
                foreach (var (name, below) in thing.ToList())
                {
                    if (name == "anchorCell" && (below.Int("sheetId") ?? 0) == from) { below!["sheetId"] = to; }
                    else { Walk(below); }
                }
            }
        }
    }

    public static void RemoveWhere(JsonArray list, Func<JsonNode, bool> fits)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (fits(list[i]!)) { list.RemoveAt(i); }
        }
    }

    /// <summary>New counts of rows and columns. The limit is checked for the new rows with the old columns, as Google does.</summary>
    private static void Resize(BatchEdit edit, Sheet sheet, int oldRows, int oldColumns)
    {
        var (rows, columns) = (sheet.Rows, sheet.Columns);
        if (rows < 1 || columns < 1) { throw GoogleError.Invalid("You can't delete all the rows or columns on the sheet."); }
        (sheet.Rows, sheet.Columns) = (rows, Math.Max(oldColumns, columns));
        edit.Book.CheckSize();
        (sheet.Rows, sheet.Columns) = (oldRows, oldColumns);
        if (rows < oldRows) { edit.Guard(sheet, new Box(rows, 0, oldRows, oldColumns)); GridEdit.Delete(sheet.Id, rows: true, rows, oldRows - rows).Apply(edit.Book); }
        if (columns < oldColumns) { edit.Guard(sheet, new Box(0, columns, oldRows, oldColumns)); GridEdit.Delete(sheet.Id, rows: false, columns, oldColumns - columns).Apply(edit.Book); }
        (sheet.Rows, sheet.Columns) = (rows, columns);
    }

    private static void CheckGrid(Sheet sheet)
    {
        if (!sheet.HasGrid) { return; }
        if (sheet.Rows < 1 || sheet.Columns < 1) { throw GoogleError.Invalid("A sheet must have at least one row and one column."); }
        if (sheet.Columns > 18_278) { throw GoogleError.Invalid("This action would increase the number of columns in the sheet above the limit of 18278 columns."); }
        if (sheet.Grid.Int("frozenRowCount") >= sheet.Rows) { throw GoogleError.Invalid("You can't freeze all visible rows on the sheet."); }
        if (sheet.Grid.Int("frozenColumnCount") >= sheet.Columns) { throw GoogleError.Invalid("You can't freeze all visible columns on the sheet."); }
    }
}
