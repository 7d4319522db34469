using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Slots of reminders that hang on due days and on the days of survey rounds instead of a cron expression.</summary>
public static class ReminderSlots
{
    /// <summary>The latest reminder of each round of a survey.</summary>
    /// <param name="program">The program.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>One slot for each round of which a reminder has fallen due by then.</returns>
    public static ValueList<NoticeSlot> Surveys(Program program, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(program);
        return
        [
            .. from round in program.Surveys?.Rounds ?? []
               let fired = round.Reminders.Select(day => Bangkok.At(day, SurveyRound.ReminderHour)).Where(at => at <= asOf).ToList()
               where fired.Count > 0
               select new NoticeSlot(NoticeKind.Survey, round.Key, fired.Max()),
        ];
    }

    /// <summary>The latest firing of each schedule on the last working day before a due day: due on 15 April (Songkran in every year), it fires before the holidays.</summary>
    /// <param name="program">The program; its due days count.</param>
    /// <param name="calendar">The office's days off.</param>
    /// <param name="asOf">The instant.</param>
    /// <returns>One slot for each such schedule that has fired by then.</returns>
    public static ValueList<NoticeSlot> LastWorkingDay(Program program, OfficeCalendar calendar, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. NoticeSchedules.Of(program).Select(one => Latest(one.Kind, one.Schedule)).OfType<NoticeSlot>()];

        NoticeSlot? Latest(NoticeKind kind, NoticeSchedule schedule)
        {
            if (schedule.LastWorkingDayAt is not { } hour)
            {
                return null;
            }

            var firings = ReminderDays.Asked(program, calendar, asOf.DayInBangkok())
                .Select(due => Bangkok.At(calendar.Before(due), hour))
                .Where(at => at <= asOf)
                .ToList();
            return firings.Count == 0 ? null : new(kind, schedule.Key, firings.Max());
        }
    }
}
