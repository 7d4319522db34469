using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Storage;

/// <summary>An open store; disposing lets go of the file.</summary>
public interface IOpenStore : IReportStore, IStoreHistory, IDisposable, IAsyncDisposable;

/// <summary>What happened to what is on record, for showing.</summary>
public interface IStoreHistory
{
    /// <summary>When a report was stored, taken back and returned, in order.</summary>
    /// <param name="reportId">The raw report's identity.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The happenings; empty when there is no such report.</returns>
    Task<IReadOnlyList<ReportHappening>> ReadReportHistoryAsync(RawReportId reportId, CancellationToken cancellationToken);

    /// <summary>The moves of a notice, its planning first.</summary>
    /// <param name="key">The notice's key.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The moves; empty when there is no such notice.</returns>
    Task<IReadOnlyList<NoticeMove>> ReadNoticeHistoryAsync(NoticeKey key, CancellationToken cancellationToken);
}

/// <summary>What happens to a report in the store.</summary>
public enum ReportHappeningKind
{
    /// <summary>Stored for the first time.</summary>
    Stored,

    /// <summary>Taken back at its source.</summary>
    Withdrawn,

    /// <summary>There again.</summary>
    Returned,
}

/// <summary>Something that happened to a report.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
public sealed record ReportHappening(ReportHappeningKind Kind, DateTimeOffset At);

/// <summary>A move of a notice.</summary>
/// <param name="State">Its new state.</param>
/// <param name="DraftId">The draft that was adopted with it; null when none was.</param>
/// <param name="At">When.</param>
public sealed record NoticeMove(NoticeState State, string? DraftId, DateTimeOffset At);
