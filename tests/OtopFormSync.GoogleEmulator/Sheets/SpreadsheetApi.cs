using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Creating and describing whole spreadsheets.</summary>
internal static class SpreadsheetApi
{
    public static void Register(Dictionary<string, Func<ApiCall, Task<JsonNode?>>> handlers, SheetsWorld world)
    {
        handlers["sheets.spreadsheets.create"] = call => Task.FromResult<JsonNode?>(Create(world, call.Body, call.Caller.Email));
        handlers["sheets.spreadsheets.get"] = call => Task.FromResult<JsonNode?>(world.Read(call["spreadsheetId"], call.Caller.Email, book =>
        {
            var ranges = call.Query.All("ranges").Select(r => A1.Parse(r, book)).ToList();
            return Masked(Describe(book, call.Caller.Email, WantsCells(call, call.Query.Flag("includeGridData")), ranges.Count > 0 ? ranges : null, WantsLooks(call)), call.Fields);
        }));
        handlers["sheets.spreadsheets.getByDataFilter"] = call => Task.FromResult<JsonNode?>(world.Read(call["spreadsheetId"], call.Caller.Email, book =>
        {
            var filters = call.Body.List("dataFilters");
            var ranges = filters.Count == 0 ? null : filters.SelectMany(f => DataFilters.Areas(book, f!)).ToList();
            return Masked(Describe(book, call.Caller.Email, WantsCells(call, call.Body.Flag("includeGridData")), ranges, WantsLooks(call)), call.Fields);
        }));
        handlers["sheets.spreadsheets.developerMetadata.get"] = call => Task.FromResult<JsonNode?>(world.Read(call["spreadsheetId"], call.Caller.Email, book =>
            book.Metadata.FirstOrDefault(m => m.Int("metadataId") == int.Parse(call["metadataId"], System.Globalization.CultureInfo.InvariantCulture))?.DeepClone() ?? throw GoogleError.NotFound()));
        handlers["sheets.spreadsheets.developerMetadata.search"] = call => Task.FromResult<JsonNode?>(world.Read(call["spreadsheetId"], call.Caller.Email, book => Search(book, call.Body)));
        handlers["sheets.spreadsheets.sheets.copyTo"] = call => Task.FromResult<JsonNode?>(CopyTo(world, call));
    }

    /// <summary>A new spreadsheet of <paramref name="owner"/>, with one tab where none is asked for.</summary>
    public static JsonNode Create(SheetsWorld world, JsonObject wanted, string owner, string? id = null)
    {
        var properties = new JsonObject
        {
            ["title"] = "Untitled spreadsheet",
            ["locale"] = "en_US",
            ["autoRecalc"] = "ON_CHANGE",
            ["timeZone"] = "Etc/GMT",
            ["defaultFormat"] = DefaultFormat(),
        };
        foreach (var (name, value) in wanted.Object("properties") ?? [])
        {
            if (name != "defaultFormat") { properties[name] = value?.DeepClone(); }
        }
        return world.Create(owner, properties, book =>
        {
            TabRequests.CheckProperties(book.Properties);
            var edit = new BatchEdit(world, book, owner);
            foreach (var sheet in wanted.List("sheets")) { AddSheet(edit, sheet!); }
            if (book.Sheets.Count == 0) { book.Sheets.Add(Sheet.New(0, "Sheet1")); }
            book.CheckSize();
            foreach (var named in wanted.List("namedRanges")) { RuleRequests.AddNamedRange(edit, new JsonObject { ["namedRange"] = named!.DeepClone() }); }
            foreach (var entry in wanted.List("developerMetadata"))
            {
                var metadata = entry!.DeepClone().AsObject();
                metadata["location"] ??= new JsonObject { ["spreadsheet"] = true };
                MetadataRequests.Create(edit, new JsonObject { ["developerMetadata"] = metadata });
            }
            return Describe(book, owner, cells: wanted.List("sheets").Any(static s => s!["data"] is not null), null);
        }, id);
    }

