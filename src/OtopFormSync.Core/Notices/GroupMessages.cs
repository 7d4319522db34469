using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Notices;

/// <summary>Words what the group reads.</summary>
internal static class GroupMessages
{
    public static GroupMessage OfDigest(IReadOnlyList<DigestContent> parts, IWording say) => new(
        say.Say("group.digest-title"),
        say.Say("group.digest-opening", ("at", ThaiText.ShortInstant(parts[0].State.AsOf))),
        [.. parts.Select(part => OfProgram(part, say))],
        say.Say("group.digest-closing"));

    public static GroupMessage OfReminders(IReadOnlyList<ReminderContent> asked, IWording say) => new(
        say.Say("group.reminder-title"),
        say.Say("group.reminder-opening", ("day", ThaiText.LongDate(asked[0].Today))),
        [.. asked.GroupBy(part => part.Program.Id).Select(program => OfProgram([.. program], say))],
        say.Say("group.reminder-closing"));

    private static GroupPart OfProgram(DigestContent content, IWording say)
    {
        var rows = content.Board.Rows;
        return new(
            Heading(content.State.Program, say),
            say.Say("group.digest-result", ("complete", rows.Count(row => row.Overdue.IsEmpty)), ("districts", rows.Count), ("due", content.State.Months.Where(status => status.IsDue).Select(status => status.Month).Distinct().Count())),
            [.. rows.Select(row => new GroupRow(
                content.State.Province.Find(row.District)?.Name ?? row.District.Value,
                row.Mark,
                row.Overdue.IsEmpty ? null : say.Say("group.owed", ("months", string.Join(" ", row.Overdue.Select(ThaiText.ShortMonth))))))]);
    }

    // What came and waits to be made plain is between the district and the officers.
    private static GroupPart OfProgram(IReadOnlyList<ReminderContent> asked, IWording say) => new(
        Heading(asked[0].Program, say),
        say.Say("group.reminder-result", ("count", asked.Count)),
        [.. asked.Select(content => new GroupRow(
            content.District.Name,
            Grade: null,
            string.Join(" · ", content.Owed.Where(owed => !owed.Indicators.IsEmpty).Select(owed => Owed(owed, content.Today, say)))))]);

    private static string Owed(OwedMonth owed, DateOnly today, IWording say) => owed.IsOverdue
        ? say.Say("group.overdue", ("month", ThaiText.ShortMonth(owed.Month)), ("days", today.DayNumber - owed.Due.DayNumber))
        : say.Say("group.due", ("month", ThaiText.ShortMonth(owed.Month)), ("due", ThaiText.ShortDate(owed.Due)));

    private static string Heading(Program program, IWording say) => say.Say("group.heading", ("program", program.ShortTitle), ("quarter", ThaiText.Quarter(program.Quarter)));
}
