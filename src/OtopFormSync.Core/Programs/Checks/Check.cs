using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs.Checks;

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
