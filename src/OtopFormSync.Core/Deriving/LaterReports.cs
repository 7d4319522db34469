using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>A later report that says it clearly has answered what was asked of an earlier one.</summary>
/// <param name="program">The program.</param>
/// <param name="ledger">The figures that stand.</param>
/// <param name="reports">The reports, in the order of receipt.</param>
/// <param name="items">Makes review items.</param>
internal sealed class LaterReports(Program program, Ledger ledger, IReadOnlyList<ReportAssessment> reports, ReviewItems items)
{
    /// <summary>A report's items as they stand: answered, where later reports gave every figure that is in question.</summary>
    /// <param name="report">The report that they are about.</param>
    public IEnumerable<ReviewItem> StillAsked(ReportAssessment report) => report.Items.IsEmpty ? [] : AsTheyStand(report); // most have none, and need nothing made for them

    private IEnumerable<ReviewItem> AsTheyStand(ReportAssessment report) => report.Items.Select(item => StillAsked(item, report));

    /// <summary>An item as it stands.</summary>
    /// <param name="item">The item.</param>
    /// <param name="report">The report that it is about.</param>
    public ReviewItem StillAsked(ReviewItem item, ReportAssessment report)
    {
        if (item is not { IsOpen: true, ReceivedAt: { } asked, District: { } district } || !program.LatestWins)
        {
            return item;
        }

        if (item.Code == ReviewCode.Unreadable && IsLacking(report) && SentWhole(report) is { } whole)
        {
            return items.AnsweredSince(item, whole.Draft.Raw.ReceivedAt);
        }

        if (InQuestion(item, report) is not { Count: > 0 } figures)
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
        { Code: ReviewCode.ClosedMonth, Month: { } month } => [.. report.Draft.Months.Where(part => part.Month?.TryGetValue(out var named) == true && named == month)
            .SelectMany(part => part.NothingToReport ? program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => indicator.Key) : part.Figures.Select(figure => figure.Indicator))
            .Distinct().Select(indicator => (month, indicator))],
        { Code: ReviewCode.ZeroContradictsFigures or ReviewCode.BlankForm, Month: { } month } => [.. program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => (month, indicator.Key))],
        { Code: ReviewCode.Unreadable } when IsLacking(report) && report.Draft.NamedMonth is { } month && program.Quarter.Contains(month) => [.. program.Indicators.Where(indicator => indicator.RequiredIn(month)).Select(indicator => (month, indicator.Key))],
        { Code: ReviewCode.TargetsInsteadOfFigures or ReviewCode.SameFileTwice } => [.. report.Submissions.SelectMany(submission => submission.Figures.Select(figure => (submission.Month, figure.Indicator)))],
        _ => [],
    };

    // A mail that was cut, or whose file cannot be read: it was a report, of which nothing is known.
    private static bool IsLacking(ReportAssessment report) => report.Draft.Months.IsEmpty && report.Draft.Problems.Any(problem => problem is DraftProblem.UnreadablePart);

    // The same mail whole, or, from the same district, the same file in one piece, with figures that count. A file's name may be that of every month: where the mail named none, it was about the month before it came.
    private ReportAssessment? SentWhole(ReportAssessment report)
    {
        var month = report.Draft.NamedMonth ?? ReportingMonth.Of(report.Draft.Raw.ReceivedAt.DayInBangkok()).Plus(-1);
        var files = report.Draft.Problems.OfType<DraftProblem.UnreadablePart>().Select(problem => problem.Part.Place).Where(MailPlaces.IsAttached).ToList();
        return reports.SkipWhile(other => !ReferenceEquals(other, report)).Skip(1).FirstOrDefault(other => other is { Counts: true, Submissions.IsEmpty: false } && other.District == report.District
            && ((report.Draft.MessageId is { } id && id == other.Draft.MessageId)
                || (other.Submissions.Any(submission => submission.Month == month) && files.Exists(file => other.Draft.Claims.Any(claim => IsWithin(claim.Place, file))))));
    }

    private static bool IsWithin(string place, string file) => place == file || (place.StartsWith(file, StringComparison.Ordinal) && !char.IsLetterOrDigit(place[file.Length]));
}
