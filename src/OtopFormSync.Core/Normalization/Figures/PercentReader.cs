using System.Globalization;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Reads percentages: 7.5%, ร้อยละ ๑๐, ลดลง 2.5%.</summary>
public static class PercentReader
{
    /// <summary>Reads percent (7.5 = 7.5 %); never throws and never guesses.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Percent, negative for a decrease; or a doubt. A figure below 1 without sign or word is doubtful: 0.06 may be 6 %.</returns>
    public static Reading<decimal> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (PlainFigure.TryRead(text, out var plain, out var grouped) && (plain is 0 or >= 1))
        {
            return FigureReading.Fast(text, plain, grouped);
        }

        if (FigureReading.Nil<decimal>(text, FigureMeasure.Percent) is { } nil)
        {
            return nil;
        }

        var figure = FigureText.Read(text);
        return Doubt(figure) is { } doubt
            ? FigureReading.Doubtful<decimal>(text, doubt)
            : new Reading<decimal>.Value(text, figure.IsNegative || figure.SaysDecrease ? -figure.Value : figure.Value, figure.Steps.ToList());
    }

    private static Doubt? Doubt(FigureText figure) => figure switch
    {
        { Doubt: { } doubt } => doubt,
        { Measure: FigureMeasure.Baht or FigureMeasure.Count } => Normalization.Doubt.Of(DoubtCode.WrongUnit, figure.Unit),
        { SaysDecrease: true, IsNegative: true } or { SaysIncrease: true, IsNegative: true } or { SaysIncrease: true, SaysDecrease: true } =>
            Normalization.Doubt.Of(DoubtCode.Unreadable, figure.Original),
        { Measure: FigureMeasure.None, AmbiguousNumeral: { } numeral } => FigureReading.AmbiguousSeparator(numeral),
        { LeadingZeroNumeral: { } numeral } when figure.Value > 0 => Normalization.Doubt.Of(DoubtCode.LeadingZero, numeral),
        { Measure: FigureMeasure.None, Value: > 0 and < 1 } => Normalization.Doubt.Of(DoubtCode.FractionOrPercent, Plain(figure.Value), Plain(figure.Value * 100)),
        _ => null,
    };

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
