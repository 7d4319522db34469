using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>The reports that say one and the same figure of a district's month: in which order they are heard, and what of them contradicts the one that would stand, so that an officer must choose.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="reports">The reports, in the order of receipt.</param>
/// <param name="figureOf">What each of them says.</param>
/// <param name="latestWins">Whether a later report replaces an earlier one.</param>
/// <param name="held">Knows which corrections an officer took.</param>
/// <param name="items">Makes review items.</param>
/// <param name="found">Takes what an officer must see.</param>
internal sealed class CompetingReports(Indicator indicator, List<Submission> reports, Func<Submission, Figure> figureOf, bool latestWins, HeldCorrections held, ReviewItems items, Action<ReviewItem> found)
{
    private static readonly TimeSpan ConflictWindow = TimeSpan.FromDays(1);

    /// <summary>The reports in the order in which they are heard. What was sent on was said when it was written, before what came between.</summary>
    public List<Submission> Preferred { get; } = !latestWins ? reports
        : reports.Exists(report => report.HoldsForwarded) ? [.. LatestFirst(reports).OrderByDescending(report => figureOf(report).SaidAt ?? report.ReceivedAt)]
        : LatestFirst(reports);

    /// <summary>Reports in the order of receipt, turned around.</summary>
    /// <param name="reports">The reports, which stay as they are.</param>
    public static List<Submission> LatestFirst(List<Submission> reports)
    {
        var reversed = new List<Submission>(reports);
        reversed.Reverse();
        return reversed;
    }

    /// <summary>Holds the figure that would stand against the others.</summary>
    /// <param name="standing">The figure that would stand.</param>
    /// <returns>What stands: the same, or what an officer chose.</returns>
    public AcceptedFigure Weigh(AcceptedFigure standing)
    {
        var older = OlderForwards(standing);
        standing = AgainstOtherChannel(standing, older.Count == 0 ? Preferred : Preferred.FindAll(report => !older.Contains(report)));
        foreach (var forward in older)
        {
            standing = AgainstForward(standing, forward);
        }

        return standing;
    }

    // Written before the report came that stands, and sent on after it.
    private List<Submission> OlderForwards(AcceptedFigure standing) => !latestWins ? []
        : reports.FindAll(report => report.ReceivedAt > standing.Report.ReceivedAt && report.HoldsForwarded && (figureOf(report).SaidAt ?? report.ReceivedAt) < standing.Report.ReceivedAt);

    // Two channels that differ within a day are put before an officer while the latest stands.
    private AcceptedFigure AgainstOtherChannel(AcceptedFigure standing, List<Submission> preferred)
    {
        var report = standing.Report;
        if (standing.Figure.IsAnswer)
        {
            return standing; // the district has said which one is right
        }

        var other = preferred.Find(candidate => !ReferenceEquals(candidate, report)
            && candidate.Channel != report.Channel
            && (candidate.ReceivedAt - report.ReceivedAt).Duration() <= ConflictWindow
            && figureOf(candidate).Value != standing.Figure.Value);
        if (other is null)
        {
            return standing;
        }

        var item = items.ChannelConflict(report, standing.Figure, other, figureOf(other), indicator);
        return item.Decision is null && held.Takes(report) ? standing // an officer has looked at both and taken this one
            : Chosen(item, asked: report, DecisionKind.Reject, other, standing);
    }

    // A mail that is sent on late does not replace by itself what came after it was written: it waits with both figures, unless it repeats what was replaced.
    private AcceptedFigure AgainstForward(AcceptedFigure standing, Submission forward)
    {
        var report = standing.Report;
        var said = figureOf(forward);
        if (said.Value == standing.Figure.Value)
        {
            return standing.Figure.IsByOfficer ? standing : new(said, forward, standing.Explanation ?? forward.Explanation);
        }

        if (reports.Exists(candidate => candidate.ReceivedAt < report.ReceivedAt && figureOf(candidate).Value == said.Value))
        {
            found(items.ForwardedCopy(forward, said, indicator));
            return standing;
        }

        return Chosen(items.OlderForward(forward, said, standing, indicator), asked: forward, DecisionKind.Accept, forward, standing);
    }

    // Of two figures the officer chose the one that did not stand, left the other, or typed a third in the place of the one that he was asked about.
    private AcceptedFigure Chosen(ReviewItem item, Submission asked, DecisionKind choosesOther, Submission other, AcceptedFigure standing)
    {
        if (item.Decision?.Kind == DecisionKind.UseValue)
        {
            (var typed, item) = TypedFigure.Of(item, indicator, items);
            standing = typed is null ? standing : new(typed, asked, item.Decision?.Reason);
        }
        else if (item.Decision?.Kind == choosesOther)
        {
            standing = new(figureOf(other), other, item.Decision.Reason ?? other.Explanation);
        }

        found(item);
        return standing;
    }
}
