using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>
/// Rows with more figures than the table has headings: a comma within a figure parted it (5,412,300 in a csv without quotes), or a cell too many moved the others.
/// Which figure stands under which heading is open; each is asked about with all that it may be.
/// </summary>
/// <param name="grid">The table.</param>
/// <param name="block">Its block.</param>
internal sealed class SurplusCells(TableGrid grid, TableBlock block)
{
    private readonly int _width = Enumerable.Range(0, grid.Width).LastOrDefault(column => block.Headings.Any(heading => grid.Cell(heading, column).Text.Length > 0), -1) + 1;

    /// <summary>The claims of a row, doubted where it has figures beyond its headings, which make no claims of their own then.</summary>
    /// <param name="row">The row.</param>
    /// <param name="claims">Its claims.</param>
    public IReadOnlyList<Claim> Settled(int row, IReadOnlyList<Claim> claims)
    {
        var surplus = _width == 0 ? 0 : Enumerable.Range(_width, grid.Width - _width).Count(column => IsSurplus(row, column));
        var headed = claims.Where(claim => claim.Spot!.Column < _width).ToList();
        return surplus == 0 || headed.Count == 0 ? claims : [.. headed.Select(claim => Doubted(claim, surplus))];
    }

    // A percentage explains itself, and what nobody sees moved nothing.
    private bool IsSurplus(int row, int column) => grid.Shape(row, column) == CellShape.Figure && grid.Cell(row, column) is var cell && !cell.Has(CellMarks.Hidden) && !cell.Has(CellMarks.Struck) && !cell.Text.Contains('%', StringComparison.Ordinal);

    private Claim Doubted(Claim claim, int surplus)
    {
        var (row, column) = (claim.Spot!.Row, claim.Spot.Column);
        var cells = Enumerable.Range(0, grid.Width).Where(at => grid.Shape(row, at) == CellShape.Figure).Select(at => grid.Cell(row, at).Text.Trim());
        var candidates = (string[])[Joined(row, column, surplus), Text(row, column), Text(row, column + surplus)];
        return claim with { Value = new Reading<decimal>.Doubtful(string.Join(" / ", candidates.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)), [Doubt.Of(DoubtCode.SurplusCells, string.Join(" | ", cells))]) };
    }

    // 5 | 412 | 300 was 5,412,300.
    private string Joined(int row, int column, int surplus)
    {
        var joined = Text(row, column);
        if (joined.Length is 0 or > 3 || !joined.All(char.IsAsciiDigit))
        {
            return "";
        }

        for (var next = column + 1; next <= column + surplus && Text(row, next) is { Length: 3 or 6 } group && group.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (group.Length == 3 || group[3] == '.'); next++)
        {
            joined = $"{joined},{group}";
        }

        return joined;
    }

    private string Text(int row, int column) => column < grid.Width && grid.Shape(row, column) == CellShape.Figure ? ThaiScript.ArabicDigits(grid.Cell(row, column).Text.Trim()) : "";
}
