using System.Collections.Frozen;

namespace OtopFormSync.Core.Calendar;

/// <summary>On which days government offices work: Monday to Friday, less the days off.</summary>
/// <param name="daysOff">Days on which offices are closed, weekends not needed.</param>
public sealed class OfficeCalendar(IEnumerable<DateOnly> daysOff)
{
    private readonly FrozenSet<DateOnly> _daysOff = daysOff.ToFrozenSet();

    /// <summary>Whether offices work on a day. 15 April is Songkran in every year, whether or not the list reaches so far.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether they work.</returns>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day is not { Month: 4, Day: >= 13 and <= 15 } && !_daysOff.Contains(day);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A working day.</returns>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself when it is a working day, else the last one before.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A working day.</returns>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The last working day before a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>A working day earlier than the day.</returns>
    public DateOnly Before(DateOnly day) => OnOrBefore(day.AddDays(-1));
}
