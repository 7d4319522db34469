namespace OtopFormSync.Core.Programs;

/// <summary>What becomes of a figure that fails a check.</summary>
public enum CheckSeverity
{
    /// <summary>The figure stands and is shown to an officer.</summary>
    Warn,

    /// <summary>The figure waits for an officer; what stood before still stands.</summary>
    Hold,
}

/// <summary>How the two sides of a check must stand to each other.</summary>
public enum CheckOperator
{
    /// <summary>Left is at most right.</summary>
    AtMost,

    /// <summary>Left is at least right.</summary>
    AtLeast,

    /// <summary>Left is less than right.</summary>
    LessThan,

    /// <summary>Left is more than right.</summary>
    MoreThan,

    /// <summary>Both are equal.</summary>
    Equal,

    /// <summary>Both differ.</summary>
    NotEqual,
}

/// <summary>A plausibility rule (การตรวจสอบ): a figure is plausible when left and right stand as the operator says. An operand that is not known makes the check not applicable.</summary>
public sealed record Check
{
    /// <summary>The key within the program.</summary>
    public required string Key { get; init; }

    /// <summary>The left side; its first indicator is the one in question.</summary>
    public required CheckSide Left { get; init; }

    /// <summary>How left must stand to right.</summary>
    public required CheckOperator Operator { get; init; }

    /// <summary>The right side.</summary>
    public required CheckSide Right { get; init; }

    /// <summary>What becomes of a figure that fails.</summary>
    public required CheckSeverity Severity { get; init; }

    /// <summary>The Thai sentence, with the placeholders {left}, {right}, {district} and {month}; empty for a sum that its parts do not give, which the office's wording says.</summary>
    public required string Sentence { get; init; }

    /// <summary>That an indicator is the sum of its parts: a figure of its own that differs from them waits for an officer.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The check.</returns>
    public static Check OfSum(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new()
        {
            Key = $"sum-{indicator.Key.Value.Replace('_', '-')}",
            Left = new([new(1, new CheckOperand.OfIndicator(indicator.Key, CheckAspect.Current))]),
            Operator = CheckOperator.Equal,
            Right = new(indicator.SumOf.Select(part => new CheckTerm(1, new CheckOperand.OfIndicator(part, CheckAspect.Accepted))).ToValueList()),
            Severity = CheckSeverity.Hold,
            Sentence = "",
        };
    }

    /// <summary>Whether a left side of zero is always plausible.</summary>
    public bool SkipZero { get; init; }

    /// <summary>How a figure must have been said for the check to look at it.</summary>
    public CheckSaid Said { get; init; }

    /// <summary>A left side below it is always plausible: counts of a few units are alike by chance; null for none.</summary>
    public decimal? Least { get; init; }

    /// <summary>Words of which the figure or the report's explanation must hold one for the check to look at it; empty for any report.</summary>
    public ValueList<string> Mentions { get; init; } = [];

    /// <summary>True when it asks about the answer as a whole: whichever figure is in question, it is one question.</summary>
    public bool IsOfAnyFigure => Left.Terms is [{ Operand: CheckOperand.OfFigure }, ..];
}

/// <summary>How a figure was said.</summary>
public enum CheckSaid
{
    /// <summary>In any way.</summary>
    Any,

    /// <summary>In words: there is none, or nothing to report.</summary>
    Nil,

    /// <summary>As a figure.</summary>
    Figure,
}

/// <summary>A sum of terms.</summary>
/// <param name="Terms">The terms, at least one.</param>
public sealed record CheckSide(ValueList<CheckTerm> Terms);

/// <summary>A factor times an operand; without an operand just a number.</summary>
/// <param name="Factor">The factor, or the number itself.</param>
/// <param name="Operand">The operand, or null.</param>
public sealed record CheckTerm(decimal Factor, CheckOperand? Operand);

/// <summary>Which figure of an indicator an operand takes.</summary>
public enum CheckAspect
{
    /// <summary>This month's figure of an indicator.</summary>
    Current,

    /// <summary>The accepted figure of the same month, whichever report it came with.</summary>
    Accepted,

    /// <summary>The accepted figure of the month before.</summary>
    Previous,

    /// <summary>The month's target.</summary>
    Target,

    /// <summary>The base figure of the same month.</summary>
    Base,

    /// <summary>The accepted figure of the latest month of the quarter before.</summary>
    Latest,

    /// <summary>The sum of the accepted figures of the quarter's months before; zero when there are none. A check that fails by them alone is not raised again.</summary>
    Before,

    /// <summary>The same sum, known from the third month on where each of those months is at least the sum of those before it, as running totals are.</summary>
    Rising,

    /// <summary>What stood for the same month before this report came.</summary>
    Stood,

    /// <summary>The printed target of the whole quarter.</summary>
    QuarterTarget,
}

/// <summary>A figure of the district that a check looks at.</summary>
public abstract record CheckOperand
{
    private CheckOperand()
    {
    }

    /// <summary>Takes the operand apart.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="indicator">For a figure of an indicator.</param>
    /// <param name="reference">For a reference figure.</param>
    /// <param name="figure">For the figure in question, of whichever indicator.</param>
    /// <returns>What the function for its kind returned.</returns>
    public abstract T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference, Func<OfFigure, T> figure);

    /// <summary>The figure in question, of whichever indicator.</summary>
    /// <param name="Aspect">Which of its figures.</param>
    public sealed record OfFigure(CheckAspect Aspect) : CheckOperand
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference, Func<OfFigure, T> figure)
        {
            ArgumentNullException.ThrowIfNull(figure);
            return figure(this);
        }
    }

    /// <summary>A figure of an indicator.</summary>
    /// <param name="Indicator">The indicator's key.</param>
    /// <param name="Aspect">Which of its figures.</param>
    public sealed record OfIndicator(IndicatorKey Indicator, CheckAspect Aspect) : CheckOperand
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference, Func<OfFigure, T> figure)
        {
            ArgumentNullException.ThrowIfNull(indicator);
            return indicator(this);
        }
    }

    /// <summary>A reference figure.</summary>
    /// <param name="Reference">Its key.</param>
    public sealed record OfReference(string Reference) : CheckOperand
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference, Func<OfFigure, T> figure)
        {
            ArgumentNullException.ThrowIfNull(reference);
            return reference(this);
        }
    }
}
