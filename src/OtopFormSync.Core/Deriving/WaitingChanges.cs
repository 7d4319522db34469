using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What waits for an officer and would change a district's figures if it were taken. A stranger's report is none of it: nobody may hold a grade up by writing to us.</summary>
/// <param name="program">The program.</param>
/// <param name="ledger">The figures that stand.</param>
/// <param name="later">What later reports have answered: it waits for nobody.</param>
internal sealed class WaitingChanges(Program program, Ledger ledger, LaterReports later)
{
    /// <summary>Finds them.</summary>
    /// <param name="reports">The assessed reports.</param>
    /// <param name="found">What is asked about single figures of reports that count.</param>
    /// <returns>The changes, each once.</returns>
    public IReadOnlyCollection<WaitingChange> Of(IEnumerable<ReportAssessment> reports, IEnumerable<ReviewItem> found) =>
    [
        .. reports.Where(report => !report.Items.IsEmpty || !report.Waiting.IsEmpty).SelectMany(Of)
            .Concat(found.Where(item => item is { IsOpen: true, District: not null }).Select(item => new WaitingChange(item.District!, item.Indicator)))
            .Distinct(),
    ];

    private IEnumerable<WaitingChange> Of(ReportAssessment report)
    {
        if (report is not { MayBeAnswered: true, District: { } district } || report.Standing == ReceivedOutcome.Withdrawn)
        {
            yield break;
        }

        // Before its month is known a report can be about any.
        foreach (var item in report.Items.Where(item => item is { IsOpen: true, Month: null } && later.StillAsked(item, report).IsOpen))
        {
            yield return new(district.Code, item.Indicator);
        }

        foreach (var waiting in report.Waiting)
        {
            foreach (var indicator in program.Indicators.Where(indicator => waiting.Indicator is null ? indicator.RequiredIn(waiting.Month) : indicator.Key == waiting.Indicator))
            {
                if (ledger.Find(district.Code, waiting.Month, indicator.Key)?.Accepted is not { } standing || Precedes(report, standing))
                {
                    yield return new(district.Code, indicator.Key);
                }
            }
        }
    }

    private bool Precedes(ReportAssessment report, AcceptedFigure standing) =>
        program.LatestWins ? report.Draft.Raw.ReceivedAt >= standing.ReceivedAt : report.Draft.Raw.ReceivedAt <= standing.ReceivedAt;
}
