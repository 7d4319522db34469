using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Refuses grades that contradict each other: a better grade must never be easier to reach than a lower one.</summary>
internal static class GradeContradictions
{
    public static void Refuse(IReadOnlyList<PlacedGrade> grades, ProblemLog log)
    {
        for (var lower = 0; lower < grades.Count; lower++)
        {
            if (lower < grades.Count - 1 && grades[lower].Conditions.Count == 0)
            {
                log.Refuse(grades[lower].Spot, $"grade {grades[lower].Grade} has no condition, so no grade below it would ever be given", "conditions, or the grade at the end");
            }

            foreach (var (condition, spot) in grades[lower].Conditions)
            {
                for (var better = 0; better < lower; better++)
                {
                    RefuseHarder(condition, spot, grades[better], grades[lower].Grade, log);
                }
            }

            for (var better = 0; better < lower; better++)
            {
                if (grades[lower].Conditions.Count > 0 && grades[lower].Conditions.Select(placed => placed.Condition).ToHashSet().SetEquals(grades[better].Conditions.Select(placed => placed.Condition)))
                {
                    log.Refuse(grades[lower].Spot, $"grade {grades[lower].Grade} has the same conditions as grade {grades[better].Grade}", "conditions of its own");
                }
            }
        }
    }

    private static void RefuseHarder(Condition lower, Spot spot, PlacedGrade better, Grade grade, ProblemLog log)
    {
        if (lower.Operator != ConditionOperator.AtLeast)
        {
            return;
        }

        var above = better.Conditions.Select(placed => placed.Condition).FirstOrDefault(condition => condition.Criterion == lower.Criterion);
        if (above is not { Operator: ConditionOperator.AtLeast } || above.Bound < lower.Bound)
        {
            var asks = above switch
            {
                null => "nothing",
                { Operator: ConditionOperator.AtLeast } => string.Create(CultureInfo.InvariantCulture, $"at least {above.Bound}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"less than {above.Bound}"),
            };
            log.Refuse(spot, string.Create(CultureInfo.InvariantCulture, $"grade {grade} asks for at least {lower.Bound} in '{lower.Criterion}', the better grade {better.Grade} for {asks}"), "a minimum that is not above those of the better grades");
        }
    }
}
