using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads a figure as its indicator demands.</summary>
public static class IndicatorReader
{
    /// <summary>Reads baht for amounts, whole units for counts, and answers in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The text.</param>
    /// <returns>The value, or a doubt.</returns>
    public static Reading<decimal> Read(Indicator indicator, string text) => Read(indicator, text, isNumber: false);

    /// <summary>Reads a cell: baht for amounts, whole units for counts, and answers in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The cell's text.</param>
    /// <param name="isNumber">True when the document holds it as a number, so that its dot is the decimal point.</param>
    /// <returns>The value, or a doubt.</returns>
    public static Reading<decimal> Read(Indicator indicator, string text, bool isNumber)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Kind switch
        {
            IndicatorKind.Amount => AmountReader.Read(text, isNumber),
            IndicatorKind.Count => CountReader.Read(text, isNumber).Match<Reading<decimal>>(
                value => new Reading<decimal>.Value(value.Original, value.Result, value.Steps),
                doubt => new Reading<decimal>.Doubtful(doubt.Original, doubt.Doubts)),
            IndicatorKind.YesNo => AnswerReader.YesOrNo(text, indicator.Yes, indicator.No),
            IndicatorKind.Text => AnswerReader.Words(text),
        };
    }
}
