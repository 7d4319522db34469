using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Months that were closed before instants were kept: every report of theirs waited then, and waits on.</summary>
internal static class ClosedBefore
{
    private const string PublishedColumn = "code"; // of the tab of matters to review

    /// <summary>The receipt of the earliest report that officers have seen waiting because its month is closed.</summary>
    /// <param name="month">The month.</param>
    /// <param name="stored">Every report.</param>
    /// <param name="decisions">The latest decision of each item.</param>
    /// <param name="published">What was published last.</param>
    /// <returns>The instant; null when none has waited, or all were taken.</returns>
    public static DateTimeOffset? WaitedSince(ReportingMonth month, IReadOnlyList<StoredReport> stored, IReadOnlyList<Decision> decisions, ValueList<PublishedMark> published)
    {
        var taken = decisions.Where(decision => decision.Kind == DecisionKind.Accept).Select(decision => decision.ItemId).ToHashSet();
        return stored
            .Where(report => ReviewItems.ClosedMonthId(report.Report.Id, month) is var id && !taken.Contains(id) && published.Any(mark => mark.Holds(TabKeys.Review, id.Value, PublishedColumn)))
            .Select(report => (DateTimeOffset?)report.Report.ReceivedAt)
            .Min();
    }
}
