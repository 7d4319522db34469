using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>What districts owe, over all programs of the workspace: whatever tells a district what it owes asks here, so that no mail says that nothing is owed while another asks for it.</summary>
internal static class OwedReports
{
    /// <summary>The months of a program with those after its quarter that its letter asks for and no program has yet.</summary>
    /// <param name="input">What there is to know of the program.</param>
    public static IEnumerable<MonthStatus> MonthsOf(NoticePlanningInput input) =>
        input.State.Months.Concat(MonthsBeyond.Of(input.State, input.Calendar, input.Others.Select(other => other.Program)));

    /// <summary>What a district owes in a program: what is overdue and what is due soon.</summary>
    /// <param name="input">What there is to know of the program.</param>
    /// <param name="district">The district.</param>
    /// <param name="reports">The reports that are answered: what their months lack is named as well.</param>
    /// <returns>The months, the earliest first.</returns>
    public static ValueList<OwedMonth> Of(NoticePlanningInput input, DistrictCode district, ValueList<ReceivedReport> reports)
    {
        var today = input.State.AsOf.DayInBangkok();
        return OwedMonths.Of(input.State, MonthsOf(input).Where(status => status.District == district), today, OwedMonths.Concerning(reports, today));
    }

    /// <summary>What a district owes in each of several programs.</summary>
    /// <param name="inputs">What there is to know of each of them.</param>
    /// <param name="district">The district.</param>
    /// <returns>The programs in which it owes something, the earliest quarter first.</returns>
    public static IEnumerable<ReminderContent> In(IEnumerable<NoticePlanningInput> inputs, DistrictCode district) =>
        from input in inputs
        let owed = Of(input, district, [])
        where !owed.IsEmpty && input.State.Province.Find(district) is not null
        orderby input.State.Program.Quarter
        select new ReminderContent { Program = input.State.Program, District = input.State.Province.Find(district)!, Owed = owed, Today = input.State.AsOf.DayInBangkok() };
}
