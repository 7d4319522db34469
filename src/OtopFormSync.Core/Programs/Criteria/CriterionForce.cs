using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>By what a criterion is measured in a quarter, and in which of its months.</summary>
/// <remarks>
/// Note 4 of the letter: the measurement of Wallet participation may change with the policy of the government of the day.
/// One rule for a whole quarter: what holds on the day of judging decides, which is today while the quarter runs and its last day ever after.
/// Of a criterion that is measured then, those months count at whose end the same measured it; figures of other months are kept, shown and not counted.
/// A criterion that is not measured then may yet come out in any way: grades are ranges.
/// </remarks>
/// <param name="Source">What measures it.</param>
/// <param name="Months">The months that count, in order; empty when nothing is measured.</param>
public sealed record CriterionForce(CriterionSource Source, ValueList<ReportingMonth> Months)
{
    /// <summary>The indicator that is counted; null when none is.</summary>
    public IndicatorKey? Indicator => Source is CriterionSource.OfIndicator { Key: var key } ? key : null;

    /// <summary>False when another criterion counts in its place: grades do without it.</summary>
    public bool IsInForce => Source is not CriterionSource.OfCriterion;

    /// <summary>The force of a criterion.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="criterion">One of their criteria.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The day; after the quarter its last day decides.</param>
    /// <returns>The force.</returns>
    public static CriterionForce Of(GradingRules rules, Criterion criterion, FiscalQuarter quarter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(quarter);
        var day = Judged(quarter, today);
        var source = SourceOn(rules, criterion, day);
        return new(source, source is CriterionSource.OfIndicator ? [.. quarter.Months.Where(month => SourceOn(rules, criterion, Earlier(month.LastDay, day)) == source)] : []);
    }

    /// <summary>The day that decides: today, and after the quarter its last day.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The day.</param>
    /// <returns>The day.</returns>
    public static DateOnly Judged(FiscalQuarter quarter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return Earlier(today, quarter.LastMonth.LastDay);
    }

    // A criterion that is named as another's stand-in waits for the day.
    private static CriterionSource SourceOn(GradingRules rules, Criterion criterion, DateOnly day)
    {
        var standsFor = rules.Criteria.Where(other => other.Changes.Any(change => Names(change.Source, criterion))).ToList();
        return standsFor.Count == 0 || standsFor.Exists(other => Names(other.SourceOn(day), criterion))
            ? criterion.SourceOn(day)
            : new CriterionSource.OfCriterion(standsFor[0].Key);
    }

    private static bool Names(CriterionSource source, Criterion criterion) => source is CriterionSource.OfCriterion { Key: var key } && string.Equals(key, criterion.Key, StringComparison.Ordinal);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
