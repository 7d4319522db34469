using OtopFormSync.Core.Programs.Targets;

namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>Criteria (เกณฑ์) and grades as data, with a setting for each question that the letter leaves open.</summary>
public sealed record GradingRules
{
    /// <summary>The criteria, in the letter's order.</summary>
    public required ValueList<Criterion> Criteria { get; init; }

    /// <summary>The grades, best first; the last is the lowest.</summary>
    public required ValueList<GradeRule> Grades { get; init; }

    /// <summary>Grades that hold from a day on, the earliest day first.</summary>
    public ValueList<LaterGrades> LaterGrades { get; init; } = [];

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

    /// <summary>Every condition on a criterion, of grades and of its points.</summary>
    /// <param name="criterion">The criterion's key.</param>
    public IEnumerable<Condition> ConditionsOf(string criterion) =>
        Grades.SelectMany(rule => rule.Conditions)
            .Concat(CriterionOf(criterion)?.Points.SelectMany(rule => rule.Conditions) ?? [])
            .Where(condition => string.Equals(condition.Criterion, criterion, StringComparison.Ordinal));

    /// <summary>The minimums of a criterion, the best grade's first, or where it gives points the most points' first; of equal bounds the best one's. Of a criterion of which lower is better they are the most that is allowed.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The minimums.</returns>
    public IEnumerable<Minimum> MinimumsOf(string criterion)
    {
        var rules = CriterionOf(criterion) is { Points: { IsEmpty: false } points } ? points.Select(rule => new GradeRule(rule.Name, rule.Conditions)) : Grades;
        return rules
            .SelectMany(rule => rule.Conditions, (rule, condition) => (rule.Grade, condition))
            .Where(pair => string.Equals(pair.condition.Criterion, criterion, StringComparison.Ordinal) && IsMinimum(pair.condition))
            .Select(pair => new Minimum(pair.Grade, pair.condition.Operator, pair.condition.Bound))
            .DistinctBy(minimum => (minimum.Operator, minimum.Bound));
    }

    /// <summary>What a criterion may be met for without being met for the best, the better first; empty where each is met or not.</summary>
    public IEnumerable<Grade> PartlyMet => Criteria.Where(criterion => criterion.Points.IsEmpty).SelectMany(criterion => MinimumsOf(criterion.Key).Skip(1)).Select(minimum => minimum.Grade).Distinct().OrderBy(RankOf);

    /// <summary>Whether a condition asks for better figures.</summary>
    /// <param name="condition">The condition.</param>
    public bool IsMinimum(Condition condition) => condition?.Operator.AsksFor() == (CriterionOf(condition!.Criterion)?.Better ?? Better.Higher);

    private Criterion? CriterionOf(string key)
    {
        foreach (var criterion in Criteria)
        {
            if (string.Equals(criterion.Key, key, StringComparison.Ordinal))
            {
                return criterion;
            }
        }

        return null;
    }
}

/// <summary>What a grade asks for at least; of a criterion of which lower is better at most.</summary>
/// <param name="Grade">The grade, or the points.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Bound">Units for a total, points for a score, else percent (7.5 = 7.5 %).</param>
public sealed record Minimum(Grade Grade, ConditionOperator Operator, decimal Bound);
