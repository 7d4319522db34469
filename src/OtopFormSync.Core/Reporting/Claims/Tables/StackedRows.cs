using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Rows that were typed as lines of one: ยอดจำหน่าย, ผลิตภัณฑ์ใหม่ in a cell, and their figures below each other in the next; and one row typed as two, its figure below its label.</summary>
internal static partial class StackedRows
{
    /// <summary>The table with a row for each line, where all cells of a row have as many, words in one and figures in another.</summary>
    /// <param name="table">The table.</param>
    public static ReadTable Apart(ReadTable table) => Beside(table.Rows) is { } rows ? table with { Rows = rows } : table.Rows.Any(IsStacked) ? table with { Rows = table.Rows.SelectMany(row => IsStacked(row) ? Lines(row) : [row]).ToValueList() } : table;

    // ยอดจำหน่าย, 10, ผลิตภัณฑ์ใหม่, 2 in one column: each figure stands below its own label. Null for any other table.
    private static ValueList<ReadRow>? Beside(ValueList<ReadRow> rows)
    {
        var said = rows.Select(row => (Row: row, Cells: row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Own)).Take(2).ToList())).ToList();
        var figures = Enumerable.Range(0, said.Count).Where(i => said[i].Cells is [var cell] && IsFigureAlone(cell.Text)).ToList();
        return figures.Count > 1 && said.TrueForAll(row => row.Cells.Count == 1) && figures[0] > 0 && figures.Zip(figures.Skip(1)).All(pair => pair.Second > pair.First + 1)
            ? Enumerable.Range(0, said.Count).Where(i => !figures.Contains(i + 1)).Select(i => figures.Contains(i) ? said[i].Row with { Cells = [said[i - 1].Cells[0], said[i].Cells[0]] } : said[i].Row).ToValueList()
            : null;
    }

    private static bool IsStacked(ReadRow row)
    {
        var cells = row.OwnTexts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Split('\n')).ToList();
        return cells.Count > 1 && cells[0].Length > 1 && cells.TrueForAll(lines => lines.Length == cells[0].Length && Array.TrueForAll(lines, line => !string.IsNullOrWhiteSpace(line)))
            && cells.Exists(lines => Array.TrueForAll(lines, IsFigureLine)) && cells.Exists(lines => !Array.Exists(lines, IsFigureLine));
    }

    private static IEnumerable<ReadRow> Lines(ReadRow row)
    {
        var cells = row.Cells.Select(cell => (Cell: cell, Lines: cell.Text.Split('\n'))).ToList();
        return Enumerable.Range(0, cells.Max(cell => cell.Lines.Length)).Select(line => row with { Cells = cells.Select(cell => line < cell.Lines.Length ? cell.Cell with { Text = cell.Lines[line].Trim() } : new("")).ToValueList() });
    }

    // "2. ผลิตภัณฑ์ใหม่" and "10 มกราคม 2567" are none.
    private static bool IsFigureAlone(string text) => IsFigure(text) && !NumberedLine().IsMatch(ThaiScript.ArabicDigits(text)) && (AmountReader.Read(text) is Reading<decimal>.Value || CountReader.Read(text) is Reading<int>.Value);

    private static bool IsFigureLine(string line) => IsFigure(line) && !NumberedLine().IsMatch(ThaiScript.ArabicDigits(line));

    private static bool IsFigure(string line) => ThaiScript.ArabicDigits(line.Trim()) is [>= '0' and <= '9', ..] or "-";

    [GeneratedRegex(@"^\s*[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]\s*[^\s0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NumberedLine();
}
