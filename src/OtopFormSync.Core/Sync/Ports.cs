using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Core.Sync;

/// <summary>Where reports come from: a response sheet or an inbox.</summary>
public interface IReportSource
{
    /// <summary>The name of the source, stable over time; the key of its cursor.</summary>
    string Name { get; }

    /// <summary>Reads what is there. Reading changes nothing at the source.</summary>
    /// <param name="cursor">What the last collection returned; null at the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was read; a place that cannot be read now is a problem in it, not an exception.</returns>
    Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken);
}

/// <summary>A source that can show people, where they look at it, which of its reports wait for an officer.</summary>
public interface IReviewMarks : IReportSource
{
    /// <summary>Marks reports and takes marks away. For people's eyes only; called when something changed, and safe to repeat.</summary>
    /// <param name="waiting">Keys of reports that wait from now on.</param>
    /// <param name="settled">Keys of reports that no longer wait.</param>
    /// <param name="cancellationToken">Stops it between two calls.</param>
    /// <returns>False when it is to be tried again in the next cycle.</returns>
    Task<bool> MarkAsync(IReadOnlyList<string> waiting, IReadOnlyList<string> settled, CancellationToken cancellationToken);
}

/// <summary>What a source holds.</summary>
public sealed record Collected
{
    /// <summary>True when nothing changed since the cursor; the reports are then empty and say nothing.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The reports that are there.</summary>
    public IReadOnlyList<RawReport> Reports { get; init; } = [];

    /// <summary>True when the reports are all that the source holds now, so that stored ones that are absent were taken back.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Places that could not be read, or columns that are missing or doubled; the last good state stays.</summary>
    public ValueList<SourceProblem> Problems { get; init; } = [];

    /// <summary>To be given at the next collection, once the reports are stored; null when the next one must read everything.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A place of a source that could not be read.</summary>
/// <param name="Place">The file, tab or mail.</param>
/// <param name="Reason">What happened and what to do, in Thai.</param>
/// <param name="InEnglish">The same for logs, without personal data.</param>
/// <param name="Original">The text in question; empty when there is none.</param>
/// <param name="IsPassing">True when it will be tried again by itself (locked, being written).</param>
public sealed record SourceProblem(string Place, string Reason, string InEnglish, string Original, bool IsPassing)
{
    /// <summary>Whether the place itself was reached.</summary>
    public Reach Reach { get; init; }

    /// <summary>When it may be asked again; null when that is not known.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}

/// <summary>Whether a place on another machine was reached.</summary>
public enum Reach
{
    /// <summary>It was; the problem is in what is there.</summary>
    Reached,

    /// <summary>It does not answer now.</summary>
    Unreachable,

    /// <summary>It does not let us in: a person must sign in or give permission.</summary>
    Denied,

    /// <summary>There is no such place: the configuration names a wrong one.</summary>
    Missing,
}

/// <summary>Takes a mail apart. Pure; given as a port because Core knows no document formats.</summary>
public interface IMailReader
{
    /// <summary>Raised when the same bytes may be read differently, so that cached readings are made anew.</summary>
    int Version { get; }

    /// <summary>Reads a mail; never throws on what people send: problems are part of the content.</summary>
    /// <param name="mail">The mail as it came.</param>
    /// <returns>Its content.</returns>
    MailContent Read(RawContent.Mail mail);
}

/// <summary>Where officers look.</summary>
public interface IResultsTarget
{
    /// <summary>Reads what stands there now, officers' cells included.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The state; <see cref="ResultsState.None"/> when there is nothing yet.</returns>
    /// <exception cref="TargetUnavailableException">It is there and cannot be read now.</exception>
    Task<ResultsState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes the book over what was read, in one step, keeping what officers own. Not called when nothing changed.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="known">The state that the changes were computed against.</param>
    /// <param name="changes">The cells that differ.</param>
    /// <param name="cancellationToken">Stops before the writing begins.</param>
    /// <returns>Published, or that a person changed it meanwhile: read and compute again.</returns>
    /// <exception cref="TargetUnavailableException">It cannot be written now; what stood there still stands.</exception>
    Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken);
}

/// <summary>What became of a publication.</summary>
public enum PublishOutcome
{
    /// <summary>Written.</summary>
    Published,

