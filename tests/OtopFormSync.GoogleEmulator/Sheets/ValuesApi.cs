using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>The <c>values.*</c> methods.</summary>
internal static class ValuesApi
{
    public static void Register(Dictionary<string, Func<ApiCall, Task<JsonNode?>>> handlers, SheetsWorld world)
    {
        Read("get", static (book, call) => Shown(book, A1.Parse(call["range"], book), Rendering.Of(call)));
        Read("batchGet", static (book, call) => new JsonObject
        {
            ["spreadsheetId"] = book.Id,
            ["valueRanges"] = new JsonArray([.. call.Query.All("ranges").Select(r => Shown(book, A1.Parse(r, book), Rendering.Of(call)))]),
        });
        Read("batchGetByDataFilter", BatchGetByDataFilter);
        Write("update", static (book, call) =>
        {
            var typed = IsTyped(call.Query.Text("valueInputOption"));
            var written = Written(book, call.Caller.Email, A1.Parse(call["range"], book), call.Body, typed);
            return written.Answer(book, call.Query.Flag("includeValuesInResponse") ? Rendering.OfResponse(call.Query.Text) : null);
        });
        Write("batchUpdate", static (book, call) => BatchUpdate(book, call, static (book, data) => [A1.Parse(data.Text("range") ?? "", book)], null));
        Write("batchUpdateByDataFilter", static (book, call) => BatchUpdate(book, call, static (book, data) => DataFilters.Areas(book, data["dataFilter"]!), "dataFilter"));
        Write("append", Append);
        Write("clear", static (book, call) => new JsonObject { ["spreadsheetId"] = book.Id, ["clearedRange"] = Cleared(book, call.Caller.Email, A1.Parse(call["range"], book)) });
        Write("batchClear", static (book, call) => ClearedAll(book, call, call.Body.List("ranges").Select(r => A1.Parse(r!.GetValue<string>(), book))));
        Write("batchClearByDataFilter", static (book, call) => ClearedAll(book, call, call.Body.List("dataFilters").SelectMany(f => DataFilters.Areas(book, f!))));

        void Read(string name, Func<Spreadsheet, ApiCall, JsonNode> answer) =>
            handlers[$"sheets.spreadsheets.values.{name}"] = call => Task.FromResult<JsonNode?>(world.Read(call["spreadsheetId"], call.Caller.Email, book => answer(book, call)));
        void Write(string name, Func<Spreadsheet, ApiCall, JsonNode> answer) =>
            handlers[$"sheets.spreadsheets.values.{name}"] = call => Task.FromResult<JsonNode?>(world.Change(call["spreadsheetId"], call.Caller.Email, book => answer(book, call)));
    }

    /// <summary>One range with its values; the key is missing where there are none.</summary>
    public static JsonObject Shown(Spreadsheet book, GridArea area, Rendering how)
    {
        var sheet = book.Grid(area.SheetId);
        CheckStart(sheet, area);
        var box = area.In(sheet);
        var shown = new JsonObject { ["range"] = A1.Write(sheet, box), ["majorDimension"] = how.Columns ? "COLUMNS" : "ROWS" };
        if (CellValues.Read(book, sheet, box, how.Values, how.Dates, how.Columns) is { } values) { shown["values"] = values; }
        return shown;
    }

    private static JsonObject BatchGetByDataFilter(Spreadsheet book, ApiCall call)
    {
        var how = Rendering.Of(call.Body.Text);
        var found = new JsonArray();
        foreach (var filter in call.Body.List("dataFilters"))
        {
            foreach (var area in DataFilters.Areas(book, filter!))
            {
                found.Add(new JsonObject { ["valueRange"] = Shown(book, area, how), ["dataFilters"] = new JsonArray(filter!.DeepClone()) });
            }
        }
        var answer = new JsonObject { ["spreadsheetId"] = book.Id };
        if (found.Count > 0) { answer["valueRanges"] = found; }
        return answer;
    }

