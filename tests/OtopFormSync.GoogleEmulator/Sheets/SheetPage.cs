using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>A spreadsheet as people would see it in a browser, one tab at a time.</summary>
internal static class SheetPage
{
    private const int MostRows = 500;

    private const string Style = """
        .tabs a{display:inline-block;padding:4px 12px;margin-right:2px;background:#e8eaed;text-decoration:none;color:#202124;border-radius:4px 4px 0 0}
        .tabs a.on{background:#fff;border:1px solid #c0c0c0;border-bottom:0;font-weight:bold} .tabs a.hidden{opacity:.5}
        table.grid{border-collapse:collapse;table-layout:fixed;background:#fff}
        table.grid td{border:1px solid #e2e3e3;padding:2px 3px;position:relative;white-space:nowrap;overflow:hidden;vertical-align:bottom;font:13px Arial}
        table.plain td{border-color:#fff}
        table.grid td.wrap{white-space:pre-wrap;overflow-wrap:anywhere} table.grid td.over{overflow:visible;z-index:1}
        table.grid th{background:#f8f9fa;border:1px solid #c0c0c0;font:11px Arial;color:#444;padding:1px 3px}
        tr.frozen-end>td,tr.frozen-end>th{border-bottom:3px solid #bcbcbc!important} td.frozen-end{border-right:3px solid #bcbcbc!important}
        td.note::after{content:"";position:absolute;top:0;right:0;border:4px solid #000;border-color:#ffa000 #ffa000 transparent transparent}
        .drop{float:right;color:#5f6368;padding-left:4px} .filter{float:right;color:#188038}
        .aside{margin-top:14px;font-size:13px} .aside table{border-collapse:collapse} .aside td,.aside th{border:1px solid #ddd;padding:2px 8px;text-align:left} .aside td.n{text-align:right}
        """;

    public static void Map(IEndpointRouteBuilder endpoints, Emulator emulator) =>
        endpoints.MapGet("/sheets/{id}", (string id, int? tab) =>
        {
            try
            {
                return emulator.Sheets.Read(id, null, book => Home.Page(book.Title, Body(book, tab is { } wanted ? book.Find(wanted) ?? book.Sheets[0] : book.Sheets[0]), Style));
            }
            catch (GoogleError)
            {
                return Results.NotFound();
            }
        });

