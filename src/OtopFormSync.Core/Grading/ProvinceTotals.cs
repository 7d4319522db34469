using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading;

/// <summary>Adds the districts' figures up to the province's.</summary>
internal static class ProvinceTotals
{
    /// <summary>The sum of one criterion; targets are those of the districts that reported, divisors those of all.</summary>
    /// <param name="districts">The criterion's figures, one per district, at least one.</param>
    /// <returns>The province's figures.</returns>
    public static CriterionFigures Of(IReadOnlyList<CriterionFigures> districts)
    {
        var reported = districts.Where(figures => figures.Actual is not null).ToList();
        var none = reported.Count == 0;
        return districts[0] with
        {
            Actual = none ? null : Sum(reported, figures => figures.Actual),
            NotMeasuredBecause = none ? districts[0].NotMeasuredBecause : null,
            PrintedTarget = none ? null : Sum(reported, figures => figures.PrintedTarget),
            Base = none ? null : Sum(reported, figures => figures.Base),
            IsBaseMissing = reported.Exists(figures => figures.IsBaseMissing) || reported.Select(figures => figures.Base is null).Distinct().Count() > 1,
            Divisor = Sum(districts, figures => figures.Divisor),
            Months = reported.SelectMany(figures => figures.Months).Distinct().Order().ToValueList(),
        };
    }

    /// <summary>The same rules with each total's bound once per district.</summary>
    /// <param name="rules">The rules for a district.</param>
    /// <param name="districts">How many districts there are.</param>
    /// <returns>The rules for the province.</returns>
    public static GradingRules Scale(GradingRules rules, int districts)
    {
        var totals = rules.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Total).Select(criterion => criterion.Key).ToHashSet(StringComparer.Ordinal);
        return rules with
        {
            Grades = rules.Grades.Select(grade => grade with
            {
                Conditions = grade.Conditions
                    .Select(condition => totals.Contains(condition.Criterion) ? condition with { Bound = condition.Bound * districts } : condition)
                    .ToValueList(),
            }).ToValueList(),
        };
    }

    private static decimal? Sum(IEnumerable<CriterionFigures> districts, Func<CriterionFigures, decimal?> of)
    {
        decimal? sum = 0;
        foreach (var figures in districts)
        {
            sum += of(figures);
        }

        return sum;
    }
}
