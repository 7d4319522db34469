using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Data filters: a range in A1, a grid range, or what carries some developer metadata.</summary>
internal static class DataFilters
{
    /// <summary>The areas that a filter means; a lookup may find none or several.</summary>
    public static IReadOnlyList<GridArea> Areas(Spreadsheet book, JsonNode filter)
    {
        if (filter.Text("a1Range") is { } a1) { return [A1.Parse(a1, book)]; }
        if (filter.Object("gridRange") is { } range)
        {
            var area = GridArea.Of(range);
            _ = book.Grid(area.SheetId);
            return [area];
        }
        return [.. Metadata(book, filter).Select(static m => Area(m)).OfType<GridArea>()];
    }

    /// <summary>The entries that a filter finds: by lookup, or those attached inside an area.</summary>
    public static IReadOnlyList<JsonObject> Metadata(Spreadsheet book, JsonNode filter)
    {
        if (filter.Object("developerMetadataLookup") is { } lookup)
        {
            return [.. book.Metadata.OfType<JsonObject>().Where(m => Fits(m, lookup))];
        }
        if (filter.Text("a1Range") is null && filter.Object("gridRange") is null) { throw GoogleError.Invalid("Must specify at least one of: a1Range, gridRange, developerMetadataLookup in the data filter."); }
        var areas = Areas(book, filter);
        return [.. book.Metadata.OfType<JsonObject>().Where(m => Area(m) is { } at && areas.Any(a => a.SheetId == at.SheetId && a.In(book[a.SheetId]).Meets(at.In(book[a.SheetId]))))];
    }

    public static GridArea? Area(JsonNode metadata)
    {
        var location = metadata["location"];
        if (location.Object("dimensionRange") is { } dimension)
        {
            var sheet = dimension.Int("sheetId") ?? 0;
            return dimension.Text("dimension") == "COLUMNS"
                ? new GridArea(sheet, Left: dimension.Int("startIndex") ?? 0, Right: dimension.Int("endIndex"))
                : new GridArea(sheet, Top: dimension.Int("startIndex") ?? 0, Bottom: dimension.Int("endIndex"));
        }
        return location.Text("locationType") == "SHEET" ? new GridArea(location.Int("sheetId") ?? 0) : null;
    }

    private static bool Fits(JsonObject entry, JsonObject lookup)
    {
        if (lookup.Int("metadataId") is { } id && entry.Int("metadataId") != id) { return false; }
        foreach (var name in (string[])["metadataKey", "metadataValue", "visibility"])
        {
            if (lookup.Text(name) is { } wanted && entry.Text(name) != wanted) { return false; }
        }
        var location = entry["location"];
        if (lookup.Text("locationType") is { } type && location.Text("locationType") != type) { return false; }
        if (lookup.Object("metadataLocation") is not { } at) { return true; }
        if (at.Flag("spreadsheet")) { return location.Text("locationType") == "SPREADSHEET" || lookup.Text("locationMatchingStrategy") == "INTERSECTING_LOCATION"; }
        var entryArea = Area(entry);
        var wantedArea = Area(new JsonObject { ["location"] = Located(at) });
        return entryArea is { } a && wantedArea is { } b && (lookup.Text("locationMatchingStrategy") == "INTERSECTING_LOCATION" ? Meet(a, b) : a == b);
    }

    /// <summary>A location with its type filled in.</summary>
    public static JsonObject Located(JsonObject location)
    {
        var located = location.Copy();
        located["locationType"] = located.Flag("spreadsheet") ? "SPREADSHEET"
            : located.Object("dimensionRange") is { } dimension ? dimension.Text("dimension") == "COLUMNS" ? "COLUMN" : "ROW"
            : "SHEET";
        return located;
    }

    private static bool Meet(GridArea a, GridArea b) =>
        a.SheetId == b.SheetId
        && (a.Top ?? 0) < (b.Bottom ?? int.MaxValue) && (b.Top ?? 0) < (a.Bottom ?? int.MaxValue)
        && (a.Left ?? 0) < (b.Right ?? int.MaxValue) && (b.Left ?? 0) < (a.Right ?? int.MaxValue);
}
