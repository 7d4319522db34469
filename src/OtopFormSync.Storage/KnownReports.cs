using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Storage;

/// <summary>Reports as they came. Nothing but a purge changes them on record, so that a process reads each of them once.</summary>
internal sealed class KnownReports
{
    /// <summary>In the order in which they were stored.</summary>
    public List<KnownReport> Reports { get; } = [];

    /// <summary>Texts that recur in them.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>The last one's number; 0 before the first.</summary>
    public long LastSeq => Reports.Count == 0 ? 0 : Reports[^1].Seq;
}

/// <summary>A report as it came.</summary>
/// <param name="Seq">Its number in the record.</param>
/// <param name="Report">The report.</param>
/// <param name="StoredAt">When it was stored.</param>
internal sealed record KnownReport(long Seq, RawReport Report, DateTimeOffset StoredAt);