    private static JsonObject BatchUpdate(Spreadsheet book, ApiCall call, Func<Spreadsheet, JsonNode, IReadOnlyList<GridArea>> areas, string? echoed)
    {
        var typed = IsTyped(call.Body.Text("valueInputOption"));
        var how = call.Body.Flag("includeValuesInResponse") ? Rendering.OfResponse(call.Body.Text) : null;
        var all = new List<(Writing Written, JsonNode Data)>();
        var data = call.Body.List("data");
        for (var i = 0; i < data.Count; i++)
        {
            try
            {
                all.AddRange(areas(book, data[i]!).Select(area => (Written(book, call.Caller.Email, area, data[i]!.AsObject(), typed), data[i]!)));
            }
            catch (GoogleError error) when (error.Code == 400)
            {
                throw GoogleError.Invalid($"Invalid data[{i.ToString(CultureInfo.InvariantCulture)}]: {error.Message}");
            }
        }
        var answer = new JsonObject { ["spreadsheetId"] = book.Id };
        Count("totalUpdatedRows", all.SelectMany(static w => Enumerable.Range(w.Written.Box.Top, w.Written.Box.Rows).Select(r => (w.Written.Sheet.Id, r))).Distinct().Count());
        Count("totalUpdatedColumns", all.SelectMany(static w => Enumerable.Range(w.Written.Box.Left, w.Written.Box.Columns).Select(c => (w.Written.Sheet.Id, c))).Distinct().Count());
        Count("totalUpdatedCells", all.Sum(static w => w.Written.Cells));
        Count("totalUpdatedSheets", all.Select(static w => w.Written.Sheet.Id).Distinct().Count());
        answer["responses"] = new JsonArray([.. all.Select(w =>
        {
            var response = w.Written.Answer(book, how);
            if (echoed is not null)
            {
                response.Remove("spreadsheetId");
                response[echoed] = w.Data[echoed]!.DeepClone();
            }
            return response;
        })]);
        return answer;

        void Count(string name, int count)
        {
            if (count > 0) { answer[name] = count; }
        }
    }

    /// <summary>Below the last table of the range, from the table's first column.</summary>
    private static JsonObject Append(Spreadsheet book, ApiCall call)
    {
        var typed = IsTyped(call.Query.Text("valueInputOption"));
        var area = A1.Parse(call["range"], book);
        var sheet = book.Grid(area.SheetId);
        CheckStart(sheet, area);
        var table = Tables.Last(sheet, area.In(sheet));
        var values = Rows(call.Body);
        var at = table is { } t ? (Row: t.Bottom, Column: t.Left) : (Row: area.Top ?? 0, Column: area.Left ?? 0);
        if (table is not null && call.Query.Text("insertDataOption") == "INSERT_ROWS" && values.Count > 0)
        {
            sheet.Rows += values.Count;
            GridEdit.Insert(sheet.Id, rows: true, at.Row, values.Count).Apply(book);
        }
        sheet.Rows = Math.Max(sheet.Rows, at.Row + values.Count);
        book.CheckSize();
        var written = Written(book, call.Caller.Email, new GridArea(sheet.Id, at.Row, at.Column), call.Body, typed);
        var answer = new JsonObject { ["spreadsheetId"] = book.Id };
        if (table is { } found) { answer["tableRange"] = A1.Write(sheet, found); }
        answer["updates"] = written.Answer(book, call.Query.Flag("includeValuesInResponse") ? Rendering.OfResponse(call.Query.Text) : null);
        return answer;
    }

    private static string Cleared(Spreadsheet book, string caller, GridArea area)
    {
        var sheet = book.Grid(area.SheetId);
        CheckStart(sheet, area);
        var box = area.In(sheet);
        Protection.Check(book, sheet, box, caller);
        foreach (var (row, column) in sheet.Cells.Keys.Where(k => box.Contains(k.Row, k.Column)).ToList()) { CellValues.Enter(sheet, row, column, null); }
        return A1.Write(sheet, box);
    }

    private static JsonObject ClearedAll(Spreadsheet book, ApiCall call, IEnumerable<GridArea> areas) => new()
    {
        ["spreadsheetId"] = book.Id,
        ["clearedRanges"] = new JsonArray([.. areas.ToList().Select(a => (JsonNode)Cleared(book, call.Caller.Email, a))]),
    };

