using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Reporting.Claims.Words;

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
            IndicatorKind.Amount => AmountReader.Read(text, isNumber).Match<Reading<decimal>>(value => value, doubt => InOwnUnit(indicator, text, AmountReader.Read) ?? doubt),
            IndicatorKind.Count => CountReader.Read(text, isNumber).Match<Reading<decimal>>(
                value => new Reading<decimal>.Value(value.Original, value.Result, value.Steps),
                doubt => InOwnUnit(indicator, text, number => CountReader.Read(number).Match<Reading<decimal>>(value => new Reading<decimal>.Value(value.Original, value.Result, value.Steps), inner => new Reading<decimal>.Doubtful(inner.Original, inner.Doubts))) ?? new Reading<decimal>.Doubtful(doubt.Original, doubt.Doubts)),
            IndicatorKind.YesNo => AnswerReader.YesOrNo(text, indicator.Yes, indicator.No),
            IndicatorKind.Text => AnswerReader.Words(text),
        };
    }

    // 3 แปลง, 20.5 ตัน: a mission may count and measure in units that no lexicon holds.
    private static Reading<decimal>? InOwnUnit(Indicator indicator, string text, Func<string, Reading<decimal>> read) =>
        text.TrimEnd() is var said && indicator.Unit.Length > 0 && said.EndsWith(indicator.Unit, StringComparison.Ordinal) && said[..^indicator.Unit.Length].Trim() is { Length: > 0 } number
        && number.All(c => char.IsAsciiDigit(c) || c is (>= '๐' and <= '๙') or ',' or '.') && read(number) is Reading<decimal>.Value value
            ? new Reading<decimal>.Value(text, value.Result, [.. value.Steps, ReadingStep.Affix])
            : null;
}
