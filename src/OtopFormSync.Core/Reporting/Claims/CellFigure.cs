using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads the figure of a cell.</summary>
internal static partial class CellFigure
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

        // In millions the third decimal is a thousand baht: nothing is rounded before the factor.
        if (factor != 1 && indicator is null or { Kind: IndicatorKind.Amount } && PlainDecimal().IsMatch(cell.Text) && decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var exact))
        {
            return new Reading<decimal>.Value(cell.Text, decimal.Round(exact * factor, 2, MidpointRounding.AwayFromZero), [ReadingStep.Multiplier]);
        }

        var isNumber = cell.Has(CellMarks.Number);
        var reading = indicator is null ? Normalization.Figures.AmountReader.Read(cell.Text, isNumber) : IndicatorReader.Read(indicator, cell.Text, isNumber);
        return factor != 1 && reading is Reading<decimal>.Value known
            ? new Reading<decimal>.Value(known.Original, known.Result * factor, [.. known.Steps, ReadingStep.Multiplier])
            : reading;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.[0-9]{1,9}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainDecimal();
}
