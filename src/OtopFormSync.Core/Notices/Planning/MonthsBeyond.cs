using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Months after a program's quarter that its letter asks for, and that no program has yet: districts owe them all the same.</summary>
internal static class MonthsBeyond
{
    /// <summary>Each district's months, owed unless a report of them is kept.</summary>
    /// <param name="state">The state.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="others">The workspace's other programs: months after a mission's latest quarter are asked for by its program.</param>
    public static IEnumerable<MonthStatus> Of(DerivedState state, OfficeCalendar calendar, IEnumerable<Program> others)
    {
        var today = state.AsOf.DayInBangkok();
        if (state.Program.Until is not { } until || others.Any(other => other.IsOfMissionOf(state.Program) && other.Quarter.CompareTo(state.Program.Quarter) > 0))
        {
            yield break;
        }

        var kept = state.Received.SelectMany(report => report.Items.Where(item => item.Code == ReviewCode.MonthNotSetUp).Select(item => (report.District, item.Month))).ToHashSet();
        for (var month = state.Program.Quarter.LastMonth.Plus(1); month.FirstDay <= today && state.Program.Deadline.DueDate(month, calendar) <= until; month = month.Plus(1))
        {
            var due = state.Program.Deadline.DueDate(month, calendar);
            foreach (var district in state.Province.All.Where(district => district.ReportsFor(month)))
            {
                yield return new()
                {
                    District = district.Code,
                    Month = month,
                    Due = due,
                    State = kept.Contains((district.Code, month)) ? ReportState.UnderReview : ReportState.Missing,
                    IsDue = due < today,
                };
            }
        }
    }
}
