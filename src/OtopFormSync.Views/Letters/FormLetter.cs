using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the mail that a district's own form comes with.</summary>
internal static class FormLetter
{
    public static Letter Of(Notice.Form notice, LetterParts parts)
    {
        var district = notice.Content.District;
        var say = parts.Wording;
        ValueList<ReminderContent> asked = [notice.Content, .. notice.More];
        var owed = asked.SelectMany(part => part.Owed).ToList();
        var program = LetterParts.NamesOf(asked);
        var months = owed.Select(month => month.Month).Distinct().Order().ToList();
        var due = ThaiText.LongDate(owed.Min(month => month.Due));
        return new()
        {
            Subject = say.Say("blank-form.subject", ("program", program), ("months", MonthWords.InSubject(months)), ("district", district.Name)),
            Preheader = say.Say("blank-form.preheader", ("due", due)),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(asked),
            Greeting = parts.Greeting(district),
            Opening = say.Say("blank-form.opening", ("office", parts.Province.Office), ("program", program), ("months", MonthWords.Long(months)), ("district", district.Name)),
            Result = say.Say("blank-form.result", ("months", MonthWords.Long(months)), ("due", due)),
            Blocks =
            [
                .. ReminderLetter.Owed(asked, say),
                new Block.Paragraph(say.Say("blank-form.how")),
                .. parts.ToFillIn(notice with { Forms = [] }, notice.Forms),
                new Block.Paragraph(say.Say("reminder.nothing")),
            ],
            Closing = say.Say("reminder.closing-before"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }
}
