using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>The tab's own filter and filter views. They hide rows from people's eyes; values are read as before.</summary>
internal static class FilterRequests
{
    public static JsonObject? SetBasic(BatchEdit edit, JsonObject request)
    {
        var filter = Masked.Stored(request.Object("filter") ?? []);
        var area = GridArea.Of(filter["range"]);
        var sheet = edit.Book.Grid(area.SheetId);
        filter["range"] = GridArea.Of(sheet.Id, area.In(sheet)).ToJson();
        sheet.Things["basicFilter"] = filter;
        return null;
    }

    public static JsonObject? ClearBasic(BatchEdit edit, JsonObject request)
    {
        edit.Book.Grid(request.Int("sheetId") ?? 0).Things.Remove("basicFilter");
        return null;
    }

    public static JsonObject? AddView(BatchEdit edit, JsonObject request)
    {
        var view = Masked.Stored(request.Object("filter") ?? []);
        var area = GridArea.Of(view["range"]);
        var sheet = edit.Book.Grid(area.SheetId);
        Keyed.Number(edit, "filterViews", "filterViewId", view, "filter view");
        view["title"] ??= "Filter 1";
        sheet.List("filterViews").Add(view);
        return new JsonObject { ["filter"] = view.DeepClone() };
    }

    public static JsonObject? UpdateView(BatchEdit edit, JsonObject request)
    {
        Keyed.Update(edit, "filterViews", "filterViewId", request.Object("filter") ?? [], request.Text("fields"), "FilterView", "filter view");
        return null;
    }

    public static JsonObject? DeleteView(BatchEdit edit, JsonObject request)
    {
        Keyed.Remove(edit.Book, "filterViews", "filterViewId", request.Int("filterId") ?? 0, "filter view");
        return null;
    }

    public static JsonObject? DuplicateView(BatchEdit edit, JsonObject request)
    {
        var (sheet, view) = Keyed.Find(edit.Book, "filterViews", "filterViewId", request.Int("filterId") ?? 0, "filter view");
        var copy = view.Copy();
        copy.Remove("filterViewId");
        Keyed.Number(edit, "filterViews", "filterViewId", copy, "filter view");
        copy["title"] = $"Copy of {view.Text("title")}";
        sheet.List("filterViews").Add(copy);
        return new JsonObject { ["filter"] = copy.DeepClone() };
    }
}
