using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What a district was asked about its figures, by the figures that stand without what it answers.</summary>
/// <param name="program">The program.</param>
/// <param name="province">The province.</param>
/// <param name="calendar">The office's days off.</param>
/// <param name="items">Makes review items.</param>
/// <param name="earlierFigures">What stands in the quarters before.</param>
internal sealed class AskedQuestions(Program program, Province province, OfficeCalendar calendar, ReviewItems items, EarlierFigures earlierFigures)
{
    /// <summary>What the district has been asked and nobody has answered. What names neither month nor indicator answers that of its report; else, when only the thread is known, of its month.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="own">The district's reports before it.</param>
    public List<ReviewItem> Open(DraftReport draft, List<ReportAssessment> own)
    {
        var (builder, ledger) = Built(own);
        return own.SelectMany(report => report.Items).SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts)
            .Where(item => item.Code == ReviewCode.UnclearFigure && !IsAnswered(item, ledger))
            .Concat(builder.Items.Where(item => item.Code is ReviewCode.Implausible or ReviewCode.ChannelConflict or ReviewCode.OlderForward && item.Severity == ReviewSeverity.Waiting))
            .Where(item => item.Month is not null && (item.Indicator is not null || IsOfNothing(item, own)) && (item.Decision is null || item.Decision.DecidedAt > draft.Raw.ReceivedAt))
            .DistinctBy(item => (item.Month, item.Indicator))
            .ToList();
    }

    private static bool IsOfNothing(ReviewItem item, List<ReportAssessment> own) =>
        own.Find(report => report.Draft.Raw.Id == item.RawId)?.Submissions.Any(submission => submission is { NothingToReport: true, Figures.IsEmpty: true } && submission.Month == item.Month) == true;

    /// <summary>Whether a figure stands that came after the question.</summary>
    /// <param name="item">The question.</param>
    /// <param name="ledger">The figures.</param>
    public static bool IsAnswered(ReviewItem item, Ledger ledger) => ledger.Find(item.District!, item.Month!, item.Indicator!)?.Accepted?.ReceivedAt > item.ReceivedAt;

    /// <summary>What was asked when some reports came, of figures against others: nothing is left of it once a newer report stands.</summary>
    /// <param name="reports">These reports.</param>
    /// <param name="own">All of the district's.</param>
    public IEnumerable<ReviewItem> AskedThen(List<ReportAssessment> reports, List<ReportAssessment> own)
    {
        if (reports.Count == 0)
        {
            return [];
        }

        var last = reports.Max(report => report.Draft.Raw.ReceivedAt);
        return Built(own.FindAll(report => report.Draft.Raw.ReceivedAt <= last)).Builder.Items.Where(item => item is { Code: ReviewCode.Implausible or ReviewCode.ChannelConflict or ReviewCode.OlderForward, Severity: ReviewSeverity.Waiting, Month: not null, Indicator: not null });
    }

    /// <summary>Of which figures of a month we said that they look unusual.</summary>
    /// <param name="month">The month.</param>
    /// <param name="own">The district's reports.</param>
    public HashSet<IndicatorKey> Observed(ReportingMonth month, List<ReportAssessment> own) =>
        Built(own).Builder.Items.Where(item => item is { Severity: ReviewSeverity.Notice, Indicator: not null } && item.Month == month).Select(item => item.Indicator!).ToHashSet();

    /// <summary>The figures that stand by some reports.</summary>
    /// <param name="own">The reports.</param>
    public Ledger LedgerOf(List<ReportAssessment> own) => Built(own).Ledger;

    private (LedgerBuilder Builder, Ledger Ledger) Built(List<ReportAssessment> own)
    {
        var builder = new LedgerBuilder(program, province, calendar, items, own, new(), earlierFigures);
        return (builder, builder.Build());
    }
}
