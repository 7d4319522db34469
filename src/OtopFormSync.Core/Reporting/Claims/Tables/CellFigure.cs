using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Words;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Reads the figure of a cell.</summary>
internal static partial class CellFigure
{
    private const decimal RoundingShare = 0.05m; // 8.5 ล้าน for 8,525,000; a thousand times more or less is no rounding

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

        factor = OfAmount(indicator, factor);

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

    /// <summary>Reads what people see in place of a number.</summary>
    /// <param name="indicator">What it counts; null when that is not known.</param>
    /// <param name="cell">The cell; something else is shown than its number.</param>
    /// <param name="factor">1, or what its unit stands for.</param>
    /// <returns>The value; a doubt that keeps the number as its original.</returns>
    public static Reading<decimal> ReadShown(Indicator? indicator, ReadCell cell, decimal factor)
    {
        var reading = indicator is null ? Normalization.Figures.AmountReader.Read(cell.Shown!) : IndicatorReader.Read(indicator, cell.Shown!);
        return reading.Match<Reading<decimal>>(
            shown => new Reading<decimal>.Value(cell.Shown!, shown.Result * OfAmount(indicator, factor), shown.Steps),
            doubt => new Reading<decimal>.Doubtful(cell.Text, doubt.Doubts));
    }

    // (หน่วย : พันบาท) says nothing of what is counted in ราย.
    private static decimal OfAmount(Indicator? indicator, decimal factor) => indicator is { Kind: IndicatorKind.Count } ? 1 : factor;

    /// <summary>A figure that calls itself rounded: known, and not taken.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="word">The word that calls it so; null for none.</param>
    public static Reading<decimal> AsRounded(Reading<decimal> value, string? word) =>
        word is not null && value is Reading<decimal>.Value known ? new Reading<decimal>.Doubtful(known.Original, [Doubt.Of(DoubtCode.Approximate, word)]) : value;

    /// <summary>True when the figure that is shown is the one that is held, as far as its digits go.</summary>
    /// <param name="held">The number of the cell.</param>
    /// <param name="shown">What is shown.</param>
    public static bool IsShownAs(Reading<decimal> held, Reading<decimal> shown) =>
        shown is not Reading<decimal>.Value seen || (held is Reading<decimal>.Value number && decimal.Abs(number.Result - seen.Result) <= RoundingShare * decimal.Abs(number.Result));

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.[0-9]{1,9}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PlainDecimal();
}
