using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Reads a figure as its indicator demands.</summary>
public static partial class IndicatorReader
{
    // Baht that no province of the country sells in a month: a figure in a multiple that comes to them was none.
    private const decimal MostInMultiple = 1_000_000_000;

    /// <summary>Reads baht for amounts, whole units for counts, and answers in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The text.</param>
    /// <returns>The value, or a doubt.</returns>
    public static Reading<decimal> Read(Indicator indicator, string text) => Read(indicator, text, isNumber: false);

    /// <summary>Reads a cell: baht for amounts, whole units for counts, and answers in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The cell's text.</param>
    /// <param name="isNumber">True when the document holds it as a number, so that its dot is the decimal point.</param>
    /// <returns>The value, or a doubt; by how much a running total has grown is one.</returns>
    public static Reading<decimal> Read(Indicator indicator, string text, bool isNumber)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var reading = AsWritten(indicator, text, isNumber);
        return indicator.Accumulation == Accumulation.RunningTotal && reading is Reading<decimal>.Value value && SaysIncrease(text)
            ? new Reading<decimal>.Doubtful(value.Original, [value.Result == 0 ? Doubt.Of(DoubtCode.NoneAdded) : Doubt.Of(DoubtCode.OnlyAdded, text.Trim())])
            : reading;
    }

    /// <summary>Reads what stands alone in the cell of the indicator's own question.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="text">The whole cell.</param>
    /// <returns>The value, or a doubt; "ไม่" alone is a no there.</returns>
    public static Reading<decimal> ReadAnswer(Indicator indicator, string text)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Kind == IndicatorKind.YesNo && AnswerReader.IsBareNo(text) ? new Reading<decimal>.Value(text, 0) : Read(indicator, text);
    }

    /// <summary>เพิ่ม 3, +3: true for a figure that says by how much something has grown, and not what it has come to, as เพิ่มขึ้นเป็น 9 does.</summary>
    /// <param name="text">The figure with its words.</param>
    internal static bool SaysIncrease(string text) => text.AsSpan().TrimStart().StartsWith('+') || (text.Contains("เพิ่ม", StringComparison.Ordinal) && Increase().IsMatch(text));

    private static Reading<decimal> AsWritten(Indicator indicator, string text, bool isNumber) =>
        indicator.Kind switch
        {
            IndicatorKind.Amount => AmountReader.Read(text, isNumber) is var amount && amount is Reading<decimal>.Doubtful ? InOwnUnit(indicator, text, AmountReader.Read) ?? amount : amount,
            IndicatorKind.Count => Counted(CountReader.Read(text, isNumber)) is var count && count is Reading<decimal>.Doubtful ? InOwnUnit(indicator, text, static number => Counted(CountReader.Read(number))) ?? count : count,
            IndicatorKind.YesNo => AnswerReader.YesOrNo(text, indicator.Yes, indicator.No, [indicator.Name, .. indicator.Columns]),
            IndicatorKind.Text => AnswerReader.Words(text),
        };

    private static Reading<decimal> Counted(Reading<int> count) => count.Match<Reading<decimal>>(
        static value => new Reading<decimal>.Value(value.Original, value.Result, value.Steps),
        static doubt => new Reading<decimal>.Doubtful(doubt.Original, doubt.Doubts));

    /// <summary>Reads a figure whose unit stands beside it, in a heading or in brackets.</summary>
    /// <param name="indicator">The indicator; null when it is not known, and baht are read.</param>
    /// <param name="text">The figure.</param>
    /// <param name="isNumber">True when the document holds it as a number.</param>
    /// <param name="factor">1, or what the unit stands for: 1,000 for พันบาท. It says nothing of what is counted, nor of a figure that names its own multiple.</param>
    /// <returns>The value, in the indicator's unit; or a doubt.</returns>
    public static Reading<decimal> Read(Indicator? indicator, string text, bool isNumber, decimal factor)
    {
        factor = indicator is { IsCounted: true } ? 1 : factor;

        // In millions the third decimal is a thousand baht: nothing is rounded before the factor.
        if (factor != 1 && indicator is null or { IsMoney: true } && TryExact(text, isNumber, out var exact))
        {
            return Bounded(new(text, decimal.Round(exact * factor, 2, MidpointRounding.AwayFromZero), [ReadingStep.Multiplier]));
        }

        var reading = indicator is null ? AmountReader.Read(text, isNumber) : AsWritten(indicator, text, isNumber);
        return factor != 1 && reading is Reading<decimal>.Value known && !known.Steps.Contains(ReadingStep.Multiplier)
            ? Bounded(new(known.Original, known.Result * factor, [.. known.Steps, ReadingStep.Multiplier]))
            : reading;
    }

    // What a spreadsheet computed has as many decimals as a number holds.
    private static bool TryExact(string text, bool isNumber, out decimal exact)
    {
        var plain = ThaiScript.ArabicDigits(text).Trim();
        exact = 0;
        return (isNumber && FigureReading.TryNumber(plain, out exact)) || (PlainDecimal().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out exact));
    }

    // 15,412,300 under ล้านบาท was written in baht, or the unit is another table's.
    private static Reading<decimal> Bounded(Reading<decimal>.Value scaled) =>
        scaled.Result < MostInMultiple ? scaled : new Reading<decimal>.Doubtful(scaled.Original, [Doubt.Of(DoubtCode.TooLarge, ThaiText.Money(scaled.Result))]);

    // 3 แปลง, 20.5 ตัน: a mission may count and measure in units that no lexicon holds.
    private static Reading<decimal>? InOwnUnit(Indicator indicator, string text, Func<string, Reading<decimal>> read) =>
        text.TrimEnd() is var said && indicator.Unit.Length > 0 && said.EndsWith(indicator.Unit, StringComparison.Ordinal) && said[..^indicator.Unit.Length].Trim() is { Length: > 0 } number
        && number.All(c => char.IsAsciiDigit(c) || c is (>= '๐' and <= '๙') or ',' or '.') && read(number) is Reading<decimal>.Value value
            ? new Reading<decimal>.Value(text, value.Result, [.. value.Steps, ReadingStep.Affix])
            : null;

    [GeneratedRegex(@"(?>เพิ่ม(?:ขึ้น|อีก|มา|ใหม่)*)(?!\s*(?:เติม|เป็น|รวม|สะสม))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Increase();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.[0-9]{1,9}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PlainDecimal();
}
