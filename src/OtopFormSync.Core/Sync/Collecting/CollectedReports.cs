using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>What is on record once the sources were read.</summary>
/// <param name="Stored">All reports, those that were withdrawn too.</param>
/// <param name="Counts">What this cycle stored.</param>
/// <param name="Problems">What could not be read or found.</param>
/// <param name="Held">Questions about what vanished from the sources.</param>
/// <param name="Notices">All that went out or waits to.</param>
internal sealed record CollectedReports(IReadOnlyList<StoredReport> Stored, StoredCounts Counts, List<SourceProblem> Problems, List<ReviewItem> Held, IReadOnlyList<NoticeRecord> Notices)
{
    /// <summary>What each source answered, by its name.</summary>
    public required IReadOnlyDictionary<string, SourceAnswer> Answers { get; init; }

    /// <summary>Since when a form's addresses are looked at; what was on record before counts as it did.</summary>
    public required DateTimeOffset SendersSince { get; init; }

    /// <summary>Since when the servers that receive mails are looked at; what was on record before counts as it did.</summary>
    public required DateTimeOffset ServersSince { get; init; }

    /// <summary>Servers that the settings named before.</summary>
    public required ValueList<FormerServer> FormerServers { get; init; }

    /// <summary>Addresses that the province file named before.</summary>
    public required ValueList<FormerContact> FormerContacts { get; init; }

    /// <summary>Who is bound to which district in LINE, and the codes by which people are.</summary>
    public required LineBindings Line { get; init; }

    /// <summary>What mail servers say of mails, and what districts answer, is said of these.</summary>
    public IReadOnlyList<SentMail> Mails { get; } = MailsOf(Notices);

    /// <summary>The reports that came or went in the cycle. The store keeps milliseconds.</summary>
    public HashSet<RawReportId> Touched(DateTimeOffset asOf) =>
        [.. Stored.Where(report => (report.WithdrawnAt ?? report.StoredAt) is var at && at > asOf.AddMilliseconds(-1) && at <= asOf).Select(report => report.Report.Id)];

    // What went out as part of another mail was planned with it; of the receipts of one instant those for the same report are one mail.
    private static List<SentMail> MailsOf(IReadOnlyList<NoticeRecord> notices)
    {
        var covered = notices.Where(record => record is { State: NoticeState.Cancelled, HasContent: false }).ToLookup(With);
        return
        [
            .. notices.Where(record => record.State is NoticeState.Sending or NoticeState.Sent or NoticeState.Unknown)
                .Select(record => new SentMail(record.Key.Value, record.To, record.PlannedAt) { Covers = [.. covered[With(record)].Select(one => one.Key.Value)] }),
        ];
    }

    private static (NoticeKind, DateTimeOffset, ValueList<string>, string) With(NoticeRecord record) =>
        (record.Kind, record.PlannedAt, record.To, record.Kind == NoticeKind.Receipt ? NoticeName.SubjectOf(record.Key.Value) : "");
}
