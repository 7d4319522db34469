using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The cells of officers by the names under which people know them.</summary>
internal static class OfficerCells
{
    /// <summary>The tabs in which officers have columns, with the titles of both.</summary>
    public static ValueList<OfficerTab> Tabs { get; } =
    [
        new(TabKeys.Summary, SummaryTab.Title, [(OfficerColumns.OwnGrade, SummaryTab.OwnGradeTitle), (OfficerColumns.OwnGradeReason, SummaryTab.OwnGradeReasonTitle), (OfficerColumns.Remark, SummaryTab.RemarkTitle)]),
        new(
            TabKeys.Reporting,
            ReportingTab.Title,
            [
                (OfficerColumns.ClosingMonth, ReportingTab.ClosingMonthTitle), (OfficerColumns.ClosingStatus, ReportingTab.ClosingStatusTitle), (OfficerColumns.ClosingExcept, ReportingTab.ClosingExceptTitle),
                (OfficerColumns.ClosingUntil, ReportingTab.ClosingUntilTitle), (OfficerColumns.ClosingReason, ReportingTab.ClosingReasonTitle),
            ]),
        new(TabKeys.Review, ReviewTab.Title, [(OfficerColumns.Decision, ReviewTab.DecisionTitle), (OfficerColumns.DecisionValue, ReviewTab.DecisionValueTitle), (OfficerColumns.DecisionReason, ReviewTab.DecisionReasonTitle)]),
    ];

    /// <summary>A cell by its names.</summary>
    /// <param name="tab">The tab's key.</param>
    /// <param name="row">The row's key: a district's code, an item's id.</param>
    /// <param name="column">The column's key.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="province">The province.</param>
    public static OfficerCell Named(string tab, string row, string column, string text, Province province)
    {
        var known = Tabs.First(known => known.Key == tab);
        var district = province.Districts.FirstOrDefault(district => district.Code.Value == row);
        return new(known.Title, row, district?.Name ?? row, known.Columns.First(title => title.Key == column).Title, text);
    }
}

/// <summary>A tab with its columns of officers.</summary>
/// <param name="Key">The tab's key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Columns">The columns with their titles.</param>
internal sealed record OfficerTab(string Key, string Title, ValueList<(string Key, string Title)> Columns);
