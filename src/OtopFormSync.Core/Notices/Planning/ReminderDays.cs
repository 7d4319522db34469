using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>The days from which reminders count: the due days of a program, one a month, whether or not a report is owed for them.</summary>
internal static class ReminderDays
{
    /// <summary>How long after its last due day a program without an end still asks for what is overdue.</summary>
    private const int AfterLastDueDays = 31;

    /// <summary>The last due day before a day and the next one on or after it; before the first, the last is a month before it.</summary>
    public static (DateOnly Last, DateOnly Next) Around(Program program, OfficeCalendar calendar, DateOnly day)
    {
        var near = Near(program, calendar, day).ToList();
        var next = near.First(due => due >= day);
        return (near.Where(due => due < day).DefaultIfEmpty(next.AddMonths(-1)).Last(), next);
    }

    /// <summary>The due days near a day on which the program asks for a report.</summary>
    public static IEnumerable<DateOnly> Asked(Program program, OfficeCalendar calendar, DateOnly day)
    {
        var first = program.Deadline.DueDate(program.Quarter.FirstMonth, calendar);
        var last = program.Until ?? program.Deadline.DueDate(program.Quarter.LastMonth, calendar);
        return Near(program, calendar, day).Where(due => due >= first && due <= last);
    }

    /// <summary>The last day on which reminders go out.</summary>
    public static DateOnly LastReminder(Program program, OfficeCalendar calendar) =>
        program.Until ?? program.Deadline.DueDate(program.Quarter.LastMonth, calendar).AddDays(AfterLastDueDays);

    private static IEnumerable<DateOnly> Near(Program program, OfficeCalendar calendar, DateOnly day) =>
        Enumerable.Range(-2, 5).Select(months => program.Deadline.DueDate(ReportingMonth.Of(day).Plus(months + program.Deadline.ReportOffsetMonths), calendar));
}
