using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>The days from which reminders count: the due days of a program, one a month, whether or not a report is owed for them.</summary>
internal static class ReminderDays
{
    /// <summary>How long after the last day on which it asks for a report a program still demands, by itself, what is overdue.</summary>
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
        var last = LastAsked(program, calendar);
        return Near(program, calendar, day).Where(due => due >= first && due <= last);
    }

    /// <summary>The last day on which reminders go out: the last month that is asked for falls due on the last day of the asking, and can be overdue only after it.</summary>
    public static DateOnly LastReminder(Program program, OfficeCalendar calendar) => LastAsked(program, calendar).AddDays(AfterLastDueDays);

    private static DateOnly LastAsked(Program program, OfficeCalendar calendar) =>
        program.Until ?? program.Deadline.DueDate(program.Quarter.LastMonth, calendar);

    private static IEnumerable<DateOnly> Near(Program program, OfficeCalendar calendar, DateOnly day) =>
        Enumerable.Range(-2, 5).Select(months => program.Deadline.DueDate(ReportingMonth.Of(day).Plus(months + program.Deadline.ReportOffsetMonths), calendar));
}
