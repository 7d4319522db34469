using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting;

/// <summary>How a figure is said: a number with its unit, yes or no in the indicator's words, or the words that came.</summary>
public static class FigureWords
{
    /// <summary>A figure of one month.</summary>
    /// <param name="indicator">The indicator; null for one that the program does not have.</param>
    /// <param name="value">The value.</param>
    /// <returns>12 ราย; มี.</returns>
    public static string Of(Indicator? indicator, decimal value) => indicator is null ? ThaiText.Money(value)
        : IsAnswer(indicator, value) ? Answer(indicator, value)
        : $"{ThaiText.Money(value)} {indicator.Unit}".TrimEnd();

    /// <summary>A reported figure: of words what came.</summary>
    /// <param name="indicator">The indicator; null for one that the program does not have.</param>
    /// <param name="figure">The figure.</param>
    /// <returns>12 ราย; มี; โรงเรียนบ้านเหล่า.</returns>
    public static string Of(Indicator? indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return indicator?.Kind.IsInOwnWords() == true && figure.Value == 1 ? figure.Original.Trim() : Of(indicator, figure.Value);
    }

    /// <summary>A figure of the quarter so far.</summary>
    /// <param name="indicator">The indicator; null for one that the program does not have.</param>
    /// <param name="value">The value.</param>
    /// <returns>12 ราย; of the latest answer มี; of the months with a yes 1 เดือน.</returns>
    public static string ToDate(Indicator? indicator, decimal value) =>
        indicator is null || IsAnswerToDate(indicator, value) ? Of(indicator, value) : $"{ThaiText.Money(value)} {indicator.Unit}".TrimEnd();

    /// <summary>Whether a figure of the quarter so far is said in words: the latest answer is, and the months with a yes are counted.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The value.</param>
    public static bool IsAnswerToDate(Indicator indicator, decimal value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Accumulation == Accumulation.RunningTotal && IsAnswer(indicator, value);
    }

    /// <summary>Whether a figure of one month is said in words.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The value.</param>
    public static bool IsAnswer(Indicator indicator, decimal value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return !indicator.Kind.IsNumber() && value is 0 or 1;
    }

    private static string Answer(Indicator indicator, decimal value) => value == 1 ? indicator.Yes : indicator.No;
}
