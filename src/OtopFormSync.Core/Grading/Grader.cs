using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>Grades figures by rules kept as data.</summary>
/// <remarks>Enclosure 1 of the letter names six of the sixteen combinations of its criteria; <see cref="UncoveredPolicy"/> decides the others and leaves those six as they are.</remarks>
public static class Grader
{
    /// <summary>Grades one set of figures.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="figures">The figures, at most one per criterion; a criterion without any is not measured.</param>
    /// <returns>The grade with its reasons, or none with doubts.</returns>
    /// <exception cref="ArgumentException">The rules have no grades, or name a criterion that they do not define.</exception>
    public static GradingResult Grade(GradingRules rules, ValueList<CriterionFigures> figures)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(figures);
        if (rules.Grades.IsEmpty)
        {
            throw new ArgumentException("The rules have no grades.", nameof(rules));
        }

        var measurements = Measurement.WithScores(rules, Measurements(rules, figures));
        var results = measurements.Select(measurement => measurement.Result(rules)).ToValueList();
        var isProvisional = Array.Exists(measurements, measurement => measurement.IsOpen);
        if (DoubtsOf(measurements) is { IsEmpty: false } doubts)
        {
            return new() { Grade = null, LiteralGrade = null, IsProvisional = isProvisional, Criteria = results, Figures = figures, Doubts = doubts };
        }

        var grade = GradeChoice.Decide(rules, measurements);
        var range = isProvisional ? GradeChoice.SpanOf(rules, measurements, measurement => measurement.IsOpen) : null;
        return new()
        {
            Grade = grade,
            LiteralGrade = isProvisional ? null : GradeChoice.AsWritten(rules, measurements),
            IsProvisional = isProvisional,
            BestPossible = range?.Best,
            WorstPossible = range?.Worst,
            Criteria = results,
            Figures = figures,
            Gap = grade is { } given ? GapFrom(rules, measurements, given) : null,
            Doubts = grade is null ? [GradingReasons.Review] : [],
        };
    }

    /// <summary>The grades that are possible while some criteria may still take any value.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="figures">The figures, at most one per criterion.</param>
    /// <param name="open">The keys of those criteria.</param>
    /// <returns>The range; null when no value leads to a grade.</returns>
    public static GradeSpan? Range(GradingRules rules, ValueList<CriterionFigures> figures, ValueList<string> open)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(open);
        return GradeChoice.SpanOf(rules, Measurements(rules, figures), measurement => open.Contains(measurement.Criterion.Key));
    }

    /// <summary>The figures of one criterion.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>The figures; null when there are none.</returns>
    internal static CriterionFigures? FiguresOf(string criterion, ValueList<CriterionFigures> figures)
    {
        foreach (var candidate in figures)
        {
            if (string.Equals(candidate.Criterion, criterion, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    private static Measurement[] Measurements(GradingRules rules, ValueList<CriterionFigures> figures) =>
        [.. rules.Criteria.Select(criterion => new Measurement(rules, criterion, FiguresOf(criterion.Key, figures)))];

    private static ValueList<Saying> DoubtsOf(Measurement[] measurements)
    {
        var doubts = measurements.Select(measurement => measurement.Doubt).OfType<Saying>().ToValueList();
        return !doubts.IsEmpty || Array.Exists(measurements, measurement => measurement.IsMeasured) ? doubts : [GradingReasons.NoFigures];
    }

    private static Gap? GapFrom(GradingRules rules, Measurement[] measurements, Grade grade)
    {
        var better = default(GradeRule);
        foreach (var rule in rules.Grades)
        {
            if (rule.Grade == grade)
            {
                break;
            }

            better = rule;
        }

        if (better is null)
        {
            return null;
        }

        var missing = MissingFor(better);
        // What leads to the next grade may lead further: where only one figure lacks, all else may be there for the best. Of what was not reported nothing is said; what nothing measures leads no grade away.
        var reached = rules.Uncovered == UncoveredPolicy.BestMet && missing.Exists(part => part.Missing > 0)
            ? rules.Grades.First(rule => rule == better || MissingFor(rule).Zip(missing, measurements).All(part => part.First.Missing <= part.Second.Missing && !(part.Third is { IsOpen: true, IsSuspended: false } && IsMinimumOf(rule, part.Third))))
            : better;
        return new(better.Grade, missing.ToValueList()) { Reached = reached.Grade };

        bool IsMinimumOf(GradeRule rule, Measurement measurement) => rule.Conditions.Any(condition => condition.Criterion == measurement.Criterion.Key && rules.IsMinimum(condition));

        List<GapPart> MissingFor(GradeRule rule) => [.. measurements.Select(measurement => new GapPart(measurement.Criterion.Key, Missing(rules, rule, measurement)))];
    }

    private static decimal Missing(GradingRules rules, GradeRule rule, Measurement measurement)
    {
        var missing = 0m;
        foreach (var condition in rule.Conditions)
        {
            if (string.Equals(condition.Criterion, measurement.Criterion.Key, StringComparison.Ordinal) && rules.IsMinimum(condition))
            {
                missing = Math.Max(missing, measurement.Missing(condition.Operator, condition.Bound));
            }
        }

        return missing;
    }
}
