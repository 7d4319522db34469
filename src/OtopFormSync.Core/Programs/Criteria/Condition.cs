namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>One condition of a grade.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Bound">Units for a total, points for a score, else percent (7.5 = 7.5 %).</param>
public sealed record Condition(string Criterion, ConditionOperator Operator, decimal Bound);
