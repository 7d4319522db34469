using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>A later report that says it clearly has answered what was asked of an earlier one.</summary>
/// <param name="program">The program.</param>
/// <param name="ledger">The figures that stand.</param>
/// <param name="items">Makes review items.</param>
internal sealed class LaterReports(Program program, Ledger ledger, ReviewItems items)
{
    /// <summary>An item as it stands: answered, where later reports gave every figure that is in question.</summary>
    /// <param name="item">The item.</param>
    /// <param name="report">The report that it is about.</param>
    public ReviewItem StillAsked(ReviewItem item, ReportAssessment report)
    {
        if (item is not { IsOpen: true, ReceivedAt: { } asked, District: { } district } || !program.LatestWins || InQuestion(item, report) is not { Count: > 0 } figures)
        {
            return item;
        }

        var given = figures.ConvertAll(figure => ledger.Find(district, figure.Month, figure.Indicator)?.Accepted?.ReceivedAt);
        // A form without figures is before the filled one also where both came in one second.
        if (item.Code == ReviewCode.BlankForm && given.TrueForAll(at => at is not null) && given.Exists(at => at <= asked.AddSeconds(-1)))
        {
            return items.BlankAfter(item, given.Max()!.Value);
        }

        return given.TrueForAll(at => at > asked || (item.Code == ReviewCode.BlankForm && at > asked.AddSeconds(-1))) ? items.AnsweredSince(item, given.Max()!.Value) : item;
    }

    // What a later report can make void: the figures that are all in question. Who may report, and which month it was, no later report of figures says.
    private List<(ReportingMonth Month, IndicatorKey Indicator)> InQuestion(ReviewItem item, ReportAssessment report) => item switch
    {
        { Code: ReviewCode.UnclearFigure or ReviewCode.UnclearFigures, Month: { } month } => [.. (item.Parts.IsEmpty ? [item] : item.Parts).Select(part => (month, part.Indicator!))],
        { Code: ReviewCode.ZeroContradictsFigures or ReviewCode.BlankForm, Month: { } month } => [.. program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => (month, indicator.Key))],
        { Code: ReviewCode.TargetsInsteadOfFigures or ReviewCode.SameFileTwice } => [.. report.Submissions.SelectMany(submission => submission.Figures.Select(figure => (submission.Month, figure.Indicator)))],
        _ => [],
    };
}
