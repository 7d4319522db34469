using OtopFormSync.Core.Deriving.Answering;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>A reply that names its indicators and not its month: "ยืนยันค่ะ ยอดจำหน่าย 15,400,000 บาท" to a receipt for several months, one of which it asks about.</summary>
internal sealed partial class QuestionAnswers
{
    private static bool IsNameless(DraftReport draft) => !draft.Months.IsEmpty && draft.Months.All(part => part is { NothingToReport: false, Figures.IsEmpty: false } && part.Month?.TryGetValue(out _) != true);

    // Each figure answers the one question about its indicator; null where one fits none or several, or may be another quarter's as well.
    private DraftReport? OfNamedIndicator(DraftReport draft, string words, District sender, HashSet<RawReportId> reports, List<ReviewItem> open, List<ReportAssessment> own)
    {
        var questions = open.FindAll(item => item.Indicator is not null && item.RawId is not null && reports.Contains(item.RawId));
        var fits = draft.Months.SelectMany(part => part.Figures, (part, figure) => (Figure: figure, Questions: questions.FindAll(question => question.Indicator == figure.Indicator && MonthAssessor.MayBe(part.Month, question.Month!)))).ToList();
        if (fits.Exists(fit => fit.Questions.Count != 1))
        {
            return null;
        }

        var answers = fits.ConvertAll(fit => new FigureAnswer(fit.Questions[0], fit.Figure.Reading));
        var beside = _elsewhere.Of(draft, sender, own.FindAll(report => reports.Contains(report.Draft.Raw.Id))).ToList();
        return answers.DistinctBy(answer => answer.Question.Id).Count() < answers.Count
            || answers.Exists(answer => !(Repeats(answer, own) || answer.SpellsOut) && beside.Exists(other => _elsewhere.MayHaveAsked(other, draft) || _elsewhere.MayCorrect(other, answer, draft, sender))) ? null
            : Answering(draft, words, answers);
    }

    // A row asked, and its edit was undone: the question is void, but the figure that answers it is the district's last word.
    private DraftReport? OfUndone(DraftReport draft, string words, District sender, HashSet<RawReportId> asked, IReadOnlyList<ReportAssessment> earlier, List<ReportAssessment> own)
    {
        var gone = earlier.Where(report => report is { Standing: ReceivedOutcome.Withdrawn, Draft.Raw.Content: RawContent.FormRow } && report.District == sender && asked.Contains(report.Draft.Raw.Id))
            .SelectMany(report => report.Draft.Months, (report, part) => (report.Draft.Raw, part.Figures, Month: part.Month?.TryGetValue(out var month) == true && program.Quarter.Contains(month) ? month : null))
            .Where(part => part.Month is not null)
            .SelectMany(part => part.Figures, (part, figure) => (part.Raw, Month: part.Month!, Figure: figure)).ToList();
        var unclear = gone.FindAll(said => said.Figure.Reading is Reading<decimal>.Doubtful);
        var questions = (unclear.Count > 0 ? unclear : gone).ConvertAll(said => items.UnclearFigure(
            said.Raw,
            sender,
            said.Month,
            program.FindIndicator(said.Figure.Indicator)!,
            said.Figure.Reading as Reading<decimal>.Doubtful ?? new(said.Figure.Reading.Original, []),
            said.Figure.Candidates,
            said.Figure.Place,
            null,
            said.Figure.Words));
        return Answers(words, questions, own, mayMeanOther: false) is { Count: > 0 } answers ? Answering(draft, words, answers) : null;
    }
}
