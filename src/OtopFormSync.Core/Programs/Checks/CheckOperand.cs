using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs.Checks;

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
