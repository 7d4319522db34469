using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>One way in which a district can stand on every criterion at once, with the grade that the letter names for it and the one that the program gives.</summary>
/// <param name="Bands">One per criterion that is measured itself, in the rules' order.</param>
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
        var criteria = rules.Criteria.Where(criterion => criterion.Measure != CriterionMeasure.Score).Select(criterion => BandsOf(rules, criterion)).ToList();
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
        var scores = rules.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Score).Select(criterion => new Measurement(rules, criterion, null));
        var measurements = bands.Select(band => new Measurement(rules, band.Criterion, null).Assume(band.From)).Concat(scores).ToArray();
        return new(bands, GradeChoice.AsWritten(rules, measurements), GradeChoice.Decide(rules, measurements));
    }

    private static List<CriterionBand> BandsOf(GradingRules rules, Criterion criterion)
    {
        var cuts = ScaleCut.Of(rules, criterion).Select(cut => (ScaleCut?)cut).Reverse().ToList();
        return cuts.Append(null).Select((cut, i) => new CriterionBand(criterion, cut, i == 0 ? null : cuts[i - 1])).ToList();
    }
}

/// <summary>A range between two cuts of a criterion, in which it makes no difference to the grade where the figure lies.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="From">Where it begins; null in the lowest.</param>
/// <param name="To">Where it ends; null in the highest.</param>
public sealed record CriterionBand(Criterion Criterion, ScaleCut? From, ScaleCut? To);
