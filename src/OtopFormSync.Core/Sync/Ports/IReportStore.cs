using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>The record of everything that was received, decided, planned and sent. One process writes.</summary>
public interface IReportStore
{
    /// <summary>Stores what a source holds in one transaction: new reports, reports taken back or returned, and the cursor.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="reports">The reports that are there. Of known ones that are restated the latest state is kept beside what first came; other known ones are passed over.</param>
    /// <param name="isWhole">True when stored reports of the source that are absent were taken back.</param>
    /// <param name="cursor">The cursor for the next collection.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many were new, taken back and returned.</returns>
    Task<StoredCounts> StoreAsync(string source, IReadOnlyList<RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Marks reports that whoever sent them took back, where a source tells of these alone.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="keys">The keys of the reports; one that is not on record, or is taken back already, is passed over.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many were taken back.</returns>
    Task<int> TakeBackAsync(string source, IReadOnlyCollection<string> keys, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The cursor of a source.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The cursor; null at the first collection.</returns>
    Task<string?> GetCursorAsync(string source, CancellationToken cancellationToken);

    /// <summary>Every report that was ever stored, in the order of storing.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The reports.</returns>
    Task<IReadOnlyList<StoredReport>> ReadReportsAsync(CancellationToken cancellationToken);

    /// <summary>Records decisions; one that is equal to the latest of its item is passed over.</summary>
    /// <param name="decisions">The decisions as read from the results.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task RecordDecisionsAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken);

    /// <summary>Takes decisions back: their items have none until another is recorded. What was decided stays on record.</summary>
    /// <param name="items">The items; one without a decision is passed over.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task TakeDecisionsBackAsync(IReadOnlyList<ReviewItemId> items, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The latest decision of each item.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The decisions.</returns>
    Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken);

    /// <summary>Records planned notices; those whose key is known are passed over.</summary>
    /// <param name="notices">The rendered notices.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task PlanNoticesAsync(IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every notice on record, in the order of planning.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The notices.</returns>
    Task<IReadOnlyList<NoticeRecord>> ReadNoticesAsync(CancellationToken cancellationToken);

    /// <summary>The content of a planned notice.</summary>
    /// <param name="key">The notice's key.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rendered notice.</returns>
    Task<OutgoingNotice> ReadNoticeAsync(NoticeKey key, CancellationToken cancellationToken);

    /// <summary>Moves a notice on; committed before the call that it announces.</summary>
    /// <param name="key">The notice's key.</param>
    /// <param name="state">The new state.</param>
    /// <param name="draftId">The adopted draft; null to leave it.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task MoveNoticeAsync(NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes the contents of reports and notices for good, in one transaction; what is left of the reports is stored in their place. Reading what is left is all that can be done with them ever after.</summary>
    /// <param name="reports">The reports, with what is left of them.</param>
    /// <param name="notices">The notices, by their keys.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task PurgeAsync(IReadOnlyList<RawReport> reports, IReadOnlyList<NoticeKey> notices, CancellationToken cancellationToken);

    /// <summary>A number that is another one once anything on record has changed, whoever changed it, and the same as long as nothing has. Of use only while the store is open.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The number.</returns>
    Task<long> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>A small fact of ours by name: last slot of a schedule, board of the last digest.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The value; null when never set.</returns>
    Task<string?> GetFactAsync(string name, CancellationToken cancellationToken);

    /// <summary>Sets a small fact of ours.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>A task.</returns>
    Task SetFactAsync(string name, string value, CancellationToken cancellationToken);
}

/// <summary>What a storing changed.</summary>
/// <param name="New">Reports stored for the first time.</param>
/// <param name="Withdrawn">Reports taken back.</param>
/// <param name="Returned">Reports that were taken back and are there again.</param>
public sealed record StoredCounts(int New, int Withdrawn, int Returned)
{
    /// <summary>Reports that say what they said and stand otherwise at their source: nothing that anybody need hear of.</summary>
    public int Restated { get; init; }

    /// <summary>Reports that stand elsewhere at their source: in another row, in a file of another name.</summary>
    public int Moved { get; init; }
}
