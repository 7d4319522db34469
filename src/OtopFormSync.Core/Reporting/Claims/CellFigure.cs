using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads the figure of a cell.</summary>
internal static class CellFigure
{
    /// <summary>Reads a cell.</summary>
    /// <param name="indicator">What it counts; null when that is not known.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="factor">1, or what its unit stands for: 1,000 for พันบาท.</param>
    /// <returns>The value, in the indicator's unit; or a doubt.</returns>
    public static Reading<decimal> Read(Indicator? indicator, ReadCell cell, decimal factor)
    {
        if (cell.Has(CellMarks.NoResult))
        {
            return new Reading<decimal>.Doubtful(cell.Text, [Doubt.Of(DoubtCode.FormulaWithoutResult)]);
        }

        var isNumber = cell.Has(CellMarks.Number);
        var reading = indicator is null ? Normalization.Figures.AmountReader.Read(cell.Text, isNumber) : IndicatorReader.Read(indicator, cell.Text, isNumber);
        return factor != 1 && reading is Reading<decimal>.Value known
            ? new Reading<decimal>.Value(known.Original, known.Result * factor, [.. known.Steps, ReadingStep.Multiplier])
            : reading;
    }
}