    private static string Body(Spreadsheet book, Sheet sheet)
    {
        var page = new StringBuilder();
        page.Append("<h2>").Append(E(book.Title)).Append("</h2><p>").Append(E($"{book.Locale} · {book.Properties.Text("timeZone")} · {book.Owner}")).Append("</p><div class=\"tabs\">");
        foreach (var other in book.Sheets)
        {
            var color = Css(other.Properties.Object("tabColor"));
            page.Append(CultureInfo.InvariantCulture, $"<a class=\"{(other == sheet ? "on" : "")}{(other.Hidden ? " hidden" : "")}\" href=\"?tab={other.Id}\"{(color is null ? "" : $" style=\"border-top:3px solid {color}\"")}>{E(other.Title)}</a>");
        }
        page.Append("</div>");
        if (sheet.HasGrid) { Grid(page, book, sheet); }
        foreach (var chart in sheet.List("charts")) { Chart(page, book, chart!); }
        Asides(page, book, sheet);
        return page.ToString();
    }

    private static void Grid(StringBuilder page, Spreadsheet book, Sheet sheet)
    {
        var used = Used(sheet);
        var merges = sheet.List("merges").Select(m => GridArea.Of(m).In(sheet)).ToList();
        int Width(int column) => sheet.ColumnDimensions.GetValueOrDefault(column) is var size && size.Flag("hiddenByUser") ? 0 : size.Int("pixelSize") ?? 100;
        page.Append(CultureInfo.InvariantCulture, $"<table class=\"grid{(sheet.Grid.Flag("hideGridlines") ? " plain" : "")}\" style=\"width:{40 + Enumerable.Range(0, used.Right).Sum(Width)}px\"><colgroup><col style=\"width:40px\">");
        for (var column = 0; column < used.Right; column++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{Width(column)}px\">");
        }
        page.Append("</colgroup><tr><th></th>");
        for (var column = 0; column < used.Right; column++) { page.Append("<th>").Append(A1.Column(column)).Append("</th>"); }
        page.Append("</tr>");
        for (var row = 0; row < used.Bottom; row++)
        {
            var size = sheet.RowDimensions.GetValueOrDefault(row);
            page.Append(CultureInfo.InvariantCulture, $"<tr style=\"height:{size.Int("pixelSize") ?? 21}px{(size.Flag("hiddenByUser") ? ";display:none" : "")}\"{(row + 1 == (sheet.Grid.Int("frozenRowCount") ?? 0) ? " class=\"frozen-end\"" : "")}><th>{row + 1}</th>");
            for (var column = 0; column < used.Right; column++)
            {
                var merge = merges.Find(m => m.Contains(row, column));
                if (!merge.IsEmpty && (merge.Top, merge.Left) != (row, column)) { continue; }
                Cell(page, book, sheet, row, column, merge);
            }
            page.Append("</tr>");
        }
        page.Append("</table>");
        if (used.Bottom < sheet.Rows || used.Right < sheet.Columns) { page.Append(CultureInfo.InvariantCulture, $"<p class=\"aside\">{sheet.Rows} × {sheet.Columns}</p>"); }
    }

    private static Box Used(Sheet sheet)
    {
        var (bottom, right) = (10, 5);
        foreach (var (row, column) in sheet.Cells.Keys.Where(cell => !sheet.ColumnDimensions.GetValueOrDefault(cell.Column).Flag("hiddenByUser"))) { (bottom, right) = (Math.Max(bottom, row + 2), Math.Max(right, column + 2)); }
        return new Box(0, 0, Math.Min(Math.Min(bottom, sheet.Rows), MostRows), Math.Min(right, sheet.Columns));
    }

    private static void Cell(StringBuilder page, Spreadsheet book, Sheet sheet, int row, int column, Box merge)
    {
        if (merge.IsEmpty && sheet.ColumnDimensions.GetValueOrDefault(column).Flag("hiddenByUser"))
        {
            // Nothing of a hidden column is seen, nor does it make its row higher.
            page.Append("<td></td>");
            return;
        }

        var cell = sheet.Cell(row, column);
        var value = cell.Object("userEnteredValue") is { } entered && entered.ContainsKey("formulaValue") ? new Calculation(book).Of(sheet, row, column) : cell.Object("userEnteredValue");
        var look = Look.Of(book, sheet, row, column);
        var text = NumberFormatter.Show(value, look.Object("numberFormat"), SheetLocale.Of(book.Locale));
        var wraps = look.Text("wrapStrategy") == "WRAP";
        var classes = new List<string>();
        if (wraps || text.Contains('\n', StringComparison.Ordinal)) { classes.Add("wrap"); }
        else if (text.Length > 0 && merge.IsEmpty && look.Text("wrapStrategy") != "CLIP" && value?.ContainsKey("numberValue") is not true && sheet.Value(row, column + 1) is null) { classes.Add("over"); }
        var note = cell.Text("note");
        if (note is not null) { classes.Add("note"); }
        if ((merge.IsEmpty ? column + 1 : merge.Right) == (sheet.Grid.Int("frozenColumnCount") ?? 0)) { classes.Add("frozen-end"); }
        page.Append("<td");
        if (!merge.IsEmpty) { page.Append(CultureInfo.InvariantCulture, $" colspan=\"{merge.Columns}\" rowspan=\"{merge.Rows}\""); }
        if (classes.Count > 0) { page.Append(" class=\"").AppendJoin(' ', classes).Append('"'); }
        if (note is not null) { page.Append(" title=\"").Append(E(note)).Append('"'); }
        page.Append(" style=\"").Append(E(CellStyle(look, value))).Append("\">");
        if (cell.Object("dataValidation") is { } rule) { DropDown(page, rule, value, ref text); }
        if (sheet.Things["basicFilter"] is { } filter && GridArea.Of(filter["range"]).In(sheet) is var filtered && row == filtered.Top && filtered.Contains(row, column)) { page.Append("<span class=\"filter\">≡</span>"); }
        page.Append(E(text)).Append("</td>");
    }

    private static void DropDown(StringBuilder page, JsonObject rule, JsonObject? value, ref string text)
    {
        switch (rule["condition"].Text("type"))
        {
            case "BOOLEAN":
                text = value.Flag("boolValue") ? "☑" : "☐";
                break;
            case "ONE_OF_LIST" or "ONE_OF_RANGE":
                var items = string.Join('\n', rule["condition"].List("values").Select(static v => v.Text("userEnteredValue")));
                page.Append("<span class=\"drop\" title=\"").Append(E(items)).Append("\">▾</span>");
                break;
            default:
                break;
        }
    }

    private static string CellStyle(JsonObject look, JsonObject? value)
    {
        var css = new StringBuilder();
        var font = look.Object("textFormat");
        if (Css(look.Object("backgroundColor")) is { } back and not "#ffffff") { css.Append("background:").Append(back).Append(';'); }
        if (font?["foregroundColor"] is JsonObject fore && Css(fore) is { } ink and not "#000000") { css.Append("color:").Append(ink).Append(';'); }
        if (font.Flag("bold")) { css.Append("font-weight:bold;"); }
        if (font.Flag("italic")) { css.Append("font-style:italic;"); }
        if (font.Flag("underline") || font.Flag("strikethrough")) { css.Append("text-decoration:").Append(font.Flag("underline") ? "underline " : "").Append(font.Flag("strikethrough") ? "line-through" : "").Append(';'); }
        if (font.Text("fontFamily") is { } family) { css.Append("font-family:'").Append(new string([.. family.Split(',')[0].Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-')])).Append("',Laksaman,Arial,sans-serif;"); }
        if (font.Int("fontSize") is { } points) { css.Append(CultureInfo.InvariantCulture, $"font-size:{points}pt;"); }
        var align = look.Text("horizontalAlignment") ?? (value?.ContainsKey("numberValue") is true ? "right" : value?.ContainsKey("boolValue") is true ? "center" : null);
        if (align is not null and not "HORIZONTAL_ALIGN_UNSPECIFIED") { css.Append("text-align:").Append(align.ToLowerInvariant()).Append(';'); }
        if (look.Text("verticalAlignment") is { } vertical and not "BOTTOM") { css.Append("vertical-align:").Append(vertical.ToLowerInvariant()).Append(';'); }
        foreach (var side in (string[])["top", "bottom", "left", "right"])
        {
            if (look.Object("borders").Object(side) is not { } border) { continue; }
            var (width, line) = border.Text("style") switch { "SOLID_MEDIUM" => (2, "solid"), "SOLID_THICK" => (3, "solid"), "DOTTED" => (1, "dotted"), "DASHED" => (1, "dashed"), "DOUBLE" => (3, "double"), _ => (1, "solid") };
            css.Append(CultureInfo.InvariantCulture, $"border-{side}:{width}px {line} {Css(border.Object("color")) ?? "#000000"};");
        }
        return css.ToString();
    }

    /// <summary>A colour of the API, missing parts being zero.</summary>
    private static string? Css(JsonObject? color)
    {
        if (color is null) { return null; }
        return $"#{Part("red")}{Part("green")}{Part("blue")}";

        string Part(string name) => ((int)Math.Round((color[name].Number() ?? 0) * 255)).ToString("x2", CultureInfo.InvariantCulture);
    }

    private static void Chart(StringBuilder page, Spreadsheet book, JsonNode chart)
    {
        var spec = chart.Object("spec");
        var basic = spec.Object("basicChart");
        var anchor = chart["position"].Object("overlayPosition").Object("anchorCell");
        page.Append("<div class=\"aside\"><h3>").Append(E($"{spec.Text("title")} ({basic.Text("chartType") ?? "chart"}, {A1.Column(anchor.Int("columnIndex") ?? 0)}{(anchor.Int("rowIndex") ?? 0) + 1})")).Append("</h3>");
        if (basic is not null)
        {
            var columns = basic.List("domains").Select(static d => d!["domain"]).Concat(basic.List("series").Select(static s => s!["series"])).Select(d => Source(book, d)).ToList();
            var headers = basic.Int("headerCount") ?? 0;
            page.Append("<table>");
            for (var row = 0; row < (columns.Count == 0 ? 0 : columns.Max(static c => c.Count)); row++)
            {
                page.Append("<tr>");
                for (var column = 0; column < columns.Count; column++)
                {
                    var tag = row < headers ? "th" : column > 0 ? "td class=\"n\"" : "td";
                    page.Append('<').Append(tag).Append('>').Append(E(columns[column].ElementAtOrDefault(row) ?? "")).Append("</").Append(tag[..2]).Append('>');
                }
                page.Append("</tr>");
            }
            page.Append("</table>");
        }
        page.Append("</div>");
    }

    private static List<string> Source(Spreadsheet book, JsonNode? data) => [.. data.Object("sourceRange").List("sources").SelectMany(source =>
    {
        var sheet = book.Find(GridArea.Of(source).SheetId);
        return sheet is null ? [] : GridArea.Of(source).In(sheet).Cells().Select(c => NumberFormatter.Show(sheet.Value(c.Row, c.Column), sheet.NumberFormat(c.Row, c.Column), SheetLocale.Of(book.Locale)));
    })];

    private static void Asides(StringBuilder page, Spreadsheet book, Sheet sheet)
    {
        Listed("Protected ranges", sheet.List("protectedRanges").Select(rule => $"{Place(Protection.Area(book, rule!))} {rule.Text("description")} {(rule.Flag("warningOnly") ? "warning only" : string.Join(", ", rule!["editors"].List("users").Select(static u => u!.GetValue<string>())))}{(rule.List("unprotectedRanges") is { Count: > 0 } open ? " except " + string.Join(", ", open.Select(r => Place(GridArea.Of(r)))) : "")}"));
        Listed("Conditional formats that are not calculated", sheet.List("conditionalFormats").Where(static r => r.Object("booleanRule") is null || r!["booleanRule"]!["condition"].Text("type") == "CUSTOM_FORMULA")
            .Select(rule => $"{string.Join(", ", rule.List("ranges").Select(r => Place(GridArea.Of(r))))} {(rule.Object("booleanRule") is { } boolean ? boolean["condition"].List("values").FirstOrDefault().Text("userEnteredValue") : "gradient")}"));
        Listed("Filter views", sheet.List("filterViews").Select(view => $"{view.Text("title")} {Place(GridArea.Of(view!["range"]))}"));
        Listed("Named ranges", book.NamedRanges.Where(n => GridArea.Of(n!["range"]).SheetId == sheet.Id).Select(n => $"{n.Text("name")} {Place(GridArea.Of(n!["range"]))}"));
        Listed("Developer metadata", book.Metadata.Where(m => DataFilters.Area(m!) is not { } at || at.SheetId == sheet.Id).Select(m => $"{m.Text("metadataKey")} = {m.Text("metadataValue")} ({m!["location"].Text("locationType")})"));

        string Place(GridArea area) => book.Find(area.SheetId) is { HasGrid: true } home ? A1.Write(home, area.In(home)) : "?";
        void Listed(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count == 0) { return; }
            page.Append("<div class=\"aside\"><h3>").Append(E(title)).Append("</h3><ul>");
            foreach (var line in all) { page.Append("<li>").Append(E(line)); }
            page.Append("</ul></div>");
        }
    }

    private static string E(string? text) => WebUtility.HtmlEncode(text ?? "");
}
