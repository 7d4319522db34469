using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>How many receipts each sender may still cause today. Who does not say who he is counts as the district that he reports for.</summary>
internal sealed class ReceiptAllowance
{
    private readonly int _most;
    private readonly Dictionary<string, int> _caused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts what was planned today, for whichever program.</summary>
    /// <param name="input">What planning knows.</param>
    public ReceiptAllowance(NoticePlanningInput input)
    {
        _most = input.State.Program.Notices.ReceiptsPerDay;
        var today = input.ReceiptsToday.Select(ReportOf).OfType<RawReportId>().ToLookup(id => id);
        if (today.Count == 0)
        {
            return;
        }

        foreach (var report in input.Others.Append(input.State).SelectMany(state => state.Received).DistinctBy(report => report.RawId))
        {
            Count(report, today[report.RawId].Count());
        }
    }

    /// <summary>Takes one receipt of today's.</summary>
    /// <param name="report">The report that it answers.</param>
    /// <returns>False when the sender has caused as many as may be.</returns>
    public bool TryTake(ReceivedReport report)
    {
        if (_caused.GetValueOrDefault(CauseOf(report)) >= _most)
        {
            return false;
        }

        Count(report, 1);
        return true;
    }

    private void Count(ReceivedReport report, int receipts)
    {
        if (receipts > 0)
        {
            _caused[CauseOf(report)] = _caused.GetValueOrDefault(CauseOf(report)) + receipts;
        }
    }

    private static string CauseOf(ReceivedReport report) => report.Sender is { Length: > 0 } sender ? sender : report.District?.Value ?? "";

    // A receipt's key ends with the report that it answers; that of a list with a day.
    private static RawReportId? ReportOf(NoticeKey key) => RawReportId.TryParse(key.Value[(key.Value.LastIndexOf('.') + 1)..], null, out var id) ? id : null;
}
