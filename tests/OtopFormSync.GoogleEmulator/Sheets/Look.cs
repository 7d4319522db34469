using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>How a cell looks in the end: the file's default, banding, its own format and the first conditional format that holds.</summary>
internal static class Look
{
    public static JsonObject Of(Spreadsheet book, Sheet sheet, int row, int column)
    {
        var look = book.Properties.Object("defaultFormat")?.Copy() ?? [];
        foreach (var band in sheet.List("bandedRanges"))
        {
            if (BandColor(sheet, band!, row, column) is { } color)
            {
                look["backgroundColor"] = color.DeepClone();
                look["backgroundColorStyle"] = new JsonObject { ["rgbColor"] = color.DeepClone() };
            }
        }
        Lay(look, sheet.Cell(row, column).Object("userEnteredFormat"));
        var value = sheet.Value(row, column);
        foreach (var rule in sheet.List("conditionalFormats"))
        {
            var holds = rule.Object("booleanRule") is { } boolean
                && rule.List("ranges").Any(r => GridArea.Of(r).In(sheet).Contains(row, column))
                && Holds(boolean["condition"], value, SheetLocale.Of(book.Locale), look.Object("numberFormat"));
            if (!holds) { continue; }
            Lay(look, rule!["booleanRule"].Object("format"));
            break;
        }
        return look;
    }

    /// <summary>Whether a condition holds; formulas of a condition and dates are not calculated and never hold.</summary>
    public static bool Holds(JsonNode? condition, JsonObject? value, SheetLocale locale, JsonObject? format)
    {
        var values = condition.List("values").Select(static v => v.Text("userEnteredValue") ?? "").ToList();
        var text = NumberFormatter.Show(value, format, locale);
        var number = value?["numberValue"].Number();
        double? first = Number(values.ElementAtOrDefault(0)), second = Number(values.ElementAtOrDefault(1));
        var wanted = values.ElementAtOrDefault(0) ?? "";
        return condition.Text("type") switch
        {
            "BLANK" => value is null,
            "NOT_BLANK" => value is not null,
            "TEXT_EQ" => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase),
            "TEXT_CONTAINS" => text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            "TEXT_NOT_CONTAINS" => !text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            "TEXT_STARTS_WITH" => text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "TEXT_ENDS_WITH" => text.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "NUMBER_EQ" => number == first,
            "NUMBER_NOT_EQ" => number is not null && number != first,
            "NUMBER_GREATER" => number > first,
            "NUMBER_GREATER_THAN_EQ" => number >= first,
            "NUMBER_LESS" => number < first,
            "NUMBER_LESS_THAN_EQ" => number <= first,
            "NUMBER_BETWEEN" => number >= first && number <= second,
            "NUMBER_NOT_BETWEEN" => number < first || number > second,
            _ => false,
        };
    }

    private static double? Number(string? text)
    {
        var percent = text?.EndsWith('%') is true;
        return double.TryParse(text?.TrimStart('=').TrimEnd('%'), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? percent ? n / 100 : n : null;
    }

    private static JsonObject? BandColor(Sheet sheet, JsonNode band, int row, int column)
    {
        var box = GridArea.Of(band["range"]).In(sheet);
        if (!box.Contains(row, column)) { return null; }
        return band.Object("rowProperties") is { } rows ? Color(rows, row - box.Top, box.Bottom - 1 - row)
            : band.Object("columnProperties") is { } columns ? Color(columns, column - box.Left, box.Right - 1 - column)
            : null;

        static JsonObject? Color(JsonObject colors, int index, int fromEnd)
        {
            var header = colors.Object("headerColor");
            if (index == 0 && header is not null) { return header; }
            if (fromEnd == 0 && colors.Object("footerColor") is { } footer) { return footer; }
            return colors.Object((index - (header is null ? 0 : 1)) % 2 == 0 ? "firstBandColor" : "secondBandColor");
        }
    }

    private static void Lay(JsonObject look, JsonObject? over)
    {
        foreach (var (name, value) in over ?? [])
        {
            if (name is "textFormat" or "borders" or "padding" && look[name] is JsonObject below && value is JsonObject above) { Lay(below, above); }
            else { look[name] = value?.DeepClone(); }
        }
    }
}
