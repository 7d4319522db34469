using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Developer metadata.</summary>
internal static class MetadataRequests
{
    public static JsonObject? Create(BatchEdit edit, JsonObject request)
    {
        var given = Masked.Stored(request.Object("developerMetadata") ?? []);
        var id = given.Int("metadataId") ?? edit.World.NewId(n => Exists(edit.Book, n));
        if (Exists(edit.Book, id)) { throw GoogleError.Invalid($"Developer metadata with the id {id.ToString(CultureInfo.InvariantCulture)} already exists."); }
        var entry = new JsonObject { ["metadataId"] = id };
        foreach (var (name, value) in given)
        {
            if (name is not "metadataId") { entry[name] = value?.DeepClone(); }
        }
        Check(edit.Book, entry);
        edit.Book.Metadata.Add(entry);
        return new JsonObject { ["developerMetadata"] = entry.DeepClone() };
    }

    public static JsonObject? Update(BatchEdit edit, JsonObject request)
    {
        var mask = Masked.Parse(request.Text("fields"), "DeveloperMetadata");
        var found = request.List("dataFilters").SelectMany(f => DataFilters.Metadata(edit.Book, f!)).Distinct().ToList();
        foreach (var entry in found)
        {
            var id = entry.Int("metadataId");
            Masked.Apply(entry, Masked.Stored(request.Object("developerMetadata") ?? []), mask, "DeveloperMetadata");
            entry["metadataId"] = id;
            Check(edit.Book, entry);
        }
        return Listed(found, "developerMetadata");
    }

    public static JsonObject? Delete(BatchEdit edit, JsonObject request)
    {
        var found = DataFilters.Metadata(edit.Book, request["dataFilter"] ?? throw GoogleError.Invalid("dataFilter is required")).ToList();
        var reply = Listed(found, "deletedDeveloperMetadata");
        foreach (var entry in found) { edit.Book.Metadata.Remove(entry); }
        return reply;
    }

    private static JsonObject Listed(List<JsonObject> entries, string name) =>
        entries.Count == 0 ? [] : new JsonObject { [name] = new JsonArray([.. entries.Select(static e => e.DeepClone())]) };

    private static bool Exists(Spreadsheet book, int id) => book.Metadata.Any(m => m.Int("metadataId") == id);

    private static void Check(Spreadsheet book, JsonObject entry)
    {
        if (entry.Text("metadataKey") is null) { throw GoogleError.Invalid("metadataKey must be specified."); }
        if (entry.Text("visibility") is null or "DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED") { throw GoogleError.Invalid("visibility must be specified."); }
        if (entry.Int("metadataId") is <= 0) { throw GoogleError.Invalid("metadataId must be positive."); }
        var location = entry.Object("location");
        if (location is null || !(location.Flag("spreadsheet") || location.ContainsKey("dimensionRange") || location.ContainsKey("sheetId") || location.Text("locationType") == "SHEET" || location.Count == 0))
        {
            throw GoogleError.Invalid("A location must be specified.");
        }
        entry["location"] = DataFilters.Located(location);
        if (location.Object("dimensionRange") is { } range)
        {
            _ = book.Grid(range.Int("sheetId") ?? 0);
            if ((range.Int("endIndex") ?? 0) - (range.Int("startIndex") ?? 0) != 1) { throw GoogleError.Invalid("Developer metadata can only be added to a single row or column."); }
        }
        else if (!location.Flag("spreadsheet")) { _ = book[location.Int("sheetId") ?? 0]; }
    }
}
