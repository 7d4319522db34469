using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads a figure as its indicator demands.</summary>
public static class IndicatorReader
{
    /// <summary>Reads baht for amounts and whole units for counts.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The text.</param>
    /// <returns>The value, or a doubt.</returns>
    public static Reading<decimal> Read(Indicator indicator, string text)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Kind switch
        {
            IndicatorKind.Amount => AmountReader.Read(text),
            IndicatorKind.Count => CountReader.Read(text).Match<Reading<decimal>>(
                value => new Reading<decimal>.Value(value.Original, value.Result, value.Steps),
                doubt => new Reading<decimal>.Doubtful(doubt.Original, doubt.Doubts)),
        };
    }
}
