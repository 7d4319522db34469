using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What became of each report.</summary>
internal static class ReceivedReports
{
    /// <summary>Puts together what is told of the reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="review">Everything that is asked or was decided.</param>
    /// <param name="standing">The figures that stand, by the report that said them.</param>
    /// <param name="ledger">All figures.</param>
    /// <param name="edits">The rows that were edited in the sheet.</param>
    public static ValueList<ReceivedReport> Of(List<ReportAssessment> reports, ValueList<ReviewItem> review, ILookup<RawReportId, LedgerEntry> standing, Ledger ledger, EditedRowTimes edits)
    {
        // Most derivations have no reply and nothing in question: what only these look up is put together where it is asked for.
        var mails = new Lazy<Dictionary<string, string>>(() => reports.Where(report => report.Draft.MessageId is not null).DistinctBy(report => report.Draft.MessageId, StringComparer.Ordinal).ToDictionary(report => report.Draft.MessageId!, report => report.Draft.Raw.Place, StringComparer.Ordinal));
        var byReport = review.Where(item => item.RawId is not null).ToLookup(item => item.RawId!);
        var asked = new Lazy<ValueList<ReviewItem>>(() => review.Where(item => item.IsOpen).ToValueList());
        var stand = new Lazy<ILookup<DistrictCode, LedgerEntry>>(() => ledger.Entries.Where(entry => entry.Accepted is not null).ToLookup(entry => entry.District));
        return reports.Select(report => Of(report, ItemsOf(report, byReport), standing, mails, asked, edits) is var received && (received.Items.Any(item => item.IsOpen) || !received.LeftOpen.IsEmpty)
            ? received with { Meanwhile = Meanwhile(received, stand.Value).ToValueList() }
            : received).ToValueList();
    }

    private static ValueList<ReviewItem> ItemsOf(ReportAssessment report, ILookup<RawReportId, ReviewItem> byReport)
    {
        var ofReport = byReport[report.Draft.Raw.Id];
        return (report.Items.IsEmpty ? ofReport : ofReport.Concat(report.Items.Where(item => item.RawId is null))).ToValueList();
    }

    // Of what is not known to be about one month anything that stands may be meant.
    private static IEnumerable<ReviewItemId> Meanwhile(ReceivedReport report, ILookup<DistrictCode, LedgerEntry> standing) => report.District is not { } district ? [] : report.Items.Concat(report.LeftOpen)
        .Where(item => item.IsOpen)
        .SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts)
        .Where(item => standing[district].Any(entry => entry.Accepted!.RawId != report.RawId
            && (item.Indicator is null || entry.Indicator == item.Indicator)
            && (item.Month is { } month ? entry.Month == month : report.Submissions.IsEmpty || report.Submissions.Any(submission => submission.Month == entry.Month))))
        .Select(item => item.Id);

    private static ValueList<ReviewItem> LeftOpen(ValueList<string> left, ValueList<ReviewItem> asked) =>
        asked.Where(item => left.Contains(item.Id.Value) || item.Parts.Any(part => left.Contains(part.Id.Value))).ToValueList();

    private static ReceivedReport Of(ReportAssessment report, ValueList<ReviewItem> own, ILookup<RawReportId, LedgerEntry> standing, Lazy<Dictionary<string, string>> mails, Lazy<ValueList<ReviewItem>> asked, EditedRowTimes edits)
    {
        var raw = report.Draft.Raw;
        return new()
        {
            RawId = raw.Id,
            Channel = raw.Channel,
            ReceivedAt = raw.ReceivedAt,
            Place = raw.Place,
            District = report.District?.Code,
            Submissions = report.Submissions,
            Explanation = report.Draft.Explanation,
            Reason = report.Draft.Reason,
            Items = own,
            Outcome = Outcome(report, own, standing[raw.Id].Any()),
            Sender = report.Draft.Sender,
            Signing = report.Draft.Signing,
            IsFromRemembered = report.IsFromRemembered,
            SentBy = report.SentBy?.Code,
            IsPassedOn = report.IsPassedOn,
            IsOfList = report.Draft.IsOfList,
            MessageId = report.Draft.MessageId,
            Claims = report.Draft.Claims,
            LeftOpen = report.Draft.LeavesOpen.IsEmpty ? [] : LeftOpen(report.Draft.LeavesOpen, asked.Value),
            AnswersPlace = report.Draft.Answers.IsEmpty ? null : PlaceOf(report.Draft.Answers, mails.Value),
            Undone = edits.Undone(raw),
            Rewritten = edits.Rewritten(raw),
            MayBeAnswered = report.MayBeAnswered,
        };
    }

    private static string? PlaceOf(ValueList<string> answered, Dictionary<string, string> mails) => answered.Select(mails.GetValueOrDefault).FirstOrDefault(place => place is not null);

    private static ReceivedOutcome Outcome(ReportAssessment report, ValueList<ReviewItem> items, bool stands)
    {
        if (!report.Counts)
        {
            // What waited as a whole and was made void by a later report waits no more.
            return report.Standing == ReceivedOutcome.Waiting && items.Any(item => item.AnsweredAt is not null) && !items.Any(item => item.IsOpen) ? ReceivedOutcome.Replaced : report.Standing;
        }

        var open = items.Any(item => item.IsOpen);
        return stands
            ? open ? ReceivedOutcome.PartlyAccepted : ReceivedOutcome.Accepted
            : open ? ReceivedOutcome.Waiting
            : (report.Submissions.IsEmpty && !items.Any(item => item.AnsweredAt is not null)) || items.Any(item => item is { Code: ReviewCode.FinalGradeChanged, Decision.Kind: DecisionKind.Reject }) ? ReceivedOutcome.Rejected
            : ReceivedOutcome.Replaced;
    }
}
