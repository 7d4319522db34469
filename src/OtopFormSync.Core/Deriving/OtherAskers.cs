using OtopFormSync.Core.Deriving.Answering;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Deriving;

/// <summary>Whether another program of the workspace asked what a reply answers, and which of them shows the reply.</summary>
/// <param name="program">The program.</param>
/// <param name="others">The workspace's other programs.</param>
/// <param name="books">What becomes of replies in their books.</param>
internal sealed class OtherAskers(Program program, IReadOnlyCollection<Program> others, OtherBooks books)
{
    /// <summary>Another program may have asked about its months of the same report, in the same receipt; one that was derived before and does not show the reply has asked nothing.</summary>
    public IEnumerable<Program?> Of(DraftReport draft, District sender, List<ReportAssessment> asked) => asked
        .SelectMany(report => report.Draft.Months)
        .Where(part => part.Month?.TryGetValue(out var month) == true && !program.Quarter.Contains(month))
        .Select(part => others.FirstOrDefault(other => program.IsOfMissionOf(other) && part.Month!.TryGetValue(out var month) && other.Quarter.Contains(month)))
        .Concat(draft.Answers.Where(id => NoticeThread.IsOf(NoticeName.OfMessage(id), sender.Code) && !NoticeThread.IsOne(id, program.Id)).Select(id => others.FirstOrDefault(other => NoticeThread.IsOne(id, other.Id))));

    /// <summary>Null is a program that the workspace does not have.</summary>
    public bool MayHaveAsked(Program? other, DraftReport draft) => other is null || books.MayHaveAsked(other.Id, draft.Raw.Id);

    /// <summary>One whose months are closed is corrected by nobody without a word about it.</summary>
    public bool MayCorrect(Program? other, FigureAnswer answer, DraftReport draft, District sender) =>
        other is null || (other.Indicators.Any(indicator => ReplyWords.Fits(answer.Reading.Original, indicator))
            && !(books.Done.FirstOrDefault(state => state.Program.Id == other.Id) is { } done && other.MonthsOf(sender.Code).All(month => done.Closings.IsClosed(sender.Code, month, draft.Raw.ReceivedAt))));

    /// <summary>Where this program has asked nothing: a reply is shown once, by whichever program it may answer, and where that is none by the one that shows what nobody can read.</summary>
    public bool IsLeft(DraftReport draft, HashSet<RawReportId> reports, List<ReportAssessment> own) =>
        books.Show(draft.Raw.Id)
        || others.Any(other => books.ToCome.Contains(other.Id) && IsAsked(other, draft, reports, own))
        || !(IsShownHere(draft) || books.Before.Contains(draft.ShownBy!));

    /// <summary>Whether this program is the one that shows what nobody can read.</summary>
    public bool IsShownHere(DraftReport draft) => draft.ShownBy is null || draft.ShownBy == program.Id;

    private bool IsAsked(Program other, DraftReport draft, HashSet<RawReportId> reports, List<ReportAssessment> own) =>
        draft.Answers.Any(id => NoticeThread.IsOne(id, other.Id))
        || (program.IsOfMissionOf(other) && OtherBooks.Hears(draft.Answers, other, others.Append(program)) && reports.Any(id => own.Find(report => report.Draft.Raw.Id == id) is not { } report || report.Draft.Months.Any(part => part.Month?.TryGetValue(out var month) != true || other.Quarter.Contains(month!))));

    /// <summary>What is said of a month of another quarter its own program reads.</summary>
    public bool IsOfAnotherQuarter(int month) => !program.Quarter.Months.Any(own => own.Month == month) && others.Any(other => program.IsOfMissionOf(other) && other.Quarter.Months.Any(own => own.Month == month));
}
