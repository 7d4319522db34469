using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>What a request of a batch works on: a copy of the spreadsheet that replaces it when all requests went well.</summary>
internal sealed record BatchEdit(SheetsWorld World, Spreadsheet Book, string Caller)
{
    /// <summary>The tab of a range, and what of the range lies in its grid; throws where it may not be edited.</summary>
    public (Sheet Sheet, Box Box) Editable(JsonNode? range)
    {
        if (range is not JsonObject) { throw GoogleError.Invalid("range is required"); }
        var area = GridArea.Of(range);
        var sheet = Book.Grid(area.SheetId);
        foreach (var (start, end, count, name) in (ReadOnlySpan<(int?, int?, int, string)>)[(area.Top, area.Bottom, sheet.Rows, "Row"), (area.Left, area.Right, sheet.Columns, "Column")])
        {
            if (start >= count || end > count)
            {
                throw GoogleError.Invalid($"GridRange {name.ToLowerInvariant()}s must be within the grid. Max rows: {Text(sheet.Rows)}, max columns: {Text(sheet.Columns)}");
            }
        }
        var box = area.In(sheet);
        Protection.Check(Book, sheet, box, Caller);
        return (sheet, box);
    }

    public void Guard(Sheet sheet, Box box) => Protection.Check(Book, sheet, box, Caller);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary><c>spreadsheets.batchUpdate</c>: requests in order, all or nothing, one reply each.</summary>
internal static class BatchUpdate
{
    /// <summary>By the field of Request. A null reply is <c>{}</c>; any other is put under the same name.</summary>
    private static readonly Dictionary<string, Func<BatchEdit, JsonObject, JsonObject?>> Requests = new(StringComparer.Ordinal)
    {
        ["addSheet"] = TabRequests.Add,
        ["deleteSheet"] = TabRequests.Delete,
        ["duplicateSheet"] = TabRequests.Duplicate,
        ["updateSheetProperties"] = TabRequests.Update,
        ["updateSpreadsheetProperties"] = TabRequests.UpdateSpreadsheet,
        ["updateCells"] = CellRequests.Update,
        ["repeatCell"] = CellRequests.Repeat,
        ["appendCells"] = CellRequests.Append,
        ["setDataValidation"] = CellRequests.SetDataValidation,
        ["updateBorders"] = CellRequests.UpdateBorders,
        ["mergeCells"] = CellRequests.Merge,
        ["unmergeCells"] = CellRequests.Unmerge,
        ["appendDimension"] = DimensionRequests.Append,
        ["insertDimension"] = DimensionRequests.Insert,
        ["deleteDimension"] = DimensionRequests.Delete,
        ["moveDimension"] = DimensionRequests.Move,
        ["updateDimensionProperties"] = DimensionRequests.Update,
        ["autoResizeDimensions"] = DimensionRequests.AutoResize,
        ["addConditionalFormatRule"] = RuleRequests.AddConditionalFormat,
        ["updateConditionalFormatRule"] = RuleRequests.UpdateConditionalFormat,
        ["deleteConditionalFormatRule"] = RuleRequests.DeleteConditionalFormat,
        ["addProtectedRange"] = RuleRequests.AddProtectedRange,
        ["updateProtectedRange"] = RuleRequests.UpdateProtectedRange,
        ["deleteProtectedRange"] = RuleRequests.DeleteProtectedRange,
        ["addNamedRange"] = RuleRequests.AddNamedRange,
        ["updateNamedRange"] = RuleRequests.UpdateNamedRange,
        ["deleteNamedRange"] = RuleRequests.DeleteNamedRange,
        ["addBanding"] = RuleRequests.AddBanding,
        ["updateBanding"] = RuleRequests.UpdateBanding,
        ["deleteBanding"] = RuleRequests.DeleteBanding,
        ["createDeveloperMetadata"] = MetadataRequests.Create,
        ["updateDeveloperMetadata"] = MetadataRequests.Update,
        ["deleteDeveloperMetadata"] = MetadataRequests.Delete,
        ["addChart"] = ChartRequests.Add,
        ["updateChartSpec"] = ChartRequests.UpdateSpec,
        ["updateEmbeddedObjectPosition"] = ChartRequests.UpdatePosition,
        ["deleteEmbeddedObject"] = ChartRequests.Delete,
        ["setBasicFilter"] = FilterRequests.SetBasic,
        ["clearBasicFilter"] = FilterRequests.ClearBasic,
        ["addFilterView"] = FilterRequests.AddView,
        ["updateFilterView"] = FilterRequests.UpdateView,
        ["deleteFilterView"] = FilterRequests.DeleteView,
        ["duplicateFilterView"] = FilterRequests.DuplicateView,
        ["sortRange"] = RangeRequests.Sort,
        ["findReplace"] = RangeRequests.FindReplace,
        ["copyPaste"] = RangeRequests.CopyPaste,
        ["cutPaste"] = RangeRequests.CutPaste,
        ["insertRange"] = RangeRequests.Insert,
        ["deleteRange"] = RangeRequests.Delete,
        ["trimWhitespace"] = RangeRequests.TrimWhitespace,
        ["deleteDuplicates"] = RangeRequests.DeleteDuplicates,
    };

