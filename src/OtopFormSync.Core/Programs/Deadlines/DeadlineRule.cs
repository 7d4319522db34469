using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs.Deadlines;

/// <summary>What happens when the due day is no working day.</summary>
public enum DueShift
{
    /// <summary>It stays (default; the letter names a calendar day).</summary>
    None,

    /// <summary>The next working day.</summary>
    Next,

    /// <summary>The working day before.</summary>
    Previous,
}

/// <summary>When reports are due.</summary>
/// <remarks>The letter: report to the province by the 15th of every month.</remarks>
public sealed record DeadlineRule
{
    /// <summary>Day of the month, 1 to 28.</summary>
    public int Day { get; init; } = 15;

    /// <summary>Which month a report that is due in a month is about: -1 is the month before (default), 0 the running one.</summary>
    public int ReportOffsetMonths { get; init; } = -1;

    /// <summary>What happens when the day is no working day.</summary>
    public DueShift Shift { get; init; }

    /// <summary>The first day on which any report is due, such as the one that follows the letter; what would be due before is due then. Null when there is none.</summary>
    public DateOnly? FirstDue { get; init; }

    /// <summary>The day on which the report about a month is due.</summary>
    /// <param name="month">The reporting month.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <returns>The day; a report received on it is on time.</returns>
    public DateOnly DueDate(ReportingMonth month, OfficeCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(calendar);
        var day = month.Plus(-ReportOffsetMonths).FirstDay.AddDays(Day - 1);
        var due = Shift switch
        {
            DueShift.None => day,
            DueShift.Next => calendar.OnOrAfter(day),
            DueShift.Previous => calendar.OnOrBefore(day),
        };
        return FirstDue is { } first && due < first ? first : due;
    }
}
