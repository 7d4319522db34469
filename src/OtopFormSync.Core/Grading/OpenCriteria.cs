using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading;

/// <summary>What can still change a district's grade: a quarter that runs, months and criteria that are not in, reports that wait.</summary>
internal sealed class OpenCriteria
{
    private readonly GradingInput _input;
    private readonly Program _program;
    private readonly DistrictCode _district;
    private readonly List<CriterionForce> _forces;
    private readonly List<WaitingChange> _waiting;
    private readonly ValueList<ReportingMonth> _months;
    private readonly List<ReportingMonth> _lacking;
    private readonly List<Criterion> _unmeasured;

    /// <summary>Looks.</summary>
    /// <param name="input">What grades follow from.</param>
    /// <param name="district">The district.</param>
    /// <param name="day">The day on which it is judged which criteria are in force.</param>
    /// <param name="result">The grading of its figures.</param>
    public OpenCriteria(GradingInput input, DistrictCode district, DateOnly day, GradingResult result)
    {
        (_input, _program, _district) = (input, input.Program, district);
        _forces = [.. _program.Grading.Criteria.Select(criterion => CriterionForce.Of(_program.Grading, criterion, _program.Quarter, day))];
        _waiting = [.. input.Waiting.Where(waiting => waiting.District == district && _program.Grading.Criteria.Any(criterion => Concerns(criterion, waiting)))];
        _months = _program.MonthsOf(district);
        _lacking = [.. _months.Where(month => _program.Indicators.Any(indicator => indicator.RequiredIn(month) && Lacks(indicator, month, _months)))];
        _unmeasured = [.. _program.Grading.Criteria.Where((criterion, i) => _forces[i].IsInForce && criterion.Measure != CriterionMeasure.Score && result.Criteria[i].State == CriterionState.NotMeasured)];
    }

    /// <summary>Whether the quarter is over.</summary>
    public static bool IsOver(GradingInput input) => input.AsOf.DayInBangkok() > input.Program.Quarter.LastMonth.LastDay;

    /// <summary>Whether an officer closed the whole of a quarter that is over: what is not in is then not waited for.</summary>
    public static bool IsClosed(GradingInput input, DistrictCode district) =>
        IsOver(input) && input.Program.MonthsOf(district).All(month => input.Closings.IsClosed(district, month, input.AsOf));

    /// <summary>What is not in: months, figures of months that came in part, figures that wait, then criteria.</summary>
    public ValueList<Saying> Lacking =>
    [
        .. _lacking.FindAll(IsWhole) is { Count: > 0 } whole ? (ReadOnlySpan<Saying>)[GradingReasons.MonthsLacking(whole)] : [],
        .. _lacking.FindAll(month => !IsWhole(month))
            .GroupBy(month => LackedIn(month, isUndecided: false)).Where(part => !part.Key.IsEmpty)
            .Select(part => GradingReasons.FiguresLacking(part.Key, part)),
        .. _lacking.FindAll(month => !LackedIn(month, isUndecided: true).IsEmpty) is { Count: > 0 } undecided ? (ReadOnlySpan<Saying>)[GradingReasons.MonthsUndecided(undecided)] : [],
        .. _unmeasured.Count == 0 ? (ReadOnlySpan<Saying>)[] : [GradingReasons.CriteriaLacking(_unmeasured)],
    ];

    /// <summary>Why the grade is not final; empty when nothing can change it.</summary>
    public ValueList<Saying> Reasons =>
    [
        .. IsOver(_input) ? (ReadOnlySpan<Saying>)[] : [GradingReasons.QuarterRuns],
        .. IsClosed(_input, _district) ? [] : Lacking,
        .. _waiting.Count == 0 ? (ReadOnlySpan<Saying>)[] : [GradingReasons.ReportsWait],
    ];

    /// <summary>Keys of the criteria that may still take any value.</summary>
    public ValueList<string> Keys => _program.Grading.Criteria.Where((criterion, i) => IsOpen(criterion, _forces[i])).Select(criterion => criterion.Key).ToValueList();

    // Nothing that a report of the month must hold has come.
    private bool IsWhole(ReportingMonth month) => _program.Indicators.Where(indicator => indicator.RequiredIn(month))
        .All(indicator => _input.Ledger.Find(_district, month, indicator.Key) is null or { Accepted: null, State: not ReportState.UnderReview });

    // What has come and an officer must decide on is not lacking.
    private ValueList<Indicator> LackedIn(ReportingMonth month, bool isUndecided) => _program.Indicators
        .Where(indicator => indicator.RequiredIn(month) && Lacks(indicator, month, _months))
        .Where(indicator => isUndecided == (_input.Ledger.Find(_district, month, indicator.Key)?.State == ReportState.UnderReview))
        .ToValueList();

    private bool IsOpen(Criterion criterion, CriterionForce force) =>
        force.IsInForce
        && criterion.Measure != CriterionMeasure.Score // it follows from the others
        && (!IsOver(_input)
            || _waiting.Exists(waiting => Concerns(criterion, waiting))
            || (!IsClosed(_input, _district) && (_unmeasured.Contains(criterion) || LacksMonth(force.Indicator, force.Months) || (force.Indicator == criterion.Indicator && LacksMonth(criterion.Less, force.Months)))));

    private bool LacksMonth(IndicatorKey? key, ValueList<ReportingMonth> months) => key is not null && _program.FindIndicator(key) is { Required: true } indicator && _months.Where(months.Contains).ToValueList() is var own && own.Any(month => Lacks(indicator, month, own));

    private bool Lacks(Indicator indicator, ReportingMonth month, ValueList<ReportingMonth> counted) =>
        indicator.Accumulation.Needed(counted).Contains(month) && _input.Ledger.Find(_district, month, indicator.Key)?.Accepted is null;

    private static bool Concerns(Criterion criterion, WaitingChange waiting) =>
        waiting.Indicator is not { } key || criterion.Indicators.Contains(key) || string.Equals(criterion.Of, key.Value, StringComparison.Ordinal);
}
