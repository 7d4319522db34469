using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Makes tables of rows of any length.</summary>
internal static class ReadTables
{
    private static readonly ReadCell Empty = new("");

    /// <summary>True when there is anything to see in the cell.</summary>
    public static bool IsFilled(ReadCell cell) => cell.Text.Length > 0 || cell.Has(CellMarks.NoResult);

    /// <summary>The tables of a workbook's sheets that hold anything.</summary>
    /// <param name="place">Where the workbook stands, in Thai.</param>
    /// <param name="sheets">The sheets by name, with their rows.</param>
    /// <param name="budget">What it may cost.</param>
    public static IEnumerable<ReadTable> OfSheets(string place, IEnumerable<(string Sheet, List<(int Number, IReadOnlyList<ReadCell> Cells)> Rows)> sheets, Budget budget) =>
        sheets.Where(sheet => sheet.Rows.Count > 0).Select(sheet => Make($"{place} แผ่นงาน {sheet.Sheet}", sheet.Rows, budget));

    /// <summary>A table whose rows are all as long as the longest.</summary>
    /// <param name="place">Where it stands, in Thai.</param>
    /// <param name="rows">At least one row; each with its number in the document.</param>
    /// <param name="budget">What it may cost.</param>
    public static ReadTable Make(string place, IReadOnlyList<(int Number, IReadOnlyList<ReadCell> Cells)> rows, Budget budget)
    {
        var width = rows.Max(row => row.Cells.Count);
        budget.Spend((long)Cost.TableCell * width * rows.Count);
        return new ReadTable(place, rows.Select(row => new ReadRow(row.Number, row.Cells.Concat(Enumerable.Repeat(Empty, width - row.Cells.Count)).ToValueList())).ToValueList());
    }
}
