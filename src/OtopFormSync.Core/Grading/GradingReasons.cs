using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading;

/// <summary>Why a criterion is not measured, why there is no grade, or why it is not final.</summary>
internal static class GradingReasons
{
    public static readonly Saying NotMeasured = new("grading.not-measured");

    public static readonly Saying NotReported = new("grading.not-reported");

    /// <summary>A target for the quarter only cannot be held against single months.</summary>
    public static readonly Saying TargetOfQuarter = new("grading.target-of-quarter");

    /// <summary>The program file has neither target nor base figure yet.</summary>
    public static readonly Saying TargetOpen = new("grading.target-open");

    /// <summary>Nothing that grades is there.</summary>
    public static readonly Saying NoFigures = new("grading.no-figures");

    /// <summary>The letter does not name the case, and an officer is to decide.</summary>
    public static readonly Saying Review = new("grading.review");

    /// <summary>The quarter is not over.</summary>
    public static readonly Saying QuarterRuns = new("grading.quarter-runs");

    /// <summary>A report waits that would change the figures.</summary>
    public static readonly Saying ReportsWait = new("grading.reports-wait");

    /// <summary>For the province: the grade of a district may still change, or it has none.</summary>
    public static readonly Saying DistrictsOpen = new("grading.districts-open");

    /// <summary>Months are not reported.</summary>
    public static Saying MonthsLacking(IEnumerable<ReportingMonth> months) => new("grading.months-lacking", ("months", ThaiPhrase.Join([.. months.Select(ThaiText.Month)])));

    /// <summary>Months are reported in part: what of them is not.</summary>
    public static Saying FiguresLacking(IEnumerable<Indicator> figures, IEnumerable<ReportingMonth> months) => new(
        "grading.figures-lacking",
        ("figures", ThaiPhrase.Join([.. figures.Select(indicator => indicator.Name)])),
        ("months", ThaiPhrase.Join([.. months.Select(ThaiText.Month)])));

    /// <summary>Months of which figures have come that are not decided on.</summary>
    public static Saying MonthsUndecided(IEnumerable<ReportingMonth> months) => new("grading.months-undecided", ("months", ThaiPhrase.Join([.. months.Select(ThaiText.Month)])));

    /// <summary>Criteria that are in force are not measured.</summary>
    public static Saying CriteriaLacking(IEnumerable<Criterion> criteria) => new("grading.criteria-lacking", ("criteria", ThaiPhrase.Join([.. criteria.Select(criterion => $"“{criterion.Name}”")])));

    /// <summary>The key of <see cref="BeginsLater"/>, by which a tab knows it.</summary>
    public const string BeginsLaterKey = "grading.begins-later";

    /// <summary>The criterion begins after the quarter.</summary>
    public static Saying BeginsLater(DateOnly day) => new(BeginsLaterKey, ("day", ThaiText.LongDate(day)));

    public static Saying Begins(DateOnly day) => new("grading.begins", ("day", ThaiText.LongDate(day)));

    public static Saying Suspended(DateOnly day) => new("grading.suspended", ("day", ThaiText.LongDate(day)));

    /// <summary>Not measured from one day to another.</summary>
    public static Saying SuspendedUntil(DateOnly day, DateOnly until) => new("grading.suspended-until", ("day", ThaiText.LongDate(day)), ("until", ThaiText.LongDate(until)));

    /// <summary>The key of <see cref="Replaced"/>, by which a tab knows it.</summary>
    public const string ReplacedKey = "grading.replaced";

    /// <summary>Another criterion counts in its place.</summary>
    public static Saying Replaced(string criterion) => new(ReplacedKey, ("criterion", criterion));

    public static Saying NoIndicator(IndicatorKey key) => new("grading.no-indicator", ("indicator", key.Value));

    public static Saying UnderReview(Indicator indicator) => new("grading.under-review", ("indicator", ThaiPhrase.Name(indicator.Name)));

    public static Saying Withdrawn(Indicator indicator) => new("grading.withdrawn", ("indicator", ThaiPhrase.Name(indicator.Name)));

    /// <summary>The figure is larger or finer than any can be.</summary>
    public static Saying Impossible(Criterion criterion) => new("grading.impossible", ("criterion", criterion.Name));

    /// <summary>There is nothing to divide a share by.</summary>
    public static Saying NoDivisor(Criterion criterion, string divisor) => new("grading.no-divisor", ("divisor", divisor), ("criterion", criterion.Name));

    /// <summary>There is neither target nor base to hold growth against.</summary>
    public static Saying NoTarget(Criterion criterion) => new("grading.no-target", ("criterion", criterion.Name));
}
