using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Values in and out of cells, by the rules of <c>values.*</c>.</summary>
internal static class CellValues
{
    private const int CellTextLimit = 50_000;

    public static JsonObject? NumberFormat(this Sheet sheet, int row, int column) => sheet.Cell(row, column).Object("userEnteredFormat").Object("numberFormat");

    /// <summary>The cells of a range as rows (or columns); trailing nothing is cut, so rows are ragged. Null where there is nothing at all.</summary>
    public static JsonArray? Read(Spreadsheet book, Sheet sheet, Box box, string render, string dates, bool columns)
    {
        var locale = SheetLocale.Of(book.Locale);
        var lines = new List<List<JsonNode?>>();
        var values = new Calculation(book);
        var filled = values.Filled(sheet, box) ?? new Box(box.Top, box.Left, box.Top, box.Left);
        var (lineCount, cellCount) = columns ? (filled.Right - box.Left, filled.Bottom - box.Top) : (filled.Bottom - box.Top, filled.Right - box.Left);
        for (var line = 0; line < lineCount; line++)
        {
            var cells = new List<JsonNode?>();
            var last = 0;
            for (var i = 0; i < cellCount; i++)
            {
                var (row, column) = columns ? (box.Top + i, box.Left + line) : (box.Top + line, box.Left + i);
                var shown = Render(render == "FORMULA" ? sheet.Value(row, column) : values.Of(sheet, row, column), sheet.NumberFormat(row, column), locale, render, dates);
                cells.Add(shown);
                if (shown.GetValueKind() != JsonValueKind.String || shown.GetValue<string>().Length > 0) { last = i + 1; }
            }
            lines.Add(cells[..last]);
        }
        while (lines.Count > 0 && lines[^1].Count == 0) { lines.RemoveAt(lines.Count - 1); }
        return lines.Count == 0 ? null : new JsonArray([.. lines.Select(static l => new JsonArray([.. l]))]);
    }

    /// <summary>Writes one value of <c>values.*</c>: null leaves the cell alone, an empty text empties it.</summary>
    public static void Write(Spreadsheet book, Sheet sheet, int row, int column, JsonNode? given, bool typed)
    {
        if (given is null) { return; }
        JsonObject? value = null;
        JsonObject? format = null;
        switch (given.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                value = new JsonObject { ["boolValue"] = given.GetValue<bool>() };
                break;
            case JsonValueKind.Number:
                value = new JsonObject { ["numberValue"] = given.Number() };
                break;
            default:
                var text = given.GetValue<string>();
                CheckLength(text);
                if (typed) { (value, format) = UserEntry.Parse(text, SheetLocale.Of(book.Locale), sheet.NumberFormat(row, column)); }
                else if (text.Length > 0) { value = new JsonObject { ["stringValue"] = text }; }
                break;
        }
        Enter(sheet, row, column, value, format);
    }

    /// <summary>Puts a value into a cell; runs of formats inside the old text end with it.</summary>
    public static void Enter(Sheet sheet, int row, int column, JsonObject? value, JsonObject? formatOfTyping = null)
    {
        sheet.Put(row, column, "textFormatRuns", null);
        sheet.Put(row, column, "userEnteredValue", value);
        if (formatOfTyping is not null && sheet.NumberFormat(row, column) is null)
        {
            var format = sheet.Cell(row, column).Object("userEnteredFormat")?.Copy() ?? [];
            format["numberFormat"] = formatOfTyping;
            sheet.Put(row, column, "userEnteredFormat", format);
        }
    }

    public static void CheckLength(string? text)
    {
        if (text?.Length > CellTextLimit) { throw GoogleError.Invalid("Your input contains more than the maximum of 50000 characters in a single cell."); }
    }

    private static JsonValue Render(JsonObject? value, JsonObject? format, SheetLocale locale, string render, string dates)
    {
        if (value is null) { return JsonValue.Create(""); }
        if (render == "FORMULA" && value.Text("formulaValue") is { } formula) { return JsonValue.Create(formula); }
        if (render == "FORMATTED_VALUE" || (dates == "FORMATTED_STRING" && NumberFormatter.IsDate(format))) { return JsonValue.Create(NumberFormatter.Show(value, format, locale)); }
        if (FormulaError.Of(value) is { } error) { return JsonValue.Create(error.Text); }
        return value["numberValue"].Number() is { } number ? JsonValue.Create(number)
            : value["boolValue"] is { } truth ? JsonValue.Create(truth.GetValue<bool>())
            : JsonValue.Create(value.Text("stringValue") ?? "");
    }
}
