namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Reads counts: ๑๒ ราย, จำนวน 1 ผลิตภัณฑ์, ยี่สิบราย, ไม่มี.</summary>
public static class CountReader
{
    /// <summary>Reads a whole number; never throws and never guesses.</summary>
    /// <param name="text">What was written; 8.0 from a numeric cell is 8.</param>
    /// <returns>The count, not negative; or a doubt.</returns>
    public static Reading<int> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (PlainFigure.TryRead(text, out var plain, out var grouped) && plain <= int.MaxValue && plain == decimal.Truncate(plain))
        {
            return FigureReading.Fast(text, (int)plain, grouped);
        }

        if (FigureReading.Nil<int>(text, FigureMeasure.Count) is { } nil)
        {
            return nil;
        }

        var figure = FigureText.Read(text);
        return Doubt(figure) is { } doubt ? FigureReading.Doubtful<int>(text, doubt) : new Reading<int>.Value(text, (int)figure.Value, figure.Steps.ToList());
    }

    /// <summary>Reads the count of a cell; a number's dot is no question, but a fraction is one.</summary>
    /// <param name="text">The cell's text; of a number in invariant form.</param>
    /// <param name="isNumber">True when the document holds it as a number.</param>
    /// <returns>The count, not negative; or a doubt.</returns>
    public static Reading<int> Read(string text, bool isNumber)
    {
        if (!isNumber || !FigureReading.TryNumber(text, out var number) || number > int.MaxValue)
        {
            return Read(text);
        }

        return number == decimal.Truncate(number)
            ? new Reading<int>.Value(text, (int)number)
            : FigureReading.Doubtful<int>(text, Normalization.Doubt.Of(DoubtCode.NotWhole, text));
    }

    private static Doubt? Doubt(FigureText figure) => figure switch
    {
        { Doubt: { } doubt } => doubt,
        { IsNegative: true } or { SaysDecrease: true } => Normalization.Doubt.Of(DoubtCode.Negative, figure.Original),
        { Measure: FigureMeasure.Baht or FigureMeasure.Percent } => Normalization.Doubt.Of(DoubtCode.WrongUnit, figure.Unit),
        { AmbiguousNumeral: { } numeral } => FigureReading.AmbiguousSeparator(numeral),

        // 08 is eight; 0812345678 is a telephone.
        { LeadingZeroNumeral: { Length: > 3 } numeral } => Normalization.Doubt.Of(DoubtCode.LeadingZero, numeral),
        { Value: > int.MaxValue } => Normalization.Doubt.Of(DoubtCode.TooLarge, figure.Original),
        _ => figure.Value == decimal.Truncate(figure.Value) ? null : Normalization.Doubt.Of(DoubtCode.NotWhole, figure.Original),
    };
}
