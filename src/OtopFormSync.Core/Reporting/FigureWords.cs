using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting;

/// <summary>How a figure is said: a number with its unit, yes or no in the indicator's words, or the words that came.</summary>
public static class FigureWords
{
    /// <summary>A figure, of one report or of several months.</summary>
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

    /// <summary>Whether a value is said in words: more than 1 are months of which yes was said.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The value.</param>
    public static bool IsAnswer(Indicator indicator, decimal value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return !indicator.Kind.IsNumber() && value is 0 or 1;
    }

    private static string Answer(Indicator indicator, decimal value) => value == 1 ? indicator.Yes : indicator.No;
}
