using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>A place on the scale of a criterion between two kinds of figures: at a bound, or just above it.</summary>
/// <param name="Bound">The bound: units for a total, points for a score, else percent.</param>
/// <param name="IsAbove">False where the bound itself belongs to what is above, true where it belongs to what is below.</param>
public readonly record struct ScaleCut(decimal Bound, bool IsAbove) : IComparable<ScaleCut>
{
    /// <summary>The cuts of a criterion, the lowest first: between two neighbouring ones it makes no difference to the grade where the figure lies.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The cuts.</returns>
    public static List<ScaleCut> Of(GradingRules rules, Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(criterion);
        return [.. rules.ConditionsOf(criterion.Key).Select(condition => new ScaleCut(condition.Bound, condition.Operator.CutsAboveBound())).Distinct().Order()];
    }

    /// <inheritdoc/>
    public int CompareTo(ScaleCut other) => Bound == other.Bound ? IsAbove.CompareTo(other.IsAbove) : Bound.CompareTo(other.Bound);

    /// <summary>How a figure that lies just here stands to a bound.</summary>
    /// <param name="bound">The bound.</param>
    internal int CompareToBound(decimal bound) => Bound == bound && IsAbove ? 1 : Bound.CompareTo(bound);
}
