using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading;

/// <summary>One way in which a district can stand on every criterion at once, with the grade that the letter names for it and the one that the program gives.</summary>
/// <param name="Bands">One per criterion, in the rules' order.</param>
/// <param name="Literal">The grade that the letter names; null when it names none.</param>
/// <param name="Given">The grade by the program's setting; null when an officer must decide.</param>
public sealed record Combination(ValueList<CriterionBand> Bands, Grade? Literal, Grade? Given)
{
    // With many criteria there would be cases that nobody reads.
    private const int MaxCombinations = 256;

    /// <summary>All combinations of the bands between the criteria's bounds, best first.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The combinations; empty when they are too many to list.</returns>
    public static IReadOnlyList<Combination> All(GradingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var criteria = rules.Criteria.Select(criterion => BandsOf(rules, criterion)).ToList();
        if (criteria.Aggregate(1L, (product, bands) => Math.Min(product * bands.Count, MaxCombinations + 1)) > MaxCombinations)
        {
            return [];
        }

        IEnumerable<ValueList<CriterionBand>> all = [[]];
        foreach (var bands in criteria)
        {
            all = all.SelectMany(_ => bands, (done, band) => done.Append(band).ToValueList()).ToList();
        }

        return all.Select(bands => Of(rules, bands)).ToList();
    }

    private static Combination Of(GradingRules rules, ValueList<CriterionBand> bands)
    {
        var measurements = bands.Select(band => new Measurement(rules, band.Criterion, null).Assume(band.AtLeast ?? decimal.MinValue)).ToArray();
        return new(bands, GradeRange.AsWritten(rules, measurements), GradeRange.Decide(rules, measurements));
    }

    private static List<CriterionBand> BandsOf(GradingRules rules, Criterion criterion)
    {
        var bounds = rules.Grades.SelectMany(rule => rule.Conditions)
            .Where(condition => string.Equals(condition.Criterion, criterion.Key, StringComparison.Ordinal))
            .Select(condition => (decimal?)condition.Bound).Distinct().OrderDescending().ToList();
        return bounds.Append(null).Select((bound, i) => new CriterionBand(criterion, bound, i == 0 ? null : bounds[i - 1])).ToList();
    }
}

/// <summary>A range between two bounds of a criterion, in which it makes no difference to the grade where the figure lies.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="AtLeast">The lower bound, which belongs to the range: units for a total, percent for growth and share; null in the lowest.</param>
/// <param name="LessThan">The upper bound, which does not; null in the highest.</param>
public sealed record CriterionBand(Criterion Criterion, decimal? AtLeast, decimal? LessThan);
