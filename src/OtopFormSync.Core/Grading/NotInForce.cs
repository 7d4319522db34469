using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>Says why nothing measures a criterion in a quarter.</summary>
internal static class NotInForce
{
    /// <summary>The reason.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="force">Its force, which no indicator has.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The day.</param>
    public static Saying Why(GradingRules rules, Criterion criterion, CriterionForce force, FiscalQuarter quarter, DateOnly today) => force.Source.Match(
        () => Nothing(criterion, quarter, CriterionForce.Judged(quarter, today)),
        key => GradingReasons.NoIndicator(key),
        key => GradingReasons.Replaced(rules.Criteria.FirstOrDefault(other => string.Equals(other.Key, key, StringComparison.Ordinal))?.Name ?? key));

    private static Saying Nothing(Criterion criterion, FiscalQuarter quarter, DateOnly day)
    {
        var since = criterion.Changes.LastOrDefault(change => change.From is null || change.From <= day)?.From;
        var until = criterion.Changes.FirstOrDefault(change => change.From > day && change.Source is not CriterionSource.Unmeasured)?.From;
        return (since, until) switch
        {
            ({ } from, { } to) => GradingReasons.SuspendedUntil(from, to),
            ({ } from, null) => GradingReasons.Suspended(from),
            (null, { } to) => to > quarter.LastMonth.LastDay ? GradingReasons.BeginsLater(to) : GradingReasons.Begins(to),
            (null, null) => GradingReasons.NotMeasured,
        };
    }
}