    /// <summary>A person changed it between reading and writing; nothing was written.</summary>
    ChangedMeanwhile,
}

/// <summary>The results cannot be read or written now: locked, open in a program, away.</summary>
public sealed class TargetUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, where and what to do, in English.</param>
    /// <param name="inThai">The same in Thai.</param>
    /// <param name="innerException">The cause; null when there is none.</param>
    public TargetUnavailableException(string message, string inThai, Exception? innerException = null)
        : base(message, innerException) => InThai = inThai;

    /// <summary>What happened, where and what to do, in Thai.</summary>
    public string InThai { get; }
}

/// <summary>How mail goes out: two steps, so that nothing is sent twice.</summary>
public interface INoticeSender
{
    /// <summary>How many mails may go out within 24 hours; null for any number.</summary>
    int? MostADay { get; }

    /// <summary>Stores the mail where it will be sent from, or finds the draft that already holds this key.</summary>
    /// <param name="notice">The rendered notice.</param>
    /// <param name="cancellationToken">Stops before the storing.</param>
    /// <returns>The draft's id.</returns>
    Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken);

    /// <summary>Sends a stored draft. Safe to repeat with the same id. A fault that is an <see cref="ISendFault"/> tells what it means for the mail.</summary>
    /// <param name="notice">The rendered notice.</param>
    /// <param name="draftId">The draft's id.</param>
    /// <param name="announcedAgo">How long ago the last sending was announced whose end is not known, also by an earlier process; null when there was none.</param>
    /// <param name="cancellationToken">Stops before the sending.</param>
    /// <returns>What became of it.</returns>
    Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, TimeSpan? announcedAgo, CancellationToken cancellationToken);
}

/// <summary>A fault of a sending that tells whether the mail may have gone out. One that does not tell is taken for <see cref="SendDoubt.MayBeSent"/>.</summary>
public interface ISendFault
{
    /// <summary>Whether the mail may have gone out.</summary>
    SendDoubt Doubt { get; }
}

/// <summary>As many mails went out as may within a day; the rest follows by itself.</summary>
public sealed class DailyLimitException : RemoteUnavailableException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">How many may go out within 24 hours.</param>
    public DailyLimitException(int limit)
        : base(
            FormattableString.Invariant($"{limit} mails went out within 24 hours, as many as 'mailsPerDay' allows. The rest goes out by itself, the oldest first."),
            FormattableString.Invariant($"ส่งอีเมลครบ {limit} ฉบับใน 24 ชั่วโมงตามที่ตั้งไว้ (mailsPerDay) ที่เหลือจะทยอยส่งเอง"))
    {
    }

    /// <inheritdoc/>
    public override Reach Reach => Reach.Unreachable;
}

/// <summary>Whether a mail may have gone out.</summary>
public enum SendDoubt
{
    /// <summary>This attempt sent nothing.</summary>
    NotSent,

    /// <summary>This attempt may have sent it.</summary>
    MayBeSent,

    /// <summary>Nothing was attempted: what became of an earlier attempt is not known yet.</summary>
    StillUnknown,
}

/// <summary>What became of a sending.</summary>
public enum SendOutcome
{
    /// <summary>It went out, now or before.</summary>
    Sent,

    /// <summary>It can be neither proved nor disproved; never sent again by itself.</summary>
    Unknown,
}

/// <summary>The record of everything that was received, decided, planned and sent. One process writes.</summary>
public interface IReportStore
{
    /// <summary>Stores what a source holds in one transaction: new reports, reports taken back or returned, and the cursor.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="reports">The reports that are there; known ones are passed over.</param>
    /// <param name="isWhole">True when stored reports of the source that are absent were taken back.</param>
    /// <param name="cursor">The cursor for the next collection.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many were new, taken back and returned.</returns>
    Task<StoredCounts> StoreAsync(string source, IReadOnlyList<RawReport> reports, bool isWhole, string? cursor, DateTimeOffset at, CancellationToken cancellationToken);

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

/// <summary>A report with what became of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="StoredAt">When it was first stored.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it is there.</param>
public sealed record StoredReport(RawReport Report, DateTimeOffset StoredAt, DateTimeOffset? WithdrawnAt);

/// <summary>What a storing changed.</summary>
/// <param name="New">Reports stored for the first time.</param>
/// <param name="Withdrawn">Reports taken back.</param>
/// <param name="Returned">Reports that were taken back and are there again.</param>
public sealed record StoredCounts(int New, int Withdrawn, int Returned);
