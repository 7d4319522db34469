namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Reads sums of money: 1,234.50, ๑.๒ ล้านบาท, ห้าแสนบาทถ้วน, 13.5 ลบ., ไม่มี.</summary>
public static class AmountReader
{
    /// <summary>Reads baht; never throws and never guesses.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Baht, not negative; or a doubt: a dash, "no data", an approximation, a range, another currency, a negative sum, separators that can be read two ways.</returns>
    public static Reading<decimal> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (PlainFigure.TryRead(text, out var plain, out var grouped))
        {
            return FigureReading.Fast(text, plain, grouped);
        }

        if (FigureReading.Nil<decimal>(text, FigureMeasure.Baht) is { } nil)
        {
            return nil;
        }

        var figure = FigureText.Read(text);
        return Doubt(figure) is { } doubt ? FigureReading.Doubtful<decimal>(text, doubt) : new Reading<decimal>.Value(text, figure.Value, figure.Steps.ToList());
    }

    /// <summary>Reads the baht of a cell; a number's dot is no question, and what a spreadsheet computed beyond satang is rounded.</summary>
    /// <param name="text">The cell's text; of a number in invariant form.</param>
    /// <param name="isNumber">True when the document holds it as a number.</param>
    /// <returns>Baht, not negative; or a doubt.</returns>
    public static Reading<decimal> Read(string text, bool isNumber)
    {
        if (!isNumber || !FigureReading.TryNumber(text, out var number))
        {
            return Read(text);
        }

        var baht = decimal.Round(number, 2, MidpointRounding.AwayFromZero);
        return new Reading<decimal>.Value(text, baht, baht == number ? [] : [ReadingStep.Rounded]);
    }

    private static Doubt? Doubt(FigureText figure) => figure switch
    {
        { Doubt: { } doubt } => doubt,
        { IsNegative: true } or { SaysDecrease: true } => Normalization.Doubt.Of(DoubtCode.Negative, figure.Original),
        { SaysIncrease: true } => Normalization.Doubt.Of(DoubtCode.Sum, figure.Original),
        { Measure: FigureMeasure.Percent or FigureMeasure.Count } => Normalization.Doubt.Of(DoubtCode.WrongUnit, figure.Unit),
        { AmbiguousNumeral: { } numeral } => FigureReading.AmbiguousSeparator(numeral),
        { LeadingZeroNumeral: { } numeral } when figure.Value > 0 => Normalization.Doubt.Of(DoubtCode.LeadingZero, numeral),
        _ => null,
    };
}
