using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Conditional formats, protected ranges, named ranges and banding.</summary>
internal static partial class RuleRequests
{
    public static JsonObject? AddConditionalFormat(BatchEdit edit, JsonObject request)
    {
        var (sheet, rule) = Rule(edit, request);
        var list = sheet.List("conditionalFormats");
        var index = request.Int("index") ?? 0;
        if (index < 0 || index > list.Count) { throw NoRule(sheet, index); }
        list.Insert(index, rule);
        return null;
    }

    public static JsonObject? UpdateConditionalFormat(BatchEdit edit, JsonObject request)
    {
        var index = request.Int("index") ?? 0;
        var sheet = request.Object("rule") is null ? edit.Book.Grid(request.Int("sheetId") ?? 0) : Rule(edit, request).Sheet;
        var list = sheet.List("conditionalFormats");
        if (index < 0 || index >= list.Count) { throw NoRule(sheet, index); }
        var old = list[index]!;
        var to = request.Int("newIndex") ?? index;
        if (to < 0 || to >= list.Count) { throw NoRule(sheet, to); }
        list.RemoveAt(index);
        var now = request.Object("rule") is null ? old : Rule(edit, request).Rule;
        list.Insert(to, now);
        var reply = new JsonObject { ["newRule"] = now.DeepClone() };
        if (to > 0) { reply["newIndex"] = to; }
        reply["oldRule"] = old.DeepClone();
        if (index > 0) { reply["oldIndex"] = index; }
        return reply;
    }

    public static JsonObject? DeleteConditionalFormat(BatchEdit edit, JsonObject request)
    {
        var sheet = edit.Book.Grid(request.Int("sheetId") ?? 0);
        var index = request.Int("index") ?? 0;
        var list = sheet.List("conditionalFormats");
        if (index < 0 || index >= list.Count) { throw NoRule(sheet, index); }
        var rule = list[index]!;
        list.RemoveAt(index);
        return new JsonObject { ["rule"] = rule.DeepClone() };
    }

    public static JsonObject? AddProtectedRange(BatchEdit edit, JsonObject request)
    {
        var rule = Masked.Stored(request.Object("protectedRange") ?? []);
        if (rule.Object("range") is null && rule.Text("namedRangeId") is null) { rule["range"] = new JsonObject(); }
        var sheet = edit.Book.Grid(Protection.Area(edit.Book, rule).SheetId);
        CheckProtection(edit, rule);
        Keyed.Number(edit, "protectedRanges", "protectedRangeId", rule, "protected range");
        KeepEditors(edit, rule);
        sheet.List("protectedRanges").Add(rule);
        return new JsonObject { ["protectedRange"] = Protection.Shown(edit.Book, rule, edit.Caller) };
    }

    public static JsonObject? UpdateProtectedRange(BatchEdit edit, JsonObject request)
    {
        var given = request.Object("protectedRange") ?? [];
        var (_, old) = Keyed.Find(edit.Book, "protectedRanges", "protectedRangeId", given.Int("protectedRangeId") ?? 0, "protected range");
        CheckMayChange(edit, old);
        var rule = Keyed.Update(edit, "protectedRanges", "protectedRangeId", given, request.Text("fields"), "ProtectedRange", "protected range");
        CheckProtection(edit, rule);
        KeepEditors(edit, rule);
        return null;
    }

    public static JsonObject? DeleteProtectedRange(BatchEdit edit, JsonObject request)
    {
        var id = request.Int("protectedRangeId") ?? 0;
        CheckMayChange(edit, Keyed.Find(edit.Book, "protectedRanges", "protectedRangeId", id, "protected range").Thing);
        Keyed.Remove(edit.Book, "protectedRanges", "protectedRangeId", id, "protected range");
        return null;
    }

    public static JsonObject? AddNamedRange(BatchEdit edit, JsonObject request)
    {
        var named = Masked.Stored(request.Object("namedRange") ?? []);
        CheckNamed(edit.Book, named);
        var ids = edit.Book.NamedRanges.Select(static n => n.Text("namedRangeId")).ToHashSet(StringComparer.Ordinal);
        if (named.Text("namedRangeId") is { } wanted)
        {
            if (ids.Contains(wanted)) { throw GoogleError.Invalid($"A named range with the id {wanted} already exists."); }
        }
        else
        {
            named["namedRangeId"] = edit.World.NewId(n => ids.Contains(n.ToString(CultureInfo.InvariantCulture))).ToString(CultureInfo.InvariantCulture);
        }
        edit.Book.NamedRanges.Add(named);
        return new JsonObject { ["namedRange"] = named.DeepClone() };
    }

    public static JsonObject? UpdateNamedRange(BatchEdit edit, JsonObject request)
    {
        var given = request.Object("namedRange") ?? [];
        var named = Named(edit.Book, given.Text("namedRangeId"));
        var id = named.Text("namedRangeId");
        Masked.Apply(named, Masked.Stored(given), Masked.Parse(request.Text("fields"), "NamedRange"), "NamedRange");
        named["namedRangeId"] = id;
        CheckNamed(edit.Book, named);
        return null;
    }

    public static JsonObject? DeleteNamedRange(BatchEdit edit, JsonObject request)
    {
        edit.Book.NamedRanges.Remove(Named(edit.Book, request.Text("namedRangeId")));
        return null;
    }

