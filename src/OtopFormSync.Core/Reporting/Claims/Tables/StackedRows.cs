using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Rows that were typed as lines of one: ยอดจำหน่าย, ผลิตภัณฑ์ใหม่ in a cell, and their figures below each other in the next.</summary>
internal static class StackedRows
{
    /// <summary>The table with a row for each line, where all cells of a row have as many, words in one and figures in another.</summary>
    /// <param name="table">The table.</param>
    public static ReadTable Apart(ReadTable table) => table.Rows.Any(IsStacked) ? table with { Rows = table.Rows.SelectMany(row => IsStacked(row) ? Lines(row) : [row]).ToValueList() } : table;

    private static bool IsStacked(ReadRow row)
    {
        var cells = row.OwnTexts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Split('\n')).ToList();
        return cells.Count > 1 && cells[0].Length > 1 && cells.TrueForAll(lines => lines.Length == cells[0].Length && Array.TrueForAll(lines, line => !string.IsNullOrWhiteSpace(line)))
            && cells.Exists(lines => Array.TrueForAll(lines, IsFigure)) && cells.Exists(lines => !Array.Exists(lines, IsFigure));
    }

    private static IEnumerable<ReadRow> Lines(ReadRow row)
    {
        var cells = row.Cells.Select(cell => (Cell: cell, Lines: cell.Text.Split('\n'))).ToList();
        return Enumerable.Range(0, cells.Max(cell => cell.Lines.Length)).Select(line => row with { Cells = cells.Select(cell => line < cell.Lines.Length ? cell.Cell with { Text = cell.Lines[line].Trim() } : new("")).ToValueList() });
    }

    private static bool IsFigure(string line) => ThaiScript.ArabicDigits(line.Trim()) is [>= '0' and <= '9', ..] or "-";
}
