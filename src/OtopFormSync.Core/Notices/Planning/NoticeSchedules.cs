using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>The schedules of a program.</summary>
public static class NoticeSchedules
{
    /// <summary>Each schedule with the kind of notice that it is for.</summary>
    /// <param name="program">The program.</param>
    public static IEnumerable<(NoticeKind Kind, NoticeSchedule Schedule)> Of(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var plan = program.Notices;
        return plan.Digests.Select(schedule => (NoticeKind.Digest, schedule))
            .Concat(plan.Reminders.Select(schedule => (NoticeKind.Reminder, schedule)))
            .Concat(plan.Forms.Select(schedule => (NoticeKind.Form, schedule)));
    }
}
