using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Programs;
using Quartz;

namespace OtopFormSync.Worker;

/// <summary>Cron schedules in Bangkok time, by Quartz. What is due follows from these instants and our own record, never from Quartz's.</summary>
internal static class Schedules
{
    // A schedule that did not fire for so long has nothing to catch up.
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(40);

    /// <summary>Why a text is no cron expression; null when it is one.</summary>
    public static string? ProblemOf(string cron)
    {
        try
        {
            _ = Expression(cron);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>The latest firing of each schedule up to an instant; schedules that have not fired lately are left out.</summary>
    public static ValueList<NoticeSlot> Latest(Program program, OfficeCalendar calendar, DateTimeOffset asOf) =>
    [
        .. NoticeSchedules.Of(program).Where(one => one.Schedule.Cron is not null).Select(one => Latest(one.Kind, one.Schedule, asOf)).OfType<NoticeSlot>(),
        .. ReminderSlots.LastWorkingDay(program, calendar, asOf),
        .. ReminderSlots.Surveys(program, asOf),
    ];

    /// <summary>The next firing of a program's schedules after an instant, in Bangkok.</summary>
    /// <returns>The schedule's key and the instant; null when none fires any more. Digests end with no day: officers hear of what is still open.</returns>
    public static (string Key, DateTimeOffset At)? Next(Program program, DateTimeOffset asOf)
    {
        var next = NoticeSchedules.Of(program)
            .Where(one => one.Schedule.Cron is not null)
            .Select(one => (one.Kind, one.Schedule.Key, At: Expression(one.Schedule.Cron!).GetNextValidTimeAfter(asOf)))
            .Where(firing => firing.At is not null)
            .Select(firing => (firing.Kind, firing.Key, At: firing.At!.Value.InBangkok()))
            .Where(firing => firing.Kind == NoticeKind.Digest || !(firing.At.DayInBangkok() > program.Until))
            .OrderBy(firing => firing.At)
            .FirstOrDefault();
        return next.Key is null ? null : (next.Key, next.At);
    }

    /// <summary>The first firing of any schedule after an instant, those on last working days and of survey rounds included as far as they are on the same day.</summary>
    public static DateTimeOffset? NextFiring(Program program, OfficeCalendar calendar, DateTimeOffset asOf) =>
        NoticeSchedules.Of(program)
            .Where(one => one.Schedule.Cron is not null)
            .Select(one => Expression(one.Schedule.Cron!).GetNextValidTimeAfter(asOf))
            .Concat(ReminderSlots.LastWorkingDay(program, calendar, Bangkok.EndOf(asOf.DayInBangkok())).Concat(ReminderSlots.Surveys(program, Bangkok.EndOf(asOf.DayInBangkok()))).Select(slot => (DateTimeOffset?)slot.At))
            .Where(at => at > asOf)
            .Min();

    private static NoticeSlot? Latest(NoticeKind kind, NoticeSchedule schedule, DateTimeOffset asOf)
    {
        var expression = Expression(schedule.Cron!);
        DateTimeOffset? latest = null;
        for (var next = expression.GetNextValidTimeAfter(asOf - LongestGap); next is { } firing && firing <= asOf; next = expression.GetNextValidTimeAfter(firing))
        {
            latest = firing;
        }

        return latest is { } at ? new(kind, schedule.Key, at.InBangkok()) : null;
    }

    private static CronExpression Expression(string cron) => new(cron, Bangkok.Zone);
}