    private static Writing Written(Spreadsheet book, string caller, GridArea area, JsonObject body, bool typed)
    {
        var sheet = book.Grid(area.SheetId);
        var rows = Rows(body);
        var width = rows.Count == 0 ? 0 : rows.Max(static r => r.Count);
        var anchored = (area.Bottom is null && area.Right is null) || (area.Bottom - area.Top == 1 && area.Right - area.Left == 1);
        var (top, left) = (area.Top ?? 0, area.Left ?? 0);
        var limit = new Box(top, left, anchored ? Math.Max(top + 1, top + rows.Count) : area.Bottom ?? sheet.Rows, anchored ? Math.Max(left + 1, left + width) : area.Right ?? sheet.Columns);
        if (limit.Bottom > sheet.Rows || limit.Right > sheet.Columns) { throw BeyondGrid(sheet, limit); }
        if (rows.Count > limit.Rows) { throw GoogleError.Invalid($"Requested writing within range [{A1.Write(sheet, limit)}], but tried writing to row [{(limit.Bottom + 1).ToString(CultureInfo.InvariantCulture)}]"); }
        if (width > limit.Columns) { throw GoogleError.Invalid($"Requested writing within range [{A1.Write(sheet, limit)}], but tried writing to column [{A1.Column(limit.Right)}]"); }
        var box = new Box(top, left, top + rows.Count, left + width);
        Protection.Check(book, sheet, box, caller);
        var cells = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (rows[r][c] is not null) { cells++; }
                CellValues.Write(book, sheet, top + r, left + c, rows[r][c], typed);
            }
        }
        return new Writing(sheet, box, anchored ? box : limit, cells);
    }

    /// <summary>The given values as rows, whichever way they came.</summary>
    private static List<List<JsonNode?>> Rows(JsonObject body)
    {
        var lines = body.List("values").Select(static l => l!.AsArray().ToList()).ToList();
        if (body.Text("majorDimension") != "COLUMNS") { return lines; }
        var height = lines.Count == 0 ? 0 : lines.Max(static l => l.Count);
        return [.. Enumerable.Range(0, height).Select(r => lines.Select(l => r < l.Count ? l[r] : null).ToList())];
    }

    private static bool IsTyped(string? option) => option switch
    {
        "RAW" => false,
        "USER_ENTERED" => true,
        _ => throw GoogleError.Invalid("'valueInputOption' is required but not specified"),
    };

    private static void CheckStart(Sheet sheet, GridArea area)
    {
        if (area.Top >= sheet.Rows || area.Left >= sheet.Columns)
        {
            throw BeyondGrid(sheet, new Box(area.Top ?? 0, area.Left ?? 0, area.Bottom ?? sheet.Rows, area.Right ?? sheet.Columns));
        }
    }

    private static GoogleError BeyondGrid(Sheet sheet, Box box) =>
        GoogleError.Invalid($"Range ({A1.Write(sheet, box)}) exceeds grid limits. Max rows: {sheet.Rows.ToString(CultureInfo.InvariantCulture)}, max columns: {sheet.Columns.ToString(CultureInfo.InvariantCulture)}");

    private sealed record Writing(Sheet Sheet, Box Box, Box Range, int Cells)
    {
        public JsonObject Answer(Spreadsheet book, Rendering? how)
        {
            var answer = new JsonObject { ["spreadsheetId"] = book.Id, ["updatedRange"] = A1.Write(Sheet, Range) };
            if (Cells > 0)
            {
                answer["updatedRows"] = Box.Rows;
                answer["updatedColumns"] = Box.Columns;
                answer["updatedCells"] = Cells;
            }
            if (how is not null) { answer["updatedData"] = Shown(book, GridArea.Of(Sheet.Id, Range), how); }
            return answer;
        }
    }
}

/// <summary>How values are to be shown.</summary>
internal sealed record Rendering(string Values, string Dates, bool Columns)
{
    public static Rendering Of(ApiCall call) => Of(call.Query.Text);

    public static Rendering Of(Func<string, string?> option) =>
        new(option("valueRenderOption") ?? "FORMATTED_VALUE", option("dateTimeRenderOption") ?? "SERIAL_NUMBER", option("majorDimension") == "COLUMNS");

    public static Rendering OfResponse(Func<string, string?> option) =>
        new(option("responseValueRenderOption") ?? "FORMATTED_VALUE", option("responseDateTimeRenderOption") ?? "SERIAL_NUMBER", false);
}
