using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Who may change what: protected ranges refuse everybody but their editors.</summary>
internal static class Protection
{
    /// <summary>Throws where the box meets a protected range that <paramref name="caller"/> may not edit.</summary>
    public static void Check(Spreadsheet book, Sheet sheet, Box box, string caller)
    {
        foreach (var rule in sheet.List("protectedRanges"))
        {
            if (rule.Flag("warningOnly") || MayEdit(book, rule!, caller)) { continue; }
            var area = Area(book, rule!);
            var open = rule.List("unprotectedRanges").Any(r => GridArea.Of(r).In(sheet).Contains(box));
            if (area.In(sheet).Meets(box) && !open)
            {
                throw GoogleError.Invalid("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
            }
        }
    }

    /// <summary>The owner always may; without a list of editors everybody who may write the file.</summary>
    public static bool MayEdit(Spreadsheet book, JsonNode rule, string caller) =>
        string.Equals(caller, book.Owner, StringComparison.OrdinalIgnoreCase)
        || rule["editors"] is null
        || rule["editors"].List("users").Any(u => string.Equals(u!.GetValue<string>(), caller, StringComparison.OrdinalIgnoreCase))
        || rule["editors"].List("groups").Any(u => string.Equals(u!.GetValue<string>(), caller, StringComparison.OrdinalIgnoreCase))
        || (rule["editors"].Flag("domainUsersCanEdit") && caller.Split('@')[^1] == book.Owner.Split('@')[^1]);

    public static GridArea Area(Spreadsheet book, JsonNode rule) =>
        rule.Text("namedRangeId") is { } id && book.NamedRanges.FirstOrDefault(n => n.Text("namedRangeId") == id) is { } named
            ? GridArea.Of(named["range"])
            : GridArea.Of(rule["range"]);

    /// <summary>The rule as <paramref name="caller"/> sees it: whether he may edit, and only then who else.</summary>
    public static JsonObject Shown(Spreadsheet book, JsonObject rule, string? caller)
    {
        var shown = rule.Copy();
        var mayEdit = caller is null || MayEdit(book, rule, caller);
        shown.Remove("editors");
        if (!mayEdit) { return shown; }
        shown["requestingUserCanEdit"] = true;
        if (rule.Flag("warningOnly")) { return shown; }
        var editors = rule.Object("editors")?.Copy() ?? new JsonObject { ["users"] = new JsonArray([.. book.Writers.Where(static w => w != "*").Select(static w => (JsonNode)w)]) };
        if (editors["users"] is not JsonArray users)
        {
            users = [];
            editors["users"] = users;
        }
        if (!users.Any(u => string.Equals(u!.GetValue<string>(), book.Owner, StringComparison.OrdinalIgnoreCase))) { users.Insert(0, book.Owner); }
        shown["editors"] = editors;
        return shown;
    }
}
