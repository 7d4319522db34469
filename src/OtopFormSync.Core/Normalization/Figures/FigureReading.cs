using System.Globalization;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>What the three readers of figures share.</summary>
internal static class FigureReading
{
    private static readonly ValueList<ReadingStep> Plain = [];
    private static readonly ValueList<ReadingStep> Grouped = [ReadingStep.Separators];

    /// <summary>A value read on the fast path.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="text">The text as it came.</param>
    /// <param name="value">The value.</param>
    /// <param name="grouped">True when thousands were separated.</param>
    /// <returns>The reading.</returns>
    internal static Reading<T> Fast<T>(string text, T value, bool grouped)
        where T : notnull => new Reading<T>.Value(text, value, grouped ? Grouped : Plain);

    /// <summary>A doubt.</summary>
    /// <typeparam name="T">The value that was not read.</typeparam>
    /// <param name="text">The text as it came.</param>
    /// <param name="doubt">The reason.</param>
    /// <returns>The reading.</returns>
    internal static Reading<T> Doubtful<T>(string text, Doubt doubt)
        where T : notnull => new Reading<T>.Doubtful(text, [doubt]);

    /// <summary>Zero, when the text says that there is none (ไม่มี).</summary>
    /// <typeparam name="T">The value, whose default is zero.</typeparam>
    /// <param name="text">The text as it came.</param>
    /// <param name="measure">What is asked for.</param>
    /// <returns>Zero, or the doubt that the sentence speaks of something else; null when it does not say "none".</returns>
    internal static Reading<T>? Nil<T>(string text, FigureMeasure measure)
        where T : struct
    {
        var steps = new StepSet();
        if (text.Length > 200 || !NilStatement.IsZero(steps.Canonical(NoteMarks.SetAside(text, steps)).ToLowerInvariant(), out var said))
        {
            return null;
        }

        steps.Add(ReadingStep.Nil);
        return said == FigureMeasure.None || said == measure
            ? new Reading<T>.Value(text, default, steps.ToList())
            : Doubtful<T>(text, Doubt.Of(DoubtCode.WrongUnit, text));
    }

    /// <summary>The value of a number in invariant form, not negative.</summary>
    /// <param name="text">The text of a cell that holds a number.</param>
    /// <param name="number">The value.</param>
    /// <returns>False when it has another form, or is negative or beyond what a decimal holds.</returns>
    internal static bool TryNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>The doubt of a numeral with one dot and three digits after it.</summary>
    /// <param name="numeral">The numeral.</param>
    /// <returns>The doubt with both meanings.</returns>
    internal static Doubt AmbiguousSeparator(string numeral)
    {
        var (thousands, mark) = (numeral.Replace('.', ',').Replace(' ', ',').Replace('\'', ','), numeral.LastIndexOfAny(['.', ',']));
        return Doubt.Of(DoubtCode.AmbiguousSeparator, numeral, thousands, $"{thousands[..mark]}.{thousands[(mark + 1)..]}");
    }
}
