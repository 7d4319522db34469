using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>How many receipts each sender may still cause today. Who does not say who he is counts as the district that he reports for.</summary>
internal sealed class ReceiptAllowance
{
    private readonly int _most;
    private readonly Dictionary<string, int> _caused = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _planned;

    /// <summary>Counts what was planned today, for whichever program.</summary>
    /// <param name="input">What planning knows.</param>
    public ReceiptAllowance(NoticePlanningInput input)
    {
        _most = input.State.Program.Notices.ReceiptsPerDay;
        _planned = input.ReceiptsToday.Where(key => !input.Known.Contains(key)).Select(MatterOf).ToHashSet(StringComparer.Ordinal);
        var today = input.ReceiptsToday.DistinctBy(MatterOf, StringComparer.Ordinal).Select(key => NoticeName.ReportOf(key.Value)).OfType<RawReportId>().ToLookup(id => id);
        if (today.Count == 0)
        {
            return;
        }

        foreach (var report in input.Others.Append(input.State).SelectMany(state => state.Received).DistinctBy(report => report.RawId))
        {
            Count(report, today[report.RawId].Count());
        }
    }

    /// <summary>Takes one receipt of today's. What goes out within another program's of this very cycle is none more.</summary>
    /// <param name="report">The report that it answers.</param>
    /// <param name="key">The receipt's key.</param>
    /// <returns>False when the sender has caused as many as may be.</returns>
    public bool TryTake(ReceivedReport report, NoticeKey key)
    {
        if (_planned.Contains(MatterOf(key)))
        {
            return true;
        }

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

    // Kind, recipient and report, whichever program's.
    private static string MatterOf(NoticeKey key) => key.Value[(key.Value.IndexOf('.') + 1)..];
}
