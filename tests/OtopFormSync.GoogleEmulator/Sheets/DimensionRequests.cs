using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Requests about rows and columns.</summary>
internal static class DimensionRequests
{
    public static JsonObject? Append(BatchEdit edit, JsonObject request)
    {
        var sheet = edit.Book.Grid(request.Int("sheetId") ?? 0);
        var length = request.Int("length") ?? 0;
        if (length < 1) { throw GoogleError.Invalid("length must be positive"); }
        if (IsRows(request)) { sheet.Rows += length; } else { sheet.Columns += length; }
        edit.Book.CheckSize();
        return null;
    }

    public static JsonObject? Insert(BatchEdit edit, JsonObject request)
    {
        var (sheet, rows, start, end) = Span(edit, request.Object("range"), mayStartAtEnd: true);
        var before = request.Flag("inheritFromBefore");
        if (before && start == 0) { throw GoogleError.Invalid("inheritFromBefore cannot be true when inserting before the first row or column."); }
        InsertAt(edit.Book, sheet, rows, start, end - start, before);
        return null;
    }

    /// <summary>Makes room; the new cells take the formats of their neighbour, the new rows or columns its size, hidden or not.</summary>
    public static void InsertAt(Spreadsheet book, Sheet sheet, bool rows, int at, int count, bool likeBefore)
    {
        var model = likeBefore ? at - 1 : at;
        var formats = sheet.Cells.Where(c => (rows ? c.Key.Row : c.Key.Column) == model && c.Value.ContainsKey("userEnteredFormat"))
            .Select(c => (Across: rows ? c.Key.Column : c.Key.Row, Format: c.Value["userEnteredFormat"]!)).ToList();
        var size = sheet.Dimensions(rows).GetValueOrDefault(model)?.Copy();
        if (rows) { sheet.Rows += count; } else { sheet.Columns += count; }
        book.CheckSize();
        GridEdit.Insert(sheet.Id, rows, at, count).Apply(book);
        for (var i = at; size is not null && i < at + count; i++) { sheet.Dimensions(rows)[i] = size.Copy(); }
        foreach (var (across, format) in formats)
        {
            for (var i = at; i < at + count; i++) { sheet.Put(rows ? i : across, rows ? across : i, "userEnteredFormat", format.DeepClone()); }
        }
    }

    public static JsonObject? Delete(BatchEdit edit, JsonObject request)
    {
        var (sheet, rows, start, end) = Span(edit, request.Object("range"));
        DeleteAt(edit, sheet, rows, start, end - start);
        return null;
    }

    public static void DeleteAt(BatchEdit edit, Sheet sheet, bool rows, int at, int count)
    {
        if (count >= sheet.Count(rows)) { throw GoogleError.Invalid($"You can't delete all the {(rows ? "rows" : "columns")} on the sheet."); }
        edit.Guard(sheet, rows ? new Box(at, 0, at + count, sheet.Columns) : new Box(0, at, sheet.Rows, at + count));
        GridEdit.Delete(sheet.Id, rows, at, count).Apply(edit.Book);
        if (rows) { sheet.Rows -= count; } else { sheet.Columns -= count; }
    }

    public static JsonObject? Move(BatchEdit edit, JsonObject request)
    {
        var (sheet, rows, start, end) = Span(edit, request.Object("source"));
        var to = request.Int("destinationIndex") ?? 0;
        if (to > start && to < end) { throw GoogleError.Invalid("destinationIndex cannot be within the source range."); }
        if (to < 0 || to > sheet.Count(rows)) { throw GoogleError.Invalid($"destinationIndex [{Text(to)}] is beyond the last {(rows ? "row" : "column")}."); }
        edit.Guard(sheet, rows ? new Box(start, 0, end, sheet.Columns) : new Box(0, start, sheet.Rows, end));
        GridEdit.Move(sheet.Id, rows, start, end, to).Apply(edit.Book);
        return null;
    }

    public static JsonObject? Update(BatchEdit edit, JsonObject request)
    {
        var (sheet, rows, start, end) = Span(edit, request.Object("range"));
        var mask = Masked.Parse(request.Text("fields"), "DimensionProperties");
        var given = Masked.Stored(request.Object("properties") ?? []);
        if (given.Int("pixelSize") is < 0) { throw GoogleError.Invalid("pixelSize must be positive."); }
        for (var i = start; i < end; i++)
        {
            var size = sheet.Dimensions(rows).GetValueOrDefault(i)?.Copy() ?? [];
            Masked.Apply(size, given, mask, "DimensionProperties");
            if (size.Count == 0) { sheet.Dimensions(rows).Remove(i); } else { sheet.Dimensions(rows)[i] = size; }
        }
        return null;
    }

    /// <summary>Columns become as wide as their longest text, without an upper bound.</summary>
    public static JsonObject? AutoResize(BatchEdit edit, JsonObject request)
    {
        var (sheet, rows, start, end) = Span(edit, request.Object("dimensions"));
        for (var i = start; i < end; i++)
        {
            var longest = sheet.Cells.Where(c => (rows ? c.Key.Row : c.Key.Column) == i)
                .Select(c => NumberFormatter.Show(c.Value.Object("userEnteredValue"), sheet.NumberFormat(c.Key.Row, c.Key.Column), SheetLocale.Of(edit.Book.Locale)))
                .Select(static t => t.Split('\n')).ToList();
            if (longest.Count == 0) { continue; }
            var size = sheet.Dimensions(rows).GetValueOrDefault(i)?.Copy() ?? [];
            size["pixelSize"] = rows ? Math.Max(21, longest.Max(static l => l.Length) * 21) : Math.Max(21, longest.Max(static l => l.Max(static t => t.Length)) * 7 + 6);
            sheet.Dimensions(rows)[i] = size;
        }
        return null;
    }

    private static bool IsRows(JsonNode? range) => range.Text("dimension") switch
    {
        "ROWS" => true,
        "COLUMNS" => false,
        _ => throw GoogleError.Invalid("No dimension specified."),
    };

    private static (Sheet Sheet, bool Rows, int Start, int End) Span(BatchEdit edit, JsonObject? range, bool mayStartAtEnd = false)
    {
        var sheet = edit.Book.Grid(range.Int("sheetId") ?? 0);
        var rows = IsRows(range);
        var name = rows ? "row" : "column";
        var count = sheet.Count(rows);
        var start = range.Int("startIndex") ?? 0;
        var end = range.Int("endIndex") ?? count;
        if (mayStartAtEnd ? start > count || end <= start : end > count || start >= end)
        {
            throw GoogleError.Invalid(mayStartAtEnd
                ? $"range.startIndex[{Text(start)}] cannot be more than the grid {name} count [{Text(count)}]"
                : $"Cannot address a {name} that doesn't exist. Tried {name} index {Text(Math.Max(start, end - 1))} but there are only {Text(count)} {name}s.");
        }
        return (sheet, rows, start, end);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
