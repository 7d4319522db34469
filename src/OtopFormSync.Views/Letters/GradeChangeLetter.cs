using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Composes the notice of a grade that changed without a report: before, after, and why.</summary>
internal static class GradeChangeLetter
{
    public static Letter Of(Notice.GradeChange notice, LetterParts parts)
    {
        var content = notice.Content;
        var say = parts.Wording;
        var (program, district) = (content.Program.ShortTitle, content.District.Name);
        var before = content.Before is { } told ? say.Say("common.grade", ("grade", told)) : say.Say("common.grade-none");
        var now = parts.PlainChip(content.Program.Grading, content.Scorecard).Text;
        return new()
        {
            Subject = say.Say("grade-change.subject", ("program", program), ("before", before), ("now", now), ("district", district)),
            Preheader = say.Say("grade-change.preheader", ("before", before), ("now", now)),
            Office = parts.Province.Office,
            Topic = LetterParts.TopicOf(content.Program),
            Greeting = parts.Greeting(content.District),
            Opening = say.Say("grade-change.opening", ("office", parts.Province.Office), ("program", program), ("district", district), ("quarter", ThaiText.Quarter(content.Program.Quarter)), ("at", ThaiText.LongDate(notice.At.DayInBangkok()))),
            Result = say.Say("grade-change.result", ("before", before), ("now", now)),
            GradeLabel = say.Say("answer.grade-now"),
            Grade = parts.Chip(content.Program.Grading, content.Scorecard),
            Blocks = [new Block.Heading(say.Say("grade-change.why")), new Block.Points(content.Causes.Select(cause => Because(cause, content, say)).Distinct().ToValueList()), .. GradeWords.Of(content.Program, content.Scorecard, say)],
            Closing = say.Say("answer.closing"),
            Thanks = say.Say("common.thanks"),
            Foot = parts.Foot(notice.Key),
        };
    }

    // Of an own grade the last word counts: it stands now, or it was taken back.
    private static string Because(GradeCause cause, GradeChangeContent content, MailWording say) => cause switch
    {
        GradeCause.Rules => say.Say("grade-change.rules"),
        GradeCause.Report => say.Say("grade-change.report"),
        GradeCause.Decision => say.Say("grade-change.decision"),
        GradeCause.DecisionTakenBack => say.Say("grade-change.decision-taken-back"),
        GradeCause.OwnGrade or GradeCause.OwnGradeTakenBack when content.Scorecard.Override is { } own => say.Say("grade-change.own-grade", ("grade", own.Grade.ToString()), ("reason", LetterParts.Quote(own.Reason ?? ""))),
        GradeCause.OwnGrade or GradeCause.OwnGradeTakenBack => say.Say("grade-change.own-grade-taken-back"),
        GradeCause.Closed => say.Say("grade-change.closed"),
        GradeCause.OpenedAgain => say.Say("grade-change.opened-again", ("months", content.Open.IsEmpty ? "" : MonthWords.Long(content.Open))),
    };
}