    public static void Register(Dictionary<string, Func<ApiCall, Task<JsonNode?>>> handlers, SheetsWorld world) =>
        handlers["sheets.spreadsheets.batchUpdate"] = call => Task.FromResult<JsonNode?>(world.Change(call["spreadsheetId"], call.Caller.Email, book => Answer(world, book, call)));

    /// <summary>Carries out one request; its message says which one failed.</summary>
    public static JsonObject Run(BatchEdit edit, JsonObject request, int index)
    {
        var at = $"Invalid requests[{index.ToString(CultureInfo.InvariantCulture)}]";
        if (request.Count == 0) { throw GoogleError.Invalid($"{at}: No request set."); }
        var (kind, body) = request.First();
        if (!Requests.TryGetValue(kind, out var run)) { throw new GoogleError(501, "UNIMPLEMENTED", $"The emulator does not know the request {kind} yet."); }
        try
        {
            CheckOrder(body!);
            return run(edit, body!.AsObject()) is { } reply ? new JsonObject { [kind] = reply } : [];
        }
        catch (GoogleError error) when (error.Code == 400)
        {
            throw GoogleError.Invalid($"{at}.{kind}: {error.Message}");
        }
        catch (OverflowException)
        {
            throw GoogleError.Invalid($"{at}.{kind}: This action would increase the number of cells in the workbook above the limit of 10000000 cells.");
        }
    }

    /// <summary>Refuses ranges that end before they start, wherever in a request they are.</summary>
    private static void CheckOrder(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) { CheckOrder(item); }
                break;
            case JsonObject thing:
                foreach (var name in (ReadOnlySpan<string>)["Row", "Column", ""])
                {
                    var (first, last) = name.Length == 0 ? ("startIndex", "endIndex") : ($"start{name}Index", $"end{name}Index");
                    if (thing.Int(first) < 0) { throw GoogleError.Invalid($"{first} ({thing.Int(first)}) must not be negative"); }
                    if (thing.Int(last) is { } end && end <= (thing.Int(first) ?? 0)) { throw GoogleError.Invalid($"{last} ({end}) must be greater than {first} ({thing.Int(first) ?? 0})"); }
                }
                foreach (var (name, below) in thing)
                {
                    if (name is not ("rows" or "cell")) { CheckOrder(below); }
                }
                break;
            default:
                break;
        }
    }

    private static JsonObject Answer(SheetsWorld world, Spreadsheet book, ApiCall call)
    {
        var requests = call.Body.List("requests");
        if (requests.Count == 0) { throw GoogleError.Invalid("Must specify at least one request."); }
        var edit = new BatchEdit(world, book, call.Caller.Email);
        var replies = new JsonArray();
        for (var i = 0; i < requests.Count; i++) { replies.Add(Run(edit, requests[i]!.AsObject(), i)); }
        var answer = new JsonObject { ["spreadsheetId"] = book.Id, ["replies"] = replies };
        if (call.Body.Flag("includeSpreadsheetInResponse"))
        {
            var ranges = call.Body.List("responseRanges").Select(r => A1.Parse(r!.GetValue<string>(), book)).ToList();
            answer["updatedSpreadsheet"] = SpreadsheetApi.Describe(book, call.Caller.Email, call.Body.Flag("responseIncludeGridData"), ranges.Count > 0 ? ranges : null);
        }
        return answer;
    }
}
