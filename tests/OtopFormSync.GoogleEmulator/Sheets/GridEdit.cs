using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>
/// Rows or columns of a tab inserted, deleted or moved, and everything that follows them: cells, sizes, merges, rules,
/// charts, named ranges, metadata and formulas.
/// </summary>
internal sealed class GridEdit
{
    private static readonly HashSet<string> RangeFields = new(StringComparer.Ordinal) { "sheetId", "startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex" };

    private readonly int _sheetId;
    private readonly bool _rows;
    private readonly Func<int, int?> _point;
    private readonly Func<int, int, (int Start, int End)?> _span;

    private GridEdit(int sheetId, bool rows, Func<int, int?> point, Func<int, int, (int Start, int End)?> span)
    {
        _sheetId = sheetId;
        _rows = rows;
        _point = point;
        _span = span;
    }

    public static GridEdit Insert(int sheetId, bool rows, int at, int count) => new(
        sheetId,
        rows,
        i => i >= at ? i + count : i,
        (start, end) => (start >= at ? start + count : start, end > at ? end + count : end));

    public static GridEdit Delete(int sheetId, bool rows, int at, int count)
    {
        int Moved(int i) => i <= at ? i : Math.Max(at, i - count);
        return new GridEdit(
            sheetId,
            rows,
            i => i >= at && i < at + count ? null : Moved(i),
            (start, end) => Moved(start) is var s && Moved(end) is var e && s < e ? (s, e) : null);
    }

    /// <summary>Moves <c>[from, to)</c> before <paramref name="before"/>, all counted before the move. A range that the move tears apart stays where it is.</summary>
    public static GridEdit Move(int sheetId, bool rows, int from, int to, int before)
    {
        var count = to - from;
        int Moved(int i) => i >= from && i < to ? i - from + (before > to ? before - count : before)
            : before > to && i >= to && i < before ? i - count
            : before < from && i >= before && i < from ? i + count
            : i;
        return new GridEdit(
            sheetId,
            rows,
            i => Moved(i),
            (start, end) => Moved(end - 1) - Moved(start) == end - 1 - start ? (Moved(start), Moved(end - 1) + 1) : (start, end));
    }

    public void Apply(Spreadsheet book)
    {
        var sheet = book[_sheetId];
        var cells = sheet.Cells.ToList();
        sheet.Cells.Clear();
        foreach (var ((row, column), cell) in cells)
        {
            if (_point(_rows ? row : column) is { } moved) { sheet.Cells[_rows ? (moved, column) : (row, moved)] = cell; }
        }
        var sizes = sheet.Dimensions(_rows).ToList();
        sheet.Dimensions(_rows).Clear();
        foreach (var (index, size) in sizes)
        {
            if (_point(index) is { } moved) { sheet.Dimensions(_rows)[moved] = size; }
        }
        var frozen = _rows ? "frozenRowCount" : "frozenColumnCount";
        if (sheet.Grid.Int(frozen) is { } count and > 0)
        {
            if (_span(0, count) is { } span) { sheet.Grid[frozen] = span.End; } else { sheet.Grid.Remove(frozen); }
        }
        foreach (var other in book.Sheets)
        {
            foreach (var (name, thing) in other.Things.ToList())
            {
                if (!Follow(thing) && name == "basicFilter") { other.Things.Remove(name); }
            }
            foreach (var ((row, column), cell) in other.Cells.ToList())
            {
                if (cell.Object("userEnteredValue").Text("formulaValue") is { } formula
                    && Formulas.Follow(formula, other, sheet, (isRow, index) => isRow == _rows ? _point(index) : index) is var followed && followed != formula)
                {
                    other.Put(row, column, "userEnteredValue", new JsonObject { ["formulaValue"] = followed });
                }
            }
            if (other == sheet && !_rows && other.Things["basicFilter"] is JsonObject filter) { FollowColumns(filter); }
        }
        Follow(book.NamedRanges);
        Follow(book.Metadata);
    }

    /// <summary>Changes the ranges below a node; false when the node has lost the range it lived by.</summary>
    private bool Follow(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                for (var i = list.Count - 1; i >= 0; i--)
                {
                    if (!Follow(list[i])) { list.RemoveAt(i); }
                }
                return true;
            case JsonObject range when range.Count > 0 && range.All(static f => RangeFields.Contains(f.Key)):
                return FollowRange(range);
            case JsonObject dimension when dimension.ContainsKey("dimension"):
                return (dimension.Int("sheetId") ?? 0) != _sheetId || dimension.Text("dimension") == "ROWS" != _rows || FollowSpan(dimension, "startIndex", "endIndex");
            case JsonObject thing:
                foreach (var (name, below) in thing.ToList())
                {
                    if (name is "anchorCell" && (below.Int("sheetId") ?? 0) == _sheetId)
                    {
                        var field = _rows ? "rowIndex" : "columnIndex";
                        below![field] = _point(below.Int(field) ?? 0) ?? below.Int(field) ?? 0;
                        continue;
                    }
                    if (!Follow(below) && name is "range" or "location" or "dimensionRange") { return false; }
                    if (name == "ranges" && below is JsonArray { Count: 0 }) { return false; }
                }
                return true;
            default:
                return true;
        }
    }

    /// <summary>What a filter says of columns by their numbers.</summary>
    private void FollowColumns(JsonObject filter)
    {
        foreach (var (list, field) in (ReadOnlySpan<(string, string)>)[("filterSpecs", "columnIndex"), ("sortSpecs", "dimensionIndex")])
        {
            for (var i = filter.List(list).Count - 1; i >= 0; i--)
            {
                var spec = filter.List(list)[i]!.AsObject();
                if (_point(spec.Int(field) ?? 0) is { } moved) { spec[field] = moved; } else { filter.List(list).RemoveAt(i); }
            }
        }
    }

    private bool FollowRange(JsonObject range) =>
        (range.Int("sheetId") ?? 0) != _sheetId || FollowSpan(range, _rows ? "startRowIndex" : "startColumnIndex", _rows ? "endRowIndex" : "endColumnIndex");

    private bool FollowSpan(JsonObject range, string start, string end)
    {
        if (range.Int(start) is null && range.Int(end) is null) { return true; }
        var from = range.Int(start) ?? 0;
        var to = range.Int(end) ?? 20_000_000;
        if (_span(from, to) is not { } span) { return false; }
        if (range.ContainsKey(start)) { range[start] = span.Start; }
        if (range.ContainsKey(end)) { range[end] = span.End; }
        return true;
    }
}
