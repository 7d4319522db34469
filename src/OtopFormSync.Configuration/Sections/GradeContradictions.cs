using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Refuses grades that contradict each other: a better grade must never be easier to reach than a lower one. What could not be read of a grade was told, and contradicts nothing.</summary>
internal static class GradeContradictions
{
    public static void Refuse(string what, IReadOnlyList<PlacedGrade> grades, ValueList<Criterion> criteria, ProblemLog log)
    {
        Better BetterOf(Condition condition) => criteria.FirstOrDefault(criterion => string.Equals(criterion.Key, condition.Criterion, StringComparison.Ordinal))?.Better ?? Better.Higher;

        for (var lower = 0; lower < grades.Count; lower++)
        {
            if (lower < grades.Count - 1 && grades[lower] is { IsWhole: true, Conditions.Count: 0 })
            {
                log.Refuse(grades[lower].Spot, $"{what} {grades[lower].Grade} has no condition, so no {what} below it would ever be given", $"conditions, or the {what} at the end");
            }

            foreach (var (condition, spot) in grades[lower].Conditions)
            {
                for (var better = 0; better < lower; better++)
                {
                    RefuseHarder(what, condition, spot, grades[better], grades[lower].Grade, BetterOf(condition), log);
                }
            }

            for (var better = 0; better < lower; better++)
            {
                if (grades[lower] is { IsWhole: true, Conditions.Count: > 0 } && grades[better].IsWhole && grades[lower].Conditions.Select(placed => placed.Condition).ToHashSet().SetEquals(grades[better].Conditions.Select(placed => placed.Condition)))
                {
                    log.Refuse(grades[lower].Spot, $"{what} {grades[lower].Grade} has the same conditions as {what} {grades[better].Grade}", "conditions of its own");
                }
            }
        }
    }

    private static void RefuseHarder(string what, Condition lower, Spot spot, PlacedGrade better, Grade grade, Better direction, ProblemLog log)
    {
        if (lower.Operator.AsksFor() != direction)
        {
            return;
        }

        var above = better.Conditions.Select(placed => placed.Condition).Where(condition => condition.Criterion == lower.Criterion).OrderByDescending(condition => condition.Operator.AsksFor() == direction).FirstOrDefault();
        if (above is null && !better.IsWhole)
        {
            return;
        }

        var isHarder = above is null || above.Operator.AsksFor() != direction || (direction == Better.Higher ? above.Bound < lower.Bound : above.Bound > lower.Bound);
        if (isHarder)
        {
            log.Refuse(spot, $"{what} {grade} asks for {Words(lower)} in '{lower.Criterion}', the better {what} {better.Grade} for {(above is null ? "nothing" : Words(above))}", direction == Better.Higher ? $"a minimum that is not above those of the better {what}s" : $"a limit that is not below those of the better {what}s");
        }
    }

    private static string Words(Condition condition) => string.Create(CultureInfo.InvariantCulture, $"{condition.Operator switch
    {
        ConditionOperator.AtLeast => "at least",
        ConditionOperator.MoreThan => "more than",
        ConditionOperator.LessThan => "less than",
        ConditionOperator.AtMost => "at most",
    }} {condition.Bound}");
}
