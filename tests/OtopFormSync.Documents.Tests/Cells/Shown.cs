using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>Cells with their marks in one short form.</summary>
internal static class Shown
{
    /// <summary>The rows of a table: number #, struck ~, hidden ?, without result !, covered +, trimmed -.</summary>
    public static string[][] Rows(ReadTable table) => [.. table.Rows.Select(row => row.Cells.Select(Cell).ToArray())];

    /// <summary>The marks stand behind the text.</summary>
    public static string Cell(ReadCell cell) => cell.Text
        + (cell.Has(CellMarks.Number) ? "#" : "")
        + (cell.Has(CellMarks.Struck) ? "~" : "")
        + (cell.Has(CellMarks.Hidden) ? "?" : "")
        + (cell.Has(CellMarks.NoResult) ? "!" : "")
        + (cell.Has(CellMarks.Covered) ? "+" : "")
        + (cell.Has(CellMarks.Trimmed) ? "-" : "");
}
