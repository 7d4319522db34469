namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>Not less than the bound.</summary>
    AtLeast,

    /// <summary>More than the bound.</summary>
    MoreThan,

    /// <summary>Less than the bound.</summary>
    LessThan,

    /// <summary>Not more than the bound.</summary>
    AtMost,
}

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

/// <summary>One condition of a grade.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Bound">Units for a total, points for a score, else percent (7.5 = 7.5 %).</param>
public sealed record Condition(string Criterion, ConditionOperator Operator, decimal Bound);

/// <summary>A grade and the conditions that the letter writes for it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Conditions">The conditions, of a criterion one, or two for a range.</param>
public sealed record GradeRule(Grade Grade, ValueList<Condition> Conditions);

/// <summary>Grades that take the place of all earlier ones from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Grades">The grades, best first.</param>
public sealed record LaterGrades(DateOnly From, ValueList<GradeRule> Grades);

/// <summary>Points and the conditions on the criterion that gives them.</summary>
/// <param name="Points">The points.</param>
/// <param name="Conditions">The conditions, of the criterion itself.</param>
public sealed record PointRule(decimal Points, ValueList<Condition> Conditions)
{
    /// <summary>The points as the name of what is reached.</summary>
    public Grade Name => Grade.Parse(Points.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
}
