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

    /// <summary>The Thai sentence, with the placeholders {left}, {right}, {district} and {month}.</summary>
    public required string Sentence { get; init; }

    /// <summary>Whether a left side of zero is always plausible.</summary>
    public bool SkipZero { get; init; }
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

    /// <summary>The accepted figure of the month before.</summary>
    Previous,

    /// <summary>The month's target.</summary>
    Target,

    /// <summary>The base figure of the same month.</summary>
    Base,
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
    /// <returns>What the function for its kind returned.</returns>
    public abstract T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference);

    /// <summary>A figure of an indicator.</summary>
    /// <param name="Indicator">The indicator's key.</param>
    /// <param name="Aspect">Which of its figures.</param>
    public sealed record OfIndicator(IndicatorKey Indicator, CheckAspect Aspect) : CheckOperand
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference)
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
        public override T Match<T>(Func<OfIndicator, T> indicator, Func<OfReference, T> reference)
        {
            ArgumentNullException.ThrowIfNull(reference);
            return reference(this);
        }
    }
}