    public static JsonObject? AddBanding(BatchEdit edit, JsonObject request)
    {
        var band = Masked.Stored(request.Object("bandedRange") ?? []);
        var sheet = edit.Book.Grid(GridArea.Of(band["range"]).SheetId);
        Keyed.Number(edit, "bandedRanges", "bandedRangeId", band, "banded range");
        CheckBand(sheet, band);
        sheet.List("bandedRanges").Add(band);
        return new JsonObject { ["bandedRange"] = band.DeepClone() };
    }

    public static JsonObject? UpdateBanding(BatchEdit edit, JsonObject request)
    {
        var band = Keyed.Update(edit, "bandedRanges", "bandedRangeId", request.Object("bandedRange") ?? [], request.Text("fields"), "BandedRange", "banded range");
        CheckBand(edit.Book.Grid(GridArea.Of(band["range"]).SheetId), band);
        return null;
    }

    public static JsonObject? DeleteBanding(BatchEdit edit, JsonObject request)
    {
        Keyed.Remove(edit.Book, "bandedRanges", "bandedRangeId", request.Int("bandedRangeId") ?? 0, "banded range");
        return null;
    }

    private static (Sheet Sheet, JsonObject Rule) Rule(BatchEdit edit, JsonObject request)
    {
        var rule = Masked.Stored(request.Object("rule") ?? []);
        var ranges = rule.List("ranges");
        if (ranges.Count == 0) { throw GoogleError.Invalid("No ranges specified in the conditional format rule."); }
        var ids = ranges.Select(static r => GridArea.Of(r).SheetId).Distinct().ToList();
        if (ids.Count > 1) { throw GoogleError.Invalid("All ranges of a conditional format rule must be on the same sheet."); }
        if (rule.ContainsKey("booleanRule") == rule.ContainsKey("gradientRule")) { throw GoogleError.Invalid("Exactly one of booleanRule and gradientRule is required."); }
        if (rule.Object("booleanRule") is { } boolean && boolean["condition"].Text("type") is null) { throw GoogleError.Invalid("A boolean rule needs a condition."); }
        return (edit.Book.Grid(ids[0]), rule);
    }

    private static GoogleError NoRule(Sheet sheet, int index) =>
        GoogleError.Invalid($"No conditional format on sheet: {sheet.Id.ToString(CultureInfo.InvariantCulture)} at index: {index.ToString(CultureInfo.InvariantCulture)}");

    private static void CheckProtection(BatchEdit edit, JsonObject rule)
    {
        var area = Protection.Area(edit.Book, rule);
        if (rule.List("unprotectedRanges").Count > 0 && !area.IsWholeSheet) { throw GoogleError.Invalid("Unprotected ranges are only supported on protected sheets."); }
    }

    /// <summary>Whoever makes a list of editors is on it; a warning has none.</summary>
    private static void KeepEditors(BatchEdit edit, JsonObject rule)
    {
        rule.Remove("requestingUserCanEdit");
        if (rule.Flag("warningOnly")) { rule.Remove("editors"); }
        if (rule.Object("editors") is not { } editors) { return; }
        if (editors["users"] is not JsonArray users)
        {
            users = [];
            editors["users"] = users;
        }
        if (!users.Any(u => string.Equals(u!.GetValue<string>(), edit.Caller, StringComparison.OrdinalIgnoreCase))) { users.Add(edit.Caller); }
    }

    private static void CheckMayChange(BatchEdit edit, JsonObject rule)
    {
        if (!rule.Flag("warningOnly") && !Protection.MayEdit(edit.Book, rule, edit.Caller))
        {
            throw GoogleError.Invalid("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
        }
    }

    private static JsonObject Named(Spreadsheet book, string? id) =>
        book.NamedRanges.FirstOrDefault(n => n.Text("namedRangeId") == id) as JsonObject ?? throw GoogleError.Invalid($"No named range with id: {id}");

    private static void CheckNamed(Spreadsheet book, JsonObject named)
    {
        var name = named.Text("name") ?? "";
        if (!NamePattern().IsMatch(name) || A1.LooksLikeCell(name) || name.Equals("true", StringComparison.OrdinalIgnoreCase) || name.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            throw GoogleError.Invalid($"The name \"{name}\" is not a valid name for a named range.");
        }
        if (book.NamedRanges.Any(n => n != named && string.Equals(n.Text("name"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw GoogleError.Invalid($"A named range with the name \"{name}\" already exists.");
        }
        if (named.Object("range") is not { } range) { throw GoogleError.Invalid("A named range needs a range."); }
        _ = book.Grid(GridArea.Of(range).SheetId);
    }

    private static void CheckBand(Sheet sheet, JsonObject band)
    {
        var box = GridArea.Of(band["range"]).In(sheet);
        if (sheet.List("bandedRanges").Any(b => b != band && GridArea.Of(b!["range"]).In(sheet).Meets(box)))
        {
            throw GoogleError.Invalid("You cannot add alternating background colors to a range that already has alternating background colors.");
        }
        var colors = band.Object("rowProperties") ?? band.Object("columnProperties");
        if (colors?.Object("firstBandColor") is null || colors.Object("secondBandColor") is null) { throw GoogleError.Invalid("Banding needs firstBandColor and secondBandColor."); }
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{N}_]{0,249}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePattern();
}
