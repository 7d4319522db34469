using System.Globalization;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

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

        return indicator is { Kind: IndicatorKind.YesNo } ? IndicatorReader.ReadAnswer(indicator, cell.Text) : IndicatorReader.Read(indicator, cell.Text, cell.Has(CellMarks.Number), factor);
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
    private static decimal OfAmount(Indicator? indicator, decimal factor) => indicator is { IsCounted: true } ? 1 : factor;

    /// <summary>A figure that calls itself rounded: known, and not taken.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="word">The word that calls it so; null for none.</param>
    public static Reading<decimal> AsRounded(Reading<decimal> value, string? word) =>
        word is not null && value is Reading<decimal>.Value known ? new Reading<decimal>.Doubtful(known.Original, [Doubt.Of(DoubtCode.Approximate, word)]) : value;

    /// <summary>True when the figure that is shown is the one that is held, as far as its digits go.</summary>
    /// <param name="held">The number of the cell.</param>
    /// <param name="shown">What is shown.</param>
    public static bool IsShownAs(Reading<decimal> held, Reading<decimal> shown) =>
        shown is not Reading<decimal>.Value seen || (held is Reading<decimal>.Value number && decimal.Abs(number.Result - seen.Result) < LastPlace(seen));

    // What one more in the last digit that is shown would be: 100,000 of 8.5 ล้าน, and 1 of 8,525,000.
    private static decimal LastPlace(Reading<decimal>.Value seen)
    {
        var digits = new string([.. ThaiScript.ArabicDigits(seen.Original).Where(char.IsAsciiDigit)]);
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? decimal.Abs(seen.Result) / number : 1;
    }
}
