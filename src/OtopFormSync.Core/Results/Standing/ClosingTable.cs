using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>Reads the officers' table of closings beside the reports' states. A line that is not clear is asked about and not obeyed.</summary>
/// <param name="state">What stands in the results.</param>
/// <param name="province">The province.</param>
/// <param name="program">The program.</param>
/// <param name="items">Makes review items.</param>
internal sealed class ClosingTable(ResultsState state, Province province, Program program, ReviewItems items)
{
    /// <summary>The lines, in the order in which they stand, each read or asked about.</summary>
    public IEnumerable<(ClosingLine? Line, ReviewItem? Doubt)> Lines => (state.Find(TabKeys.Reporting)?.Cells ?? [])
        .Where(cell => OfficerColumns.IsClosing(cell.Column) && !OuterRowKeys.IsOuter(cell.Row) && !string.IsNullOrWhiteSpace(cell.Text))
        .Select(cell => cell.Row)
        .Distinct(StringComparer.Ordinal)
        .Select(Read);

    private (ClosingLine? Line, ReviewItem? Doubt) Read(string row)
    {
        var (months, status) = (Text(row, OfficerColumns.ClosingMonth), Text(row, OfficerColumns.ClosingStatus));
        var (except, until, reason) = (Text(row, OfficerColumns.ClosingExcept), Text(row, OfficerColumns.ClosingUntil), Text(row, OfficerColumns.ClosingReason));
        if (months is null && status is null && except is null && until is null)
        {
            return (null, null); // a remark of its own
        }

        if (Months(months ?? "") is not { } closed)
        {
            return Unclear(row, ReportingTab.ClosingMonthTitle, months, $"{ThaiText.ShortMonth(program.Quarter.FirstMonth)}, {ReportingTab.Quarter}");
        }

        if (ClosingText.Read(status ?? "") is not { } closes)
        {
            return Unclear(row, ReportingTab.ClosingStatusTitle, status, string.Join(", ", ClosingText.Choices));
        }

        if (except is null && until is null)
        {
            return (new(closed, closes, null) { Row = row }, null);
        }

        if (District(except ?? "") is not { } district)
        {
            return Unclear(row, ReportingTab.ClosingExceptTitle, except, province.Districts[0].Name);
        }

        if (!DateReader.Read(until ?? "").TryGetValue(out var day))
        {
            return Unclear(row, ReportingTab.ClosingUntilTitle, until, ThaiText.ShortDate(program.Quarter.LastMonth.LastDay));
        }

        return reason is null
            ? Unclear(row, ReportingTab.ClosingReasonTitle, reason, "น้ำท่วมพื้นที่")
            : (new(closed, closes, new(district, day, reason)) { Row = row }, null);
    }

    private ValueList<ReportingMonth>? Months(string text) =>
        ClosingText.IsQuarter(text, program.Quarter) ? program.Quarter.Months
        : PeriodReader.Read(text).TryGetValue(out var month) && program.Quarter.Contains(month) ? [month]
        : null;

    // An exact name: near ones are for clerks' reports, which are shown before they count.
    private DistrictCode? District(string text)
    {
        var name = ClosingText.DistrictName(text);
        var found = province.Districts.Where(district => district.Code.Value == name || district.Name == name || district.Aliases.Contains(name, StringComparer.Ordinal)).ToList();
        return found is [var one] ? one.Code : null;
    }

    private (ClosingLine?, ReviewItem?) Unclear(string row, string column, string? text, string example) =>
        (null, items.UnclearClosing(new(ReportingTab.Title, row, NameOf(row), column, text ?? ""), example));

    private string NameOf(string row) => province.Districts.FirstOrDefault(district => district.Code.Value == row)?.Name ?? row;

    private string? Text(string row, string column) => state.OfficerText(TabKeys.Reporting, row, column);
}
