using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>What a district still owes: what did not come, and what came and is not plain. Of a closed month nothing is owed: what comes for it waits for an officer.</summary>
public static class OwedMonths
{
    /// <summary>From how many days before its due day a month is named in a receipt.</summary>
    private const int SoonDays = 15;

    /// <summary>Whether something of a month in this state did not come.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Whether something must still be sent.</returns>
    public static bool IsIncomplete(ReportState state) => state switch
    {
        ReportState.Missing or ReportState.Partial or ReportState.Withdrawn => true,
        ReportState.Reported or ReportState.ConfirmedZero or ReportState.UnderReview => false,
    };

    /// <summary>Months that a district owes and that are overdue or due soon.</summary>
    /// <param name="state">The state.</param>
    /// <param name="district">The district.</param>
    /// <param name="today">The day from which overdue and soon are counted.</param>
    /// <returns>The months, the earliest first.</returns>
    public static ValueList<OwedMonth> Of(DerivedState state, DistrictCode district, DateOnly today) => After([], state, district, today);

    /// <summary>The same in answer to reports: what their months lack is named however early they came, since part of them is there, and so is what a reply leaves open.</summary>
    /// <param name="reports">The reports that are answered.</param>
    /// <param name="state">The state.</param>
    /// <param name="district">The district.</param>
    /// <param name="today">The day from which overdue and soon are counted.</param>
    /// <returns>The months, the earliest first.</returns>
    public static ValueList<OwedMonth> After(ValueList<ReceivedReport> reports, DerivedState state, DistrictCode district, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state, state.Months.Where(status => status.District == district), today, Concerning(reports, today));
    }

    internal static Func<MonthStatus, bool> Concerning(ValueList<ReceivedReport> reports, DateOnly today)
    {
        var named = reports.SelectMany(report => report.Submissions.Select(submission => submission.Month).Concat(report.Items.Concat(report.LeftOpen).Select(item => item.Month).OfType<ReportingMonth>())).ToHashSet();
        return status => status.Due <= today.AddDays(SoonDays) || (status.State is ReportState.Partial or ReportState.UnderReview && named.Contains(status.Month));
    }

    internal static ValueList<OwedMonth> Of(DerivedState state, IEnumerable<MonthStatus> months, DateOnly today, Func<MonthStatus, bool> concerns) =>
        months.Where(status => !status.IsComplete && concerns(status) && !state.Closings.IsClosed(status.District, status.Month, state.AsOf))
            .OrderBy(status => status.Month)
            .Select(status => (status, missing: Missing(state, status), open: Open(state, status)))
            .Where(owed => !owed.missing.IsEmpty || !owed.open.IsEmpty)
            .Select(owed => new OwedMonth(owed.status.Month, owed.status.Due, owed.status.Due < today, owed.missing, owed.status.State is ReportState.Partial or ReportState.UnderReview) { Open = owed.open })
            .ToValueList();

    private static ValueList<string> Missing(DerivedState state, MonthStatus status)
    {
        var all = status.State != ReportState.Partial;
        return !IsIncomplete(status.State) ? [] : state.Program.Indicators
            .Where(indicator => indicator.RequiredIn(status.Month) && (all || status.Owed.Contains(indicator.Key)) && !IsUnderReview(state, status, indicator))
            .Select(indicator => indicator.Name)
            .ToValueList();
    }

    private static ValueList<string> Open(DerivedState state, MonthStatus status) => state.Program.Indicators
        .Where(indicator => indicator.RequiredIn(status.Month) && IsUnderReview(state, status, indicator))
        .Select(indicator => indicator.Name)
        .ToValueList();

    private static bool IsUnderReview(DerivedState state, MonthStatus status, Indicator indicator) =>
        state.Ledger.Find(status.District, status.Month, indicator.Key)?.State == ReportState.UnderReview;
}
