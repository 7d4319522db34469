using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes a reminder: softer before the due day, clearer after it.</summary>
internal static class ReminderLetter
{
    public static Letter Of(Notice.Reminder notice, LetterParts parts)
    {
        var content = notice.Content;
        var say = parts.Wording;
        ValueList<ReminderContent> asked = [content, .. notice.More];
        var district = asked[^1].District; // as it is called in the latest quarter
        var all = asked.SelectMany(part => part.Owed).ToList();
        var overdue = all.FindAll(owed => owed.IsOverdue);
        var isOverdue = overdue.Count == all.Count;
        var named = isOverdue ? all : all.FindAll(owed => !owed.IsOverdue);
        var tone = isOverdue ? "after" : "before";
        var program = LetterParts.NamesOf(asked);
        var months = named.Select(owed => owed.Month).Distinct().Order().ToList();
        var due = named.Min(owed => owed.Due);
        var partial = all.Count(owed => owed.IsPartial);
        ReadOnlySpan<(string, object)> facts =
        [
            ("office", parts.Province.Office), ("program", program), ("months", MonthWords.Long(months)), ("due", ThaiText.LongDate(due)), ("district", district.Name),
        ];
        return new()
        {
            Subject = isOverdue
                ? say.Say("reminder.subject-after", ("program", program), ("months", MonthWords.InSubject(months)), ("due", ThaiText.ShortDate(due)), ("district", district.Name), ("partial", partial))
                : say.Say("reminder.subject-before", ("program", program), ("months", MonthWords.InSubject(months)), ("due", ThaiText.ShortDate(due)), ("district", district.Name), ("overdue", overdue.Count)),
            Preheader = say.Say($"reminder.preheader-{tone}", ("program", program), ("due", ThaiText.LongDate(due))),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(asked),
            Greeting = parts.Greeting(district),
            Opening = isOverdue
                ? say.Say("reminder.opening-after", [.. facts, ("partial", partial)])
                : overdue.Count == 0 ? say.Say("reminder.opening-before", facts)
                : $"{say.Say("reminder.opening-before", facts)} {say.Say("reminder.also-overdue", ("months", MonthWords.Long(overdue.Select(owed => owed.Month).Distinct().Order().ToValueList())))}",
            Result = isOverdue
                ? say.Say("reminder.result-after", ("count", all.Count))
                : string.Join(" · ", new[] { say.Say("reminder.result-before", ("months", MonthWords.Long(months)), ("due", ThaiText.LongDate(due))), overdue.Count == 0 ? "" : say.Say("reminder.result-after", ("count", overdue.Count)) }.Where(sentence => sentence.Length > 0)),
            Blocks =
            [
                .. Owed(asked, say),
                .. all.Exists(owed => !owed.Open.IsEmpty) ? [new Block.Paragraph(say.Say("reminder.open"))] : Array.Empty<Block>(),
                new Block.Paragraph(say.Say("reminder.how")),
                .. parts.ToFillIn(notice, asked.SelectMany(part => part.Owed.Select(owed => new DistrictForm(part.Program, part.District, owed.Month)))),
                new Block.Paragraph(say.Say("reminder.nothing")),
            ],
            Closing = say.Say($"reminder.closing-{tone}"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    /// <summary>What is asked for, a table for each program.</summary>
    public static IEnumerable<Block> Owed(ValueList<ReminderContent> asked, MailWording say) => asked.Select(part => new Block.Table(
        asked.Count == 1 ? say.Say("reminder.owed") : say.Say("reminder.owed-of", ("program", part.Program.ShortTitle), ("quarter", LetterParts.QuartersOf(LetterParts.QuartersOf(part)))),
        [new(say.Say("reminder.column-month")), new(say.Say("reminder.column-due")), new(say.Say("reminder.column-missing"))],
        part.Owed.Select(owed => OwedRow(owed, part.Today, say)).ToValueList()));

    private static TableRow OwedRow(OwedMonth owed, DateOnly today, MailWording say) => new(
    [
        new(ThaiText.Month(owed.Month), owed.IsPartial ? say.Say("reminder.partial") : null),
        new(
            ThaiText.ShortDate(owed.Due),
            owed.IsOverdue ? say.Say("reminder.days-over", ("days", LetterParts.DaysOver(owed, today))) : null,
            Look: owed.IsOverdue ? CellLook.Bad : CellLook.Attention),
        new(LetterParts.Lacking(owed, say)),
    ]);
}
