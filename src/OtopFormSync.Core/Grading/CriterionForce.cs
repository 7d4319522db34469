using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading;

/// <summary>From which day to which a criterion is measured, and by which indicator.</summary>
/// <remarks>Note 4 of the letter: the measurement of Wallet participation may change with the policy of the government of the day.</remarks>
internal static class CriterionForce
{
    /// <summary>The indicator that measures a criterion on a day.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="day">The day.</param>
    /// <returns>The indicator's key, its stand-in before the criterion begins, or null when nothing is measured.</returns>
    public static IndicatorKey? SourceOn(Criterion criterion, DateOnly day) =>
        criterion.SuspendedFrom is { } end && day >= end ? null
        : criterion.From is { } start && day < start ? criterion.Proxy
        : criterion.Indicator;

    /// <summary>Whether anything is measured on a day or later in its quarter.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="day">The day.</param>
    /// <param name="quarter">The quarter.</param>
    public static bool IsFrom(Criterion criterion, DateOnly day, FiscalQuarter quarter) =>
        SourceOn(criterion, day) is not null || SourceOn(criterion, quarter.LastMonth.LastDay) is not null;

    /// <summary>Why nothing is measured on a day.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="day">A day on which it is not measured.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The reason.</returns>
    public static Saying WhyNotOn(Criterion criterion, DateOnly day, FiscalQuarter quarter) =>
        criterion.SuspendedFrom is { } end && day >= end ? GradingReasons.Suspended(end)
        : criterion.From is { } later && later > quarter.LastMonth.LastDay ? GradingReasons.BeginsLater(later)
        : criterion.From is { } start ? GradingReasons.Begins(start)
        : GradingReasons.NotMeasured;
}
