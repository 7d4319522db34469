using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>A GridRange: half-open, zero-based, null where it is not bounded.</summary>
internal readonly record struct GridArea(int SheetId, int? Top = null, int? Left = null, int? Bottom = null, int? Right = null)
{
    public bool IsWholeSheet => Top is null && Left is null && Bottom is null && Right is null;

    public static GridArea Of(JsonNode? range) =>
        new(range.Int("sheetId") ?? 0, range.Int("startRowIndex"), range.Int("startColumnIndex"), range.Int("endRowIndex"), range.Int("endColumnIndex"));

    public static GridArea Of(int sheetId, Box box) => new(sheetId, box.Top, box.Left, box.Bottom, box.Right);

    /// <summary>What of it lies in the grid of the tab.</summary>
    public Box In(Sheet sheet)
    {
        var top = Math.Min(Top ?? 0, sheet.Rows);
        var left = Math.Min(Left ?? 0, sheet.Columns);
        return new Box(top, left, Math.Max(top, Math.Min(Bottom ?? sheet.Rows, sheet.Rows)), Math.Max(left, Math.Min(Right ?? sheet.Columns, sheet.Columns)));
    }

    /// <summary>As answers carry it: without the id of the first tab, which is zero.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (SheetId != 0) { json["sheetId"] = SheetId; }
        if (Top is { } top) { json["startRowIndex"] = top; }
        if (Bottom is { } bottom) { json["endRowIndex"] = bottom; }
        if (Left is { } left) { json["startColumnIndex"] = left; }
        if (Right is { } right) { json["endColumnIndex"] = right; }
        return json;
    }
}

/// <summary>A bounded rectangle of cells, half-open.</summary>
internal readonly record struct Box(int Top, int Left, int Bottom, int Right)
{
    public int Rows => Bottom - Top;

    public int Columns => Right - Left;

    public bool IsEmpty => Rows <= 0 || Columns <= 0;

    public static Box Cell(int row, int column) => new(row, column, row + 1, column + 1);

    public bool Contains(int row, int column) => row >= Top && row < Bottom && column >= Left && column < Right;

    public bool Contains(Box other) => other.Top >= Top && other.Bottom <= Bottom && other.Left >= Left && other.Right <= Right;

    public bool Meets(Box other) => Top < other.Bottom && other.Top < Bottom && Left < other.Right && other.Left < Right;

    /// <summary>Row by row.</summary>
    public IEnumerable<(int Row, int Column)> Cells()
    {
        for (var row = Top; row < Bottom; row++)
        {
            for (var column = Left; column < Right; column++) { yield return (row, column); }
        }
    }
}
