namespace OtopFormSync.Core.Programs;

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>Not less than the bound: a minimum.</summary>
    AtLeast,

    /// <summary>Less than the bound: part of the literal grade only, never bars a better performer.</summary>
    LessThan,
}

/// <summary>One condition of a grade.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Operator">At least, or less than.</param>
/// <param name="Bound">Units for a total, percent for growth and share (7.5 = 7.5 %).</param>
public sealed record Condition(string Criterion, ConditionOperator Operator, decimal Bound);

/// <summary>A grade and the conditions that the letter writes for it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Conditions">The conditions, at most one per criterion.</param>
public sealed record GradeRule(Grade Grade, ValueList<Condition> Conditions);
