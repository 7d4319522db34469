namespace OtopFormSync.Core.Programs;

/// <summary>Criteria (เกณฑ์) and grades as data, with a setting for each question that the letter leaves open.</summary>
public sealed record GradingRules
{
    /// <summary>The criteria, in the letter's order.</summary>
    public required ValueList<Criterion> Criteria { get; init; }

    /// <summary>The grades, best first; the last is the lowest.</summary>
    public required ValueList<GradeRule> Grades { get; init; }

    /// <summary>Combinations that the letter does not name.</summary>
    public UncoveredPolicy Uncovered { get; init; }

    /// <summary>Meaning of the base year.</summary>
    public BaseYear BaseYear { get; init; }

    /// <summary>Test of growth.</summary>
    public GrowthTest GrowthTest { get; init; }

    /// <summary>Target of a complete quarter.</summary>
    public QuarterTarget QuarterTarget { get; init; }

    /// <summary>Divisor of shares.</summary>
    public DivisorSource Registrants { get; init; }

    /// <summary>The province's own grade.</summary>
    public ProvinceGrade ProvinceGrade { get; init; }

    /// <summary>The place of a grade among the grades.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>0 for the best; null for one of other rules.</returns>
    public int? RankOf(Grade? grade)
    {
        for (var rank = 0; rank < Grades.Count; rank++)
        {
            if (Grades[rank].Grade == grade)
            {
                return rank;
            }
        }

        return null;
    }

    /// <summary>The minimums of a criterion, the best grade's first; of equal bounds the best grade's.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The minimums.</returns>
    public IEnumerable<Minimum> MinimumsOf(string criterion) => Grades
        .SelectMany(rule => rule.Conditions, (rule, condition) => (rule.Grade, condition))
        .Where(pair => pair.condition.Operator == ConditionOperator.AtLeast && string.Equals(pair.condition.Criterion, criterion, StringComparison.Ordinal))
        .Select(pair => new Minimum(pair.Grade, pair.condition.Bound))
        .DistinctBy(minimum => minimum.Bound);
}

/// <summary>What a grade asks for at least.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Bound">Units for a total, percent for growth and share (7.5 = 7.5 %).</param>
public sealed record Minimum(Grade Grade, decimal Bound);
