namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>What the operators of conditions mean.</summary>
public static class ConditionOperators
{
    /// <summary>Whether a figure stands to the bound as the operator says.</summary>
    /// <param name="operator">The operator.</param>
    /// <param name="comparison">Below zero for a figure below the bound, zero for the bound itself, else above.</param>
    public static bool Holds(this ConditionOperator @operator, int comparison) => @operator switch
    {
        ConditionOperator.AtLeast => comparison >= 0,
        ConditionOperator.MoreThan => comparison > 0,
        ConditionOperator.LessThan => comparison < 0,
        ConditionOperator.AtMost => comparison <= 0,
    };

    /// <summary>Which figures the operator asks for: one that asks for better ones is a minimum of its grade; the others are part of the literal grade only and never bar a better performer.</summary>
    /// <param name="operator">The operator.</param>
    public static Better AsksFor(this ConditionOperator @operator) => @operator switch
    {
        ConditionOperator.AtLeast or ConditionOperator.MoreThan => Better.Higher,
        ConditionOperator.LessThan or ConditionOperator.AtMost => Better.Lower,
    };

    /// <summary>Whether the bound itself belongs to the figures above it: what is at least 5 begins with 5, what is more than 5 behind it.</summary>
    /// <param name="operator">The operator.</param>
    public static bool CutsAboveBound(this ConditionOperator @operator) => @operator switch
    {
        ConditionOperator.AtLeast or ConditionOperator.LessThan => false,
        ConditionOperator.MoreThan or ConditionOperator.AtMost => true,
    };
}
