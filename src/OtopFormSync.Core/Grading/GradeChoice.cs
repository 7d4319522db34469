using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>Chooses the grade for criteria that are measured, and the range over all values of those that may still change.</summary>
internal static class GradeChoice
{
    /// <summary>The best grade whose conditions on measured criteria all hold as written.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="measurements">The criteria.</param>
    /// <returns>The grade, or null when there is none.</returns>
    public static Grade? AsWritten(GradingRules rules, Measurement[] measurements) => BestWhere(rules, measurements, minimumsOnly: false);

    /// <summary>The grade by the rules' policy, on the criteria that are measured.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="measurements">The criteria.</param>
    /// <returns>The grade; null when the policy leaves it to an officer.</returns>
    public static Grade? Decide(GradingRules rules, Measurement[] measurements) => rules.Uncovered switch
    {
        UncoveredPolicy.BestMet => BestWhere(rules, measurements, minimumsOnly: true) ?? rules.Grades[^1].Grade,
        UncoveredPolicy.Lowest => AsWritten(rules, measurements) ?? rules.Grades[^1].Grade,
        UncoveredPolicy.Review => AsWritten(rules, measurements),
    };

    /// <summary>The best and the worst grade over all values of what may still change.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="measurements">The criteria.</param>
    /// <param name="isOpen">Whether a criterion may still take any value; the others stay as they are.</param>
    /// <returns>The range; null when no value leads to a grade.</returns>
    public static GradeSpan? SpanOf(GradingRules rules, Measurement[] measurements, Predicate<Measurement> isOpen)
    {
        var completed = (Measurement[])measurements.Clone();
        var (best, worst) = (int.MaxValue, int.MinValue);
        Complete(0);
        return best == int.MaxValue ? null : new(rules.Grades[best].Grade, rules.Grades[worst].Grade);

        void Complete(int from)
        {
            var open = Array.FindIndex(measurements, from, isOpen);
            if (open < 0)
            {
                if (Decide(rules, completed) is { } grade)
                {
                    var rank = rules.RankOf(grade)!.Value;
                    (best, worst) = (Math.Min(best, rank), Math.Max(worst, rank));
                }

                return;
            }

            foreach (var level in Levels(rules, measurements[open].Criterion))
            {
                completed[open] = measurements[open].Assume(level);
                Complete(open + 1);
            }
        }
    }

    // Between two neighbouring cuts all values are graded alike, so one level for each band stands for every value.
    private static IEnumerable<ScaleCut?> Levels(GradingRules rules, Criterion criterion)
    {
        var cuts = ScaleCut.Of(rules, criterion);

        // Under best-met a better figure never lowers the grade: the ends are enough.
        return rules.Uncovered == UncoveredPolicy.BestMet && cuts.Count > 1 ? [null, cuts[^1]] : [null, .. cuts.Select(cut => (ScaleCut?)cut)];
    }

    private static Grade? BestWhere(GradingRules rules, Measurement[] measurements, bool minimumsOnly)
    {
        var scored = Measurement.WithScores(rules, measurements);
        foreach (var rule in rules.Grades)
        {
            var holds = true;
            foreach (var condition in rule.Conditions)
            {
                if (!holds)
                {
                    break;
                }

                holds = Holds(rules, condition, MeasurementOf(condition.Criterion, scored), minimumsOnly);
            }

            if (holds)
            {
                return rule.Grade;
            }
        }

        return null;
    }

    private static bool Holds(GradingRules rules, Condition condition, Measurement measurement, bool minimumsOnly) =>
        !measurement.IsMeasured || (minimumsOnly && !rules.IsMinimum(condition)) || measurement.Holds(condition.Operator, condition.Bound);

    private static Measurement MeasurementOf(string criterion, Measurement[] measurements)
    {
        foreach (var measurement in measurements)
        {
            if (string.Equals(measurement.Criterion.Key, criterion, StringComparison.Ordinal))
            {
                return measurement;
            }
        }

        throw new ArgumentException($"A grade's condition names the criterion '{criterion}', which the rules do not define.");
    }
}
