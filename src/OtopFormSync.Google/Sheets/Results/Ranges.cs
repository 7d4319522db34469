using Google.Apis.Sheets.v4.Data;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Ranges as Google counts: from 0, the end left out.</summary>
internal static class Ranges
{
    /// <summary>A range of cells, from 1, ends included.</summary>
    public static GridRange Of(int sheetId, int firstRow, int lastRow, int firstColumn, int lastColumn) => new()
    {
        SheetId = sheetId,
        StartRowIndex = firstRow - 1,
        EndRowIndex = lastRow,
        StartColumnIndex = firstColumn - 1,
        EndColumnIndex = lastColumn,
    };

    /// <summary>A range of rows, from 1, ends included.</summary>
    public static DimensionRange Rows(int sheetId, int first, int last) => new() { SheetId = sheetId, Dimension = "ROWS", StartIndex = first - 1, EndIndex = last };

    /// <summary>A range of columns, from 1, ends included.</summary>
    public static DimensionRange Columns(int sheetId, int first, int last) => new() { SheetId = sheetId, Dimension = "COLUMNS", StartIndex = first - 1, EndIndex = last };

    /// <summary>Whether two ranges are the same; Google leaves zeros out.</summary>
    public static bool AreSame(GridRange? left, GridRange? right) =>
        left is not null && right is not null
        && (left.SheetId ?? 0) == (right.SheetId ?? 0)
        && (left.StartRowIndex ?? 0) == (right.StartRowIndex ?? 0)
        && left.EndRowIndex == right.EndRowIndex
        && (left.StartColumnIndex ?? 0) == (right.StartColumnIndex ?? 0)
        && left.EndColumnIndex == right.EndColumnIndex;

    /// <summary>Whether two ranges of one tab share a cell.</summary>
    public static bool Overlap(GridRange left, GridRange right) =>
        (left.StartRowIndex ?? 0) < (right.EndRowIndex ?? int.MaxValue) && (right.StartRowIndex ?? 0) < (left.EndRowIndex ?? int.MaxValue)
        && (left.StartColumnIndex ?? 0) < (right.EndColumnIndex ?? int.MaxValue) && (right.StartColumnIndex ?? 0) < (left.EndColumnIndex ?? int.MaxValue);
}
