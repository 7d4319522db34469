using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>ผู้ประกอบการ | 54 over ผลิตภัณฑ์ | 35: counts in a table that may be of all there is, and not of what is new.</summary>
/// <param name="program">The program.</param>
/// <param name="grid">The table.</param>
internal sealed class StockInTable(Program program, TableGrid grid)
{
    private const string Between = " › ";

    /// <summary>The claims of a block, of which those that may be of a stock say no longer what they count.</summary>
    /// <param name="claims">The claims, row by row.</param>
    public IEnumerable<Claim> Settled(IEnumerable<Claim> claims)
    {
        var counted = program.Indicators.Where(indicator => indicator.CountsNew).Where(StandsBesideMakers).ToDictionary(indicator => indicator.Key);
        return counted.Count == 0 ? claims
            : claims.Select(claim => claim.Indicator is { } key && counted.TryGetValue(key, out var indicator) && claim.Words.Split(Between).Any(heading => Stock.NamesAll(heading, indicator)) && !Stock.CallNew(claim.Words)
                ? claim with { Indicator = null, CouldMean = [key] } : claim);
    }

    // Both are headings of rows, or of columns, with a figure of their own.
    private bool StandsBesideMakers(Indicator indicator)
    {
        var (names, makers) = (Cells(text => Stock.NamesAll(text, indicator)), Cells(Stock.NamesMakers));
        return names.Exists(name => makers.Exists(maker => (name.Column == maker.Column && IsFigure(name.Row, name.Column + 1) && IsFigure(maker.Row, maker.Column + 1))
            || (name.Row == maker.Row && IsFigure(name.Row + 1, name.Column) && IsFigure(maker.Row + 1, maker.Column))));
    }

    private List<(int Row, int Column)> Cells(Predicate<string> isMeant) =>
    [
        .. from row in Enumerable.Range(0, grid.Height)
           from column in Enumerable.Range(0, grid.Width)
           where grid.Shape(row, column) == CellShape.Words && isMeant(grid.Cell(row, column).Text)
           select (row, column),
    ];

    private bool IsFigure(int row, int column) => row < grid.Height && column < grid.Width && grid.Shape(row, column) == CellShape.Figure;
}
