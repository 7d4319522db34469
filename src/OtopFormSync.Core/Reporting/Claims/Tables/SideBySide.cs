using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Tables that stand side by side in one sheet, each with labels of its own: read together, the labels of one would be taken for what the other counts.</summary>
internal static class SideBySide
{
    /// <summary>Parts them.</summary>
    /// <param name="table">What stands in the sheet.</param>
    /// <param name="lexicon">The words that are known.</param>
    /// <returns>One grid for each, in which the cells of the others are blank; rows and columns keep their numbers.</returns>
    public static IEnumerable<TableGrid> Of(ReadTable table, HeadingLexicon lexicon)
    {
        var grid = new TableGrid(table, lexicon);
        var starts = Enumerable.Range(0, grid.Width).Where(column => column > 1 && Begins(grid, column)).Prepend(0).ToList();
        return starts.Count == 1 ? [grid] : starts.Select((from, i) => new TableGrid(Only(table, grid, from, i + 1 < starts.Count ? starts[i + 1] : grid.Width), lexicon));
    }

    private static bool Begins(TableGrid grid, int column) => (IsGap(grid, column - 1) || RepeatsFirstHeading(grid, column)) && LabelsAllFigures(grid, column);

    private static bool IsGap(TableGrid grid, int column) =>
        Enumerable.Range(0, grid.Height).All(row => grid.Shape(row, column) == CellShape.Blank) && Enumerable.Range(0, grid.Height).Any(row => grid.Shape(row, column + 1) != CellShape.Blank);

    // อำเภอ | ยอดจำหน่าย | อำเภอ | ยอดจำหน่าย
    private static bool RepeatsFirstHeading(TableGrid grid, int column)
    {
        for (var row = 0; row < grid.Height; row++)
        {
            if (grid.Shape(row, column) == CellShape.Words && FirstFilled(grid, row, 0) is >= 0 and var first && first < column
                && grid.Shape(row, first) == CellShape.Words && grid.Sense(row, column) is { Indicator: null, Month: null }
                && string.Equals(HeadingLexicon.Key(grid.Cell(row, first).Text), HeadingLexicon.Key(grid.Cell(row, column).Text), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Every figure from here on has its words between, and figures stand to the left, too.
    private static bool LabelsAllFigures(TableGrid grid, int column)
    {
        var (here, left) = (0, 0);
        for (var row = 0; row < grid.Height; row++)
        {
            left += Enumerable.Range(0, column).Any(at => IsFigure(grid, row, at)) ? 1 : 0;
            var figure = Enumerable.Range(column, grid.Width - column).FirstOrDefault(at => IsFigure(grid, row, at), -1);
            if (figure < 0)
            {
                continue;
            }

            if (!Enumerable.Range(column, figure - column).Any(at => grid.Shape(row, at) == CellShape.Words))
            {
                return false;
            }

            here++;
        }

        return here > 0 && left > 0;
    }

    private static bool IsFigure(TableGrid grid, int row, int column) => grid.Shape(row, column) == CellShape.Figure && !grid.CountsRows(column);

    private static int FirstFilled(TableGrid grid, int row, int from) => Enumerable.Range(from, grid.Width - from).FirstOrDefault(column => grid.Shape(row, column) != CellShape.Blank, -1);

    private static ReadTable Only(ReadTable table, TableGrid grid, int from, int to)
    {
        var figures = Enumerable.Range(0, grid.Height).Where(row => Enumerable.Range(0, grid.Width).Any(column => IsFigure(grid, row, column))).ToList();
        return table with
        {
            Rows = table.Rows.Select((row, at) => IsOfAll(grid, at, figures) ? row : row with { Cells = row.Cells.Select((cell, column) => column >= from && column < to ? cell : new ReadCell("")).ToValueList() }).ToValueList(),
        };
    }

    // A line above or below all figures is said of all tables.
    private static bool IsOfAll(TableGrid grid, int row, List<int> figures) =>
        (row < figures[0] || row > figures[^1]) && Enumerable.Range(0, grid.Width).Count(column => grid.Shape(row, column) != CellShape.Blank) == 1;
}
