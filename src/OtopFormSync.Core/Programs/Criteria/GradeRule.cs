namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>A grade and the conditions that the letter writes for it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Conditions">The conditions, of a criterion one, or two for a range.</param>
public sealed record GradeRule(Grade Grade, ValueList<Condition> Conditions);
