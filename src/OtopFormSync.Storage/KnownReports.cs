using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Storage;

/// <summary>Reports as they came. Nothing but a purge changes them on record, so that a process reads each of them once.</summary>
internal sealed class KnownReports
{
    private readonly Dictionary<RawReportId, RawReport> _written = [];
    private readonly HashSet<ValueList<string>> _headers = [];

    /// <summary>In the order in which they were stored.</summary>
    public List<KnownReport> Reports { get; } = [];

    /// <summary>Texts that recur in them.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The last one's number; 0 before the first.</summary>
    public long LastSeq => Reports.Count == 0 ? 0 : Reports[^1].Seq;

    /// <summary>Hands over what was just written: where the record holds the same, no second copy of it is made.</summary>
    /// <param name="reports">New on record.</param>
    public void Expect(IReadOnlyList<RawReport> reports)
    {
        ValueList<string>? last = null;
        foreach (var report in reports)
        {
            _written[report.Id] = report;
            if (report.Content.Match(static row => row.Headers, static _ => null, static _ => null, static _ => (ValueList<string>?)null) is { } headers && !ReferenceEquals(headers, last))
            {
                last = Shared(headers);
            }
        }
    }

    /// <summary>The one list of these headers, which all their rows hold.</summary>
    /// <param name="headers">Header texts.</param>
    public ValueList<string> Shared(ValueList<string> headers) => _headers.Add(headers) || !_headers.TryGetValue(headers, out var known) ? headers : known;

    /// <summary>What was written under an identity; null when another process, or an earlier one, wrote it.</summary>
    /// <param name="id">The identity.</param>
    public RawReport? Written(RawReportId id) => _written.GetValueOrDefault(id);

    /// <summary>Adds what came since, in the order of storing.</summary>
    /// <param name="reports">Read from the record; what could be read before a fault is known.</param>
    public void Add(IEnumerable<KnownReport> reports)
    {
        foreach (var report in reports)
        {
            Reports.Add(report);
        }

        _written.Clear();
    }
}

/// <summary>A report as it came.</summary>
/// <param name="Seq">Its number in the record.</param>
/// <param name="Report">The report.</param>
/// <param name="StoredAt">When it was stored.</param>
internal sealed record KnownReport(long Seq, RawReport Report, DateTimeOffset StoredAt);
