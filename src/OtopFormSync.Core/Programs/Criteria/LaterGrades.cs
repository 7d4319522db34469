namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>Grades that take the place of all earlier ones from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Grades">The grades, best first.</param>
public sealed record LaterGrades(DateOnly From, ValueList<GradeRule> Grades);
