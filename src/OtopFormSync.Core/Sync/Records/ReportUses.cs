using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>What the programs make of each report, for whoever takes contents from the record: none that an officer is still asked about may go.</summary>
/// <param name="states">The states of all programs.</param>
internal sealed class ReportUses(IReadOnlyCollection<DerivedState> states)
{
    private readonly ILookup<RawReportId, (DerivedState State, ReceivedReport Report)> _received =
        states.SelectMany(state => state.Received, (state, report) => (State: state, Report: report)).ToLookup(pair => pair.Report.RawId);

    private readonly HashSet<RawReportId> _asked =
        states.SelectMany(state => state.Review).Where(item => item.IsOpen).Select(item => item.RawId).OfType<RawReportId>().ToHashSet();

    /// <summary>What each program that knows the report makes of it; empty for a report of none.</summary>
    public IEnumerable<(DerivedState State, ReceivedReport Report)> Of(RawReportId report) => _received[report];

    /// <summary>Whether any program knows the report.</summary>
    public bool IsKnown(RawReportId report) => _received.Contains(report);

    /// <summary>Whether an officer is still asked about it.</summary>
    public bool IsAsked(RawReportId report) => _asked.Contains(report);
}
