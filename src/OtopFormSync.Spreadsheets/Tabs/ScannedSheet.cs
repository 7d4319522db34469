namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A sheet as it stands in the file.</summary>
/// <param name="Name">The tab's name.</param>
/// <param name="RelationshipId">Its part in the package.</param>
/// <param name="Rows">Rows with at least one cell that holds something, by number.</param>
/// <param name="Widths">Widths of columns by number, in characters.</param>
public sealed record ScannedSheet(string Name, string RelationshipId, IReadOnlyList<ScannedRow> Rows, IReadOnlyDictionary<int, double> Widths);

/// <summary>A row.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">Its cells that hold something, left to right.</param>
public sealed record ScannedRow(int Number, IReadOnlyList<ScannedCell> Cells)
{
    /// <summary>The cell in a column, counted from 1; null where none is.</summary>
    public ScannedCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">Its text; of a number the invariant form, of a date yyyy-MM-dd with the time when there is one.</param>
/// <param name="Number">The number; null when it is text or a date.</param>
/// <param name="RawNumber">The number or date as it stands in the file; null when it is text.</param>
/// <param name="Style">Index of its style.</param>
public sealed record ScannedCell(int Column, string Text, decimal? Number, string? RawNumber, int Style)
{
    /// <summary>What it calculates, where that is to be kept; null for what was typed.</summary>
    public ScannedFormula? Formula { get; init; }
}

/// <summary>A workbook as it stands in the file.</summary>
/// <param name="Sheets">The sheets in their order.</param>
/// <param name="NamedSheets">Which sheet a workbook-wide defined name points to.</param>
public sealed record ScannedWorkbook(IReadOnlyList<ScannedSheet> Sheets, IReadOnlyDictionary<string, string> NamedSheets);
