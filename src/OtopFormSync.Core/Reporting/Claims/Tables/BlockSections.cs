using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Lines of words among the rows of a table that speak of the rows below them: an indicator over its parts and their sum, a month over its figures.</summary>
/// <param name="grid">The table.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="hasFigures">Whether a row has figures.</param>
/// <param name="isLine">Whether a row is one of words in a single cell.</param>
internal sealed partial class BlockSections(TableGrid grid, DistrictReader districts, Func<int, bool> hasFigures, Func<int, bool> isLine)
{
    /// <summary>True for a line that speaks of the rows below it, and is no label whose own figure was left out.</summary>
    /// <param name="row">The line.</param>
    /// <param name="hasRows">True when rows of the block stand above it.</param>
    public bool Opens(int row, bool hasRows)
    {
        var column = LabelColumn(row);
        if (column < 0 || TableBlock.SaysFigure(grid.Cell(row, column).Text) || Enumerable.Range(0, grid.Width).Any(other => grid.Shape(row, other) == CellShape.Dash))
        {
            return false;
        }

        var said = grid.Sense(row, column);
        return said.Indicator is not null ? OpensParts(row) : IsMonth(said) && OpensMonth(row, hasRows);
    }

    /// <summary>True for a row that no longer belongs to the line above it: it has an indicator of its own, or follows the sum of the parts.</summary>
    /// <param name="section">The line; null for none.</param>
    /// <param name="row">The row.</param>
    /// <param name="before">The rows above it.</param>
    public bool IsOver(string? section, int row, List<(int Row, string? Section)> before) =>
        section is not null && grid.SenseOf(section).Indicator is { } named
        && (Label(row)?.Indicator is { } own ? own != named : before is [.., var last] && last.Section == section && IsSum(last.Row) && !IsPart(row));

    // The rows up to the next label of an indicator: the first is a part by its words, or their sum stands below them.
    private bool OpensParts(int row)
    {
        var parts = Following(row).TakeWhile(next => hasFigures(next) && Label(next) is { } label && (label.Indicator is null || label.IsIndicatorByUnit)).Take(40).ToList();
        return parts.Count > 0 && (IsSum(parts[0]) ? parts.Count > 1 && IsPart(parts[1]) : IsPart(parts[0]) || parts.Exists(IsSum));
    }

    // Where each row names its month itself, a month without figures was left empty; one alone at the top is the table's title.
    private bool OpensMonth(int row, bool hasRows) =>
        Following(row).FirstOrDefault(-1) is >= 0 and var next && hasFigures(next) && !IsSum(next)
        && !Enumerable.Range(0, grid.Height).Any(other => hasFigures(other) && Label(other)?.Month is not null)
        && (hasRows || Enumerable.Range(row + 1, grid.Height - row - 1).Any(other => isLine(other) && Label(other) is { } later && IsMonth(later)));

    private static bool IsMonth(HeadingSense said) => said is { FullMonth: not null, Day: null, Indicator: null, NamesSeveral: false };

    private bool IsSum(int row) => Label(row) is { KindInTable: ClaimKind.Total, Indicator: null };

    private bool IsPart(int row) => Label(row) is { } label
        && (label.Month is not null || label.KindInTable is not (null or ClaimKind.Total) || districts.Named(label.Text) is not null || Deeper().IsMatch(ThaiScript.ArabicDigits(label.Text)) || IsNumberedDeeper(row));

    // 1.1 in the column of the numbers.
    private bool IsNumberedDeeper(int row) => Enumerable.Range(0, LabelColumn(row)).Any(column => DeeperNumber().IsMatch(ThaiScript.ArabicDigits(grid.Cell(row, column).Text)));

    private IEnumerable<int> Following(int row) => Enumerable.Range(row + 1, grid.Height - row - 1).Where(next => Enumerable.Range(0, grid.Width).Any(column => grid.Shape(next, column) != CellShape.Blank));

    private HeadingSense? Label(int row) => LabelColumn(row) is >= 0 and var column ? grid.Sense(row, column) : null;

    private int LabelColumn(int row) => Enumerable.Range(0, grid.Width).FirstOrDefault(column => grid.Shape(row, column) == CellShape.Words, -1);

    [GeneratedRegex(@"^\s*(?:[-–•*·]|[0-9]{1,2}\.[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Deeper();

    [GeneratedRegex(@"^\s*[0-9]{1,2}\.[0-9]{1,2}\.?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex DeeperNumber();
}
