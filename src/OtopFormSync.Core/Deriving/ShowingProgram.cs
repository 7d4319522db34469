using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Core.Deriving;

/// <summary>Which of a workspace's programs shows a mail of which none can read a figure: the one whose form it brings, else the one whose mail it answers, else the quarter of the month that it names, else the quarter that lay in front when it came. Every program finds the same one, so that a mail is shown, and shown once.</summary>
/// <param name="programs">All programs, in the workspace's order: what names no mission is the first one's.</param>
internal sealed class ShowingProgram(IReadOnlyList<Program> programs)
{
    private readonly IReadOnlyList<Program> _firstMission = [.. programs.Where(programs[0].IsOfMissionOf)];

    /// <summary>The program that shows it.</summary>
    /// <param name="raw">The mail.</param>
    /// <param name="mail">The mail taken apart.</param>
    public ProgramId Of(RawReport raw, MailContent mail)
    {
        var forms = Texts(mail).SelectMany(FormMarks.Of).Concat(Tables(mail).SelectMany(FormMarks.Of)).Select(key => key.Program).ToHashSet();
        // Some mail programs pass on no thread, but the name of the mail that is answered; of a mission's quarters one mail may speak of several.
        var answered = Only(program => mail.Answers.Any(id => NoticeName.IsOf(id, program.Id)));
        var mission = answered is null ? _firstMission : programs.Where(answered.IsOfMissionOf);
        var shows = Only(program => forms.Contains(program.Id)) ?? Only(program => Answers(mail, program)) ?? (MonthIn(mail) is { } month ? mission.Concat(programs).FirstOrDefault(program => program.Quarter.Contains(month)) : answered);
        return shows?.Id ?? InFront(raw.ReceivedAt.DayInBangkok());
    }

    /// <summary>Whether a mail answers the mails of other programs, and none of a program's.</summary>
    /// <param name="mail">The mail taken apart.</param>
    /// <param name="program">The program.</param>
    public bool AnswersOthers(MailContent mail, Program program) => !Answers(mail, program) && programs.Any(other => Answers(mail, other));

    private static bool Answers(MailContent mail, Program program) => mail.Answers.Any(id => NoticeThread.IsOne(id, program.Id));

    private Program? Only(Func<Program, bool> condition) => programs.Where(condition).Take(2).ToList() is [var only] ? only : null;

    // By the calendar alone: where a mail is shown does not change when its quarter is closed.
    private ProgramId InFront(DateOnly day) => QuarterOrder.Of(_firstMission, static _ => false, day).First(place => place.Value == QuarterPlace.Front).Key;

    private static ReportingMonth? MonthIn(MailContent mail) =>
        MonthFinder.SingleOrLast(mail.Subject) ?? MonthFinder.SingleOrLast(mail.Forwarded?.Subject ?? "") ?? ComparedMonths.Single(string.Join('\n', Texts(mail)))
        ?? (mail.Attachments.Select(attachment => MonthFinder.SingleOrLast(attachment.Name)).OfType<ReportingMonth>().Distinct().Take(2).ToList() is [var only] ? only : null);

    private static IEnumerable<string> Texts(MailContent mail) => [mail.Text, mail.Forwarded?.Text ?? "", .. mail.Attachments.Select(attachment => attachment.Text)];

    private static IEnumerable<Reporting.Claims.Tables.ReadTable> Tables(MailContent mail) => mail.Tables.Concat(mail.Forwarded?.Tables ?? []);
}