    /// <summary>The answer of <c>get</c>, whole.</summary>
    public static JsonObject Describe(Spreadsheet book, string? caller, bool cells, IReadOnlyList<GridArea>? ranges, bool looks = true)
    {
        var answer = new JsonObject { ["spreadsheetId"] = book.Id, ["properties"] = book.Properties.DeepClone() };
        var sheets = new JsonArray();
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var sheet = book.Sheets[i];
            if (ranges?.Any(r => r.SheetId == sheet.Id) is false) { continue; }
            sheets.Add(DescribeSheet(book, sheet, i, caller, cells, ranges, looks));
        }
        answer["sheets"] = sheets;
        if (book.NamedRanges.Count > 0) { answer["namedRanges"] = book.NamedRanges.DeepClone(); }
        answer["spreadsheetUrl"] = book.Url;
        var entries = book.Metadata.Where(static m => m!["location"].Text("locationType") == "SPREADSHEET").Select(static m => m!.DeepClone()).ToArray();
        if (entries.Length > 0) { answer["developerMetadata"] = new JsonArray(entries); }
        return answer;
    }

    public static JsonObject SheetProperties(Sheet sheet, int index)
    {
        var shown = new JsonObject { ["sheetId"] = sheet.Id, ["title"] = sheet.Title, ["index"] = index };
        foreach (var (name, value) in sheet.Properties)
        {
            if (!shown.ContainsKey(name)) { shown[name] = value?.DeepClone(); }
        }
        return shown;
    }

    private static JsonObject DescribeSheet(Spreadsheet book, Sheet sheet, int index, string? caller, bool cells, IReadOnlyList<GridArea>? ranges, bool looks)
    {
        var shown = new JsonObject { ["properties"] = SheetProperties(sheet, index) };
        if (cells && sheet.HasGrid)
        {
            shown["data"] = new JsonArray([.. (ranges?.Where(r => r.SheetId == sheet.Id) ?? [new GridArea(sheet.Id)]).Select(r => Data(book, sheet, r.In(sheet), looks))]);
        }
        foreach (var name in Sheet.Lists)
        {
            if (sheet.List(name) is { Count: > 0 } list)
            {
                shown[name] = name == "protectedRanges" ? new JsonArray([.. list.Select(r => Protection.Shown(book, r!.AsObject(), caller))]) : list.DeepClone();
            }
            if (name == "protectedRanges" && sheet.Things["basicFilter"] is { } filter) { shown["basicFilter"] = filter.DeepClone(); }
        }
        var entries = book.Metadata.Where(m => m!["location"].Text("locationType") == "SHEET" && (m["location"].Int("sheetId") ?? 0) == sheet.Id).Select(static m => m!.DeepClone()).ToArray();
        if (entries.Length > 0) { shown["developerMetadata"] = new JsonArray(entries); }
        return shown;
    }

    private static JsonObject Data(Spreadsheet book, Sheet sheet, Box box, bool looks)
    {
        var data = new JsonObject();
        var values = new Calculation(book);
        if (box.Top > 0) { data["startRow"] = box.Top; }
        if (box.Left > 0) { data["startColumn"] = box.Left; }
        var rows = new JsonArray();
        foreach (var group in sheet.Cells.Keys.Union(values.Spilled(sheet).Keys).Where(k => box.Contains(k.Row, k.Column)).GroupBy(static k => k.Row).OrderBy(static g => g.Key))
        {
            while (rows.Count < group.Key - box.Top) { rows.Add(new JsonObject()); }
            var cells = new JsonArray();
            var last = group.Max(static k => k.Column);
            for (var column = box.Left; column <= last; column++) { cells.Add(Cell(values, sheet, group.Key, column, looks)); }
            rows.Add(new JsonObject { ["values"] = cells });
        }
        if (rows.Count > 0) { data["rowData"] = rows; }
        data["rowMetadata"] = new JsonArray([.. Enumerable.Range(box.Top, box.Rows).Select(r => Dimension(book, sheet, rows: true, r))]);
        data["columnMetadata"] = new JsonArray([.. Enumerable.Range(box.Left, box.Columns).Select(c => Dimension(book, sheet, rows: false, c))]);
        return data;
    }

    private static JsonObject Cell(Calculation values, Sheet sheet, int row, int column, bool looks)
    {
        var (book, cell) = (values.Book, sheet.Cell(row, column) ?? []);
        var shown = new JsonObject();
        if (cell.Object("userEnteredValue") is { } entered) { shown["userEnteredValue"] = entered.DeepClone(); }
        if (values.Of(sheet, row, column) is { } value)
        {
            shown["effectiveValue"] = value.DeepClone();
            shown["formattedValue"] = NumberFormatter.Show(value, cell.Object("userEnteredFormat").Object("numberFormat"), SheetLocale.Of(book.Locale));
        }
        if (cell.Count == 0) { return shown; }
        if (cell["userEnteredFormat"] is { } format) { shown["userEnteredFormat"] = format.DeepClone(); }
        if (looks) { shown["effectiveFormat"] = Look.Of(book, sheet, row, column); }
        foreach (var name in (string[])["note", "textFormatRuns", "dataValidation"])
        {
            if (cell[name] is { } part) { shown[name] = part.DeepClone(); }
        }
        return shown;
    }

    private static JsonObject Dimension(Spreadsheet book, Sheet sheet, bool rows, int index)
    {
        var shown = sheet.Dimensions(rows).GetValueOrDefault(index)?.Copy() ?? [];
        shown["pixelSize"] ??= rows ? 21 : 100;
        var entries = book.Metadata.Where(m => m!["location"].Object("dimensionRange") is { } at
            && (at.Int("sheetId") ?? 0) == sheet.Id && at.Text("dimension") == (rows ? "ROWS" : "COLUMNS") && (at.Int("startIndex") ?? 0) == index).Select(static m => m!.DeepClone()).ToArray();
        if (entries.Length > 0) { shown["developerMetadata"] = new JsonArray(entries); }
        return shown;
    }

    /// <summary>Cells are loaded where <c>fields</c> asks for them; without <c>fields</c>, where the flag does.</summary>
    private static bool WantsCells(ApiCall call, bool flag) =>
        call.Fields is not { IsWhole: false } mask ? flag : mask.Below("sheets")?.Below("data") is not null;

    /// <summary>The effective format is worked out only where it is asked for.</summary>
    private static bool WantsLooks(ApiCall call) =>
        call.Fields is not { IsWhole: false } mask || mask.Below("sheets")?.Below("data")?.Below("rowData")?.Below("values")?.Below("effectiveFormat") is not null;

    /// <summary>The masked answer; cells and rows at the end that the mask left nothing of are cut.</summary>
    private static JsonNode Masked(JsonObject answer, FieldMask? fields)
    {
        if (fields is null || fields.IsWhole) { return answer; }
        var masked = fields.Apply(answer)!;
        foreach (var data in masked.List("sheets").SelectMany(static s => s.List("data")))
        {
            var rows = data.List("rowData");
            foreach (var row in rows.OfType<JsonObject>().Where(static r => r["values"] is JsonArray))
            {
                Cut(row.List("values"));
                if (row.List("values").Count == 0) { row.Remove("values"); }
            }
            Cut(rows);
            if (rows.Count == 0) { data!.AsObject().Remove("rowData"); }
        }
        return masked;

        static void Cut(JsonArray list)
        {
            while (list.Count > 0 && list[^1] is JsonObject { Count: 0 }) { list.RemoveAt(list.Count - 1); }
        }
    }

    private static void AddSheet(BatchEdit edit, JsonNode wanted)
    {
        var properties = wanted.Object("properties")?.Copy() ?? [];
        if (edit.Book.Sheets.Count == 0) { properties["sheetId"] ??= 0; }
        if (properties.Text("title") is null) { properties["title"] = $"Sheet{edit.Book.Sheets.Count + 1}"; }
        var sheet = TabRequests.NewSheet(edit, properties);
        foreach (var data in wanted.List("data"))
        {
            var (top, left) = (data.Int("startRow") ?? 0, data.Int("startColumn") ?? 0);
            CellRequests.WriteRows(edit, sheet, data.List("rowData"), top, left, FieldMaskOfCells);
            Sizes(sheet.RowDimensions, data.List("rowMetadata"), top);
            Sizes(sheet.ColumnDimensions, data.List("columnMetadata"), left);
        }
        foreach (var merge in wanted.List("merges")) { Located(merge, "range", static (e, r) => CellRequests.Merge(e, r)); }
        foreach (var rule in wanted.List("conditionalFormats")) { edit.Book.Grid(sheet.Id).List("conditionalFormats").Add(Sheets.Masked.Stored(rule!.AsObject())); }
        foreach (var rule in wanted.List("protectedRanges")) { RuleRequests.AddProtectedRange(edit, new JsonObject { ["protectedRange"] = rule!.DeepClone() }); }
        foreach (var rule in wanted.List("bandedRanges")) { RuleRequests.AddBanding(edit, new JsonObject { ["bandedRange"] = rule!.DeepClone() }); }
        foreach (var chart in wanted.List("charts")) { ChartRequests.Add(edit, new JsonObject { ["chart"] = chart!.DeepClone() }); }
        foreach (var view in wanted.List("filterViews")) { FilterRequests.AddView(edit, new JsonObject { ["filter"] = view!.DeepClone() }); }
        if (wanted.Object("basicFilter") is { } filter) { FilterRequests.SetBasic(edit, new JsonObject { ["filter"] = filter.DeepClone() }); }

        void Located(JsonNode? range, string name, Func<BatchEdit, JsonObject, JsonObject?> request)
        {
            var at = range!.DeepClone();
            at["sheetId"] ??= sheet.Id;
            request(edit, new JsonObject { [name] = at, ["mergeType"] = "MERGE_ALL" });
        }

        static void Sizes(Dictionary<int, JsonObject> into, JsonArray given, int from)
        {
            for (var i = 0; i < given.Count; i++)
            {
                if (given[i] is JsonObject { Count: > 0 } size) { into[from + i] = size.Copy(); }
            }
        }
    }

    private static FieldMask FieldMaskOfCells { get; } = Sheets.Masked.Parse("*", "CellData");

    private static JsonObject Search(Spreadsheet book, JsonObject body)
    {
        var found = new JsonArray();
        foreach (var entry in book.Metadata)
        {
            var filters = body.List("dataFilters").Where(f => DataFilters.Metadata(book, f!).Contains(entry)).Select(static f => f!.DeepClone()).ToArray();
            if (filters.Length > 0) { found.Add(new JsonObject { ["developerMetadata"] = entry!.DeepClone(), ["dataFilters"] = new JsonArray(filters) }); }
        }
        return found.Count == 0 ? [] : new JsonObject { ["matchedDeveloperMetadata"] = found };
    }

    private static JsonObject CopyTo(SheetsWorld world, ApiCall call)
    {
        var id = int.Parse(call["sheetId"], System.Globalization.CultureInfo.InvariantCulture);
        var copy = world.Read(call["spreadsheetId"], call.Caller.Email, book => (book.Find(id) ?? throw GoogleError.NotFound()).Copy());
        return world.Change(call.Body.Text("destinationSpreadsheetId") ?? "", call.Caller.Email, book =>
        {
            copy.Properties["sheetId"] = world.NewId(n => book.Find(n) is not null);
            var title = $"Copy of {copy.Title}";
            for (var n = 2; book.Named(title) is not null; n++) { title = $"Copy of {copy.Title} {n}"; }
            copy.Title = title;
            copy.Responses = null;
            TabRequests.Rehome(copy, id, copy.Id);
            book.Sheets.Add(copy);
            book.CheckSize();
            return SheetProperties(copy, book.Sheets.Count - 1);
        });
    }

    private static JsonObject DefaultFormat() => JsonNode.Parse("""
        {
          "backgroundColor": { "red": 1, "green": 1, "blue": 1 },
          "padding": { "top": 2, "right": 3, "bottom": 2, "left": 3 },
          "verticalAlignment": "BOTTOM",
          "wrapStrategy": "OVERFLOW_CELL",
          "textFormat": { "foregroundColor": {}, "fontFamily": "arial,sans,sans-serif", "fontSize": 10, "bold": false, "italic": false, "strikethrough": false, "underline": false, "foregroundColorStyle": { "rgbColor": {} } },
          "backgroundColorStyle": { "rgbColor": { "red": 1, "green": 1, "blue": 1 } }
        }
        """)!.AsObject();
}
