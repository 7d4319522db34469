using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads when which notices go out.</summary>
internal static class NoticeSection
{
    public static NoticePlan Read(YamlNode? node, Func<string, string?> cronProblem, ProblemLog log)
    {
        var standard = new NoticePlan();
        if (node is null)
        {
            return standard;
        }

        var map = MapReader.Of(node, Shapes.Notices, log);
        return new()
        {
            Digests = Schedules(map["digests"], "digest", cronProblem, log),
            Reminders = Schedules(map["reminders"], "reminder", cronProblem, log),
            Forms = Schedules(map["forms"], "form", cronProblem, log),
            EnclosesForms = map.Flag("encloseForms", standard.EnclosesForms),
            EnclosesReport = map.Flag("encloseReport", standard.EnclosesReport),
            Receipts = map.Flag("receipts", standard.Receipts),
            ReceiptWithinDays = map.Whole("receiptWithinDays", 0, 366, standard.ReceiptWithinDays),
            ReceiptsPerDay = map.Whole("receiptsPerDay", 1, 1000, standard.ReceiptsPerDay),
            Answers = map.Flag("answers", standard.Answers),
            GradeChanges = map.Flag("gradeChanges", standard.GradeChanges),
        };
    }

    private static ValueList<NoticeSchedule> Schedules(YamlNode? node, string what, Func<string, string?> cronProblem, ProblemLog log) =>
        [.. Named.Entries(node, what, '-', log, mayBeEmpty: true).Select(entry => Schedule(entry, cronProblem, log))];

    private static bool IsSeveral(string field) => field.AsSpan().ContainsAny("*/,-");

    private static NoticeSchedule Schedule(YamlEntry entry, Func<string, string?> cronProblem, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Schedule, log);
        if (entry.Value is YamlMap && map.Has("cron") == map.Has("lastWorkingDayAt"))
        {
            log.Refuse(entry.Key.Spot, $"the schedule '{entry.Key.Text}' has {(map.Has("cron") ? "two times" : "no time")}", "either 'cron' or 'lastWorkingDayAt'");
        }

        var cron = map.OptionalText("cron");
        if (cron is not null && cronProblem(cron) is { } reason)
        {
            log.Refuse(map.SpotOf("cron"), $"'{cron}' is no schedule: {reason}", "seconds, minutes, hours, day of month, month, day of week, such as \"0 30 8 ? * MON\"");
        }

        else if (cron?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var seconds, var minutes, ..] && (IsSeveral(seconds) || IsSeveral(minutes)))
        {
            log.Note(map.SpotOf("cron"), $"'{cron}' fires several times an hour; one notice a day goes out all the same", "one second and one minute, such as \"0 30 8 ? * MON\"");
        }

        return new() { Key = entry.Key.Text, Cron = cron, LastWorkingDayAt = map["lastWorkingDayAt"] is { } time ? Scalars.Time(time, log) : null };
    }
}
