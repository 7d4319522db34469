using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <content>Which cells of a block hold figures, and which were left empty.</content>
internal sealed partial class BlockReader
{
    // In a form that lists the districts a row without any figure but dashes and noughts is one that was left empty, unless another of its district's is not.
    private bool IsFilled(int row) => !_listsDistricts || _rows.Any(other => (other.Key == row || IsOfSameDistrict(other.Key, row)) && HasFigure(other.Key));

    private bool IsOfSameDistrict(int row, int other) => _rows[row][0].District is { } whose && whose.Equals(_rows[other][0].District);

    private bool HasFigure(int row) => Enumerable.Range(0, _grid.Width).Any(column => IsValueColumn(column) && !IsLeftEmpty(row, column));

    private bool IsValueColumn(int column) => column != _districtColumn && !_columns[column].IsOther && !_grid.CountsRows(column);

    private bool IsLeftEmpty(int row, int column) => _grid.Shape(row, column) switch
    {
        CellShape.Blank or CellShape.Dash => true,
        CellShape.Words => !_columns[column].AsksForFigures,
        CellShape.Figure => !_isPast && !_grid.Cell(row, column).Has(CellMarks.NoResult) && ThaiScript.ArabicDigits(ThaiScript.Canonical(_grid.Cell(row, column).Text)) is "0" or "0.00" or "0.0",
    };

    private bool IsFigure(int row, int column, bool filled)
    {
        if (!filled || !IsValueColumn(column))
        {
            return false;
        }

        var shape = _grid.Shape(row, column);
        if (_listsDistricts && _hasMonthColumns && IsLeftEmpty(row, column) && shape != CellShape.Words && !IsNoughtBeforeFigure(row, column))
        {
            return false;
        }

        // Words where a figure should stand are a figure that cannot be read.
        return shape == CellShape.Figure
            || (shape is CellShape.Words or CellShape.Dash && Left(row, column) is { IsNamed: true } left && !left.Labels.Contains(column) && (_columns[column].AsksForFigures || (_columns[column].AsksBehindLabel && left.Labels.Any(label => label < column && _grid.Sense(row, label).Indicator is not null)) || (shape == CellShape.Words && _columns[column].IsOfDistrict) || StandsBehindLabel(row, column)));
    }

    // In the months that have passed a nought is a figure, and so it is beside another of its district's in the month; in those to come it is what the form came with.
    private bool IsNoughtBeforeFigure(int row, int column) => _grid.Shape(row, column) == CellShape.Figure
        && (IsFilledFrom(row, column + 1) || _rows.Keys.Any(other => other != row && IsOfSameDistrict(other, row) && IsFilledFrom(other, column)));

    private bool IsFilledFrom(int row, int from) => Enumerable.Range(from, _grid.Width - from).Any(column => _columns[column].Month is not null && IsValueColumn(column) && !IsLeftEmpty(row, column));

    private bool StandsBehindLabel(int row, int column) =>
        !_grid.IsUnit(row, column) && Left(row, column).Labels is [.., var label] && label < column && _grid.LabelsRows(label) && _grid.Sense(row, label).Indicator is not null
        && Enumerable.Range(label + 1, column - label - 1).All(between => _grid.Shape(row, between) == CellShape.Blank || _grid.IsUnit(row, between));
}
