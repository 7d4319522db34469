using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Charts.</summary>
internal static class ChartRequests
{
    public static JsonObject? Add(BatchEdit edit, JsonObject request)
    {
        var chart = Masked.Stored(request.Object("chart") ?? []);
        CheckSpec(edit.Book, chart.Object("spec"));
        Keyed.Number(edit, "charts", "chartId", chart, "chart");
        Place(edit, chart, chart.Object("position") ?? []);
        return new JsonObject { ["chart"] = chart.DeepClone() };
    }

    public static JsonObject? UpdateSpec(BatchEdit edit, JsonObject request)
    {
        var (_, chart) = Keyed.Find(edit.Book, "charts", "chartId", request.Int("chartId") ?? 0, "chart");
        var spec = Masked.Stored(request.Object("spec") ?? []);
        CheckSpec(edit.Book, spec);
        chart["spec"] = spec;
        return null;
    }

    public static JsonObject? UpdatePosition(BatchEdit edit, JsonObject request)
    {
        var (sheet, chart) = Keyed.Find(edit.Book, "charts", "chartId", request.Int("objectId") ?? 0, "embedded object");
        var position = chart.Object("position")?.Copy() ?? [];
        var wanted = Masked.Stored(request.Object("newPosition") ?? []);
        if (wanted.ContainsKey("newSheet") || wanted.ContainsKey("sheetId"))
        {
            position = wanted;
        }
        else
        {
            var overlay = position.Object("overlayPosition") ?? [];
            Masked.Apply(overlay, wanted.Object("overlayPosition"), Masked.Parse(request.Text("fields"), "OverlayPosition"), "OverlayPosition");
            position["overlayPosition"] = overlay.Parent is null ? overlay : overlay.DeepClone();
        }
        sheet.List("charts").Remove(chart);
        Place(edit, chart, position);
        return new JsonObject { ["position"] = chart["position"]!.DeepClone() };
    }

    public static JsonObject? Delete(BatchEdit edit, JsonObject request)
    {
        Keyed.Remove(edit.Book, "charts", "chartId", request.Int("objectId") ?? 0, "embedded object");
        return null;
    }

    private static void Place(BatchEdit edit, JsonObject chart, JsonObject position)
    {
        Sheet home;
        if (position.Flag("newSheet"))
        {
            home = TabRequests.NewSheet(edit, new JsonObject { ["title"] = chart.Object("spec").Text("title"), ["sheetType"] = "OBJECT" });
            home.Properties.Remove("gridProperties");
            chart["position"] = new JsonObject { ["sheetId"] = home.Id };
        }
        else
        {
            var overlay = position.Object("overlayPosition")?.Copy() ?? throw GoogleError.Invalid("A chart needs a position.");
            var anchor = overlay.Object("anchorCell");
            home = edit.Book.Grid(anchor.Int("sheetId") ?? 0);
            if ((anchor.Int("rowIndex") ?? 0) >= home.Rows || (anchor.Int("columnIndex") ?? 0) >= home.Columns) { throw GoogleError.Invalid("The anchor cell is outside of the grid."); }
            overlay["anchorCell"] ??= new JsonObject();
            overlay["widthPixels"] ??= 600;
            overlay["heightPixels"] ??= 371;
            chart["position"] = new JsonObject { ["overlayPosition"] = overlay };
        }
        home.List("charts").Add(chart);
    }

    private static void CheckSpec(Spreadsheet book, JsonObject? spec)
    {
        if (spec is null) { throw GoogleError.Invalid("A chart needs a spec."); }
        if (spec.Object("basicChart") is not { } basic) { return; }
        if (basic.Text("chartType") is null) { throw GoogleError.Invalid("A basic chart needs a chartType."); }
        var counts = new List<int>();
        foreach (var data in basic.List("domains").Select(static d => d!["domain"]).Concat(basic.List("series").Select(static s => s!["series"])))
        {
            var sources = data.Object("sourceRange").List("sources");
            counts.Add(sources.Count);
            foreach (var source in sources)
            {
                var area = GridArea.Of(source);
                var box = area.In(book.Grid(area.SheetId));
                if (box.Rows != 1 && box.Columns != 1) { throw GoogleError.Invalid("A chart source range must have exactly one row or one column."); }
            }
        }
        if (counts.Distinct().Count() > 1) { throw GoogleError.Invalid("Domains and series must have equally many source ranges."); }
    }
}
