using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Answering;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;

namespace OtopFormSync.Core.Deriving;

/// <summary>A reply that sets another figure in the place of one that counts and of which nothing is asked: "ยอดที่ถูกต้องคือ 59,400,000 บาท" to the receipt that observed it.</summary>
internal sealed partial class QuestionAnswers
{
    // One figure, of the one month that the answered mail was about, and of the one indicator whose unit it has; where several have it, of the one that was observed. Whatever else is an officer's to read.
    private DraftReport? Corrected(DraftReport draft, string words, IEnumerable<ReportingMonth> about, List<ReportAssessment> own)
    {
        var text = ReplyWords.TextOf(words);
        if (about.Distinct().ToList() is not [var month] || AmendingWords.LeaveOpen(text) || TakingBack.OweIn(text) >= 0 || AmendingWords.EndIn(text) is var end && end < 0)
        {
            return null;
        }

        var parts = FigureRun.Of(text);
        if (parts.FirstOrDefault(part => part.At >= end) is not { } amended)
        {
            return null;
        }

        var said = text[amended.At..amended.End].Trim();
        var standing = own.SelectMany(report => report.Submissions).Where(submission => submission.Month == month).SelectMany(submission => submission.Figures).GroupBy(figure => figure.Indicator).Select(of => of.Last()).ToList();
        var fitting = standing.FindAll(figure => program.FindIndicator(figure.Indicator) is { } indicator && ReplyWords.Fits(said, indicator));
        var figure = fitting is [var only] ? only : fitting.FindAll(one => _asked.Observed(month, own).Contains(one.Indicator)) is [var observed] ? observed : null;
        // The figure that it replaces may stand beside it: จาก 594,000,000 เป็น 59,400,000.
        if (figure is null || program.FindIndicator(figure.Indicator) is not { } of || parts.Any(part => part != amended && !(IndicatorReader.Read(of, text[part.At..part.End].Trim()).TryGetValue(out var before) && before == figure.Value)))
        {
            return null;
        }

        return draft with
        {
            IsCorrespondence = false,
            Problems = Others(draft),
            Explanation = draft.Explanation ?? ReplyWords.OneLine(words),
            Months = [new() { Month = new Reading<ReportingMonth>.Value(month.ToString(), month), Figures = [new(of.Key, IndicatorReader.Read(of, said), MailPlaces.Body) { IsAnswer = true }] }],
        };
    }
}
