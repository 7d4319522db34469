using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>What a report as a whole holds.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A mail without any figure, with what of it cannot be read.</summary>
    public ReviewItem Unreadable(RawReport raw, string excerpt, params IEnumerable<DocumentProblem> parts) =>
        Whole(ReviewCode.Unreadable, ReviewSeverity.Waiting, SetAside, raw, BodyOf(raw), string.Join(" · ", [wording.Say("review.unreadable"), .. parts.Select(part => $"{part.Place}: {wording.Say(part.Reason)}")]), excerpt);

    /// <summary>A mail with our own form in which nothing was filled in.</summary>
    public ReviewItem BlankForm(RawReport raw, string excerpt) =>
        Whole(ReviewCode.BlankForm, ReviewSeverity.Waiting, SetAside, raw, BodyOf(raw), wording.Say("review.blank-form"), excerpt);

    /// <summary>A form came back empty after its month had been reported: it says nothing new, and nobody need decide it.</summary>
    /// <param name="item">The question about the form.</param>
    /// <param name="reported">When the month's report came.</param>
    public ReviewItem BlankAfter(ReviewItem item, DateTimeOffset reported) => item with { Severity = ReviewSeverity.Notice, AnsweredAt = item.ReceivedAt, Reason = wording.Say("review.blank-form-after", ("received", ThaiText.ShortInstant(reported))) };

    /// <summary>The mail as one without any figure, when an officer set it aside while nothing could be read of it; else null.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="excerpt">How it begins.</param>
    public ReviewItem? SetAsideUnread(RawReport raw, string excerpt) => HasDecisions && Unreadable(raw, excerpt) is { Decision.Kind: DecisionKind.Reject } item ? item : null;

    /// <summary>A part of a mail that cannot be read, for the reason of the reader of documents; or a file in a chat, which is all that was sent: it waits for an officer.</summary>
    public ReviewItem UnreadablePart(RawReport raw, string part, Saying why, bool isAll = false) =>
        Whole(ReviewCode.Unreadable, isAll ? ReviewSeverity.Waiting : ReviewSeverity.Notice, SetAside, raw, part, wording.Say(why), part);

    public ReviewItem TargetsInsteadOfFigures(RawReport raw, string table, string row) =>
        Whole(ReviewCode.TargetsInsteadOfFigures, ReviewSeverity.Waiting, TakeOrLeave, raw, table, wording.Say("review.targets-instead-of-figures"), row);

    /// <summary>A report that holds what is of another district as well.</summary>
    /// <param name="raw">The report.</param>
    /// <param name="table">Where it stands.</param>
    /// <param name="rows">What stands there.</param>
    /// <param name="districts">Whose rows of one table they are; empty where they are none. Of them the report can count for one only.</param>
    public ReviewItem SeveralDistricts(RawReport raw, string table, ValueList<string> rows, ValueList<string> districts) =>
        Whole(ReviewCode.SeveralDistricts, ReviewSeverity.Waiting, TakeOrLeave, raw, table, districts.IsEmpty ? wording.Say("review.several-districts") : wording.Say("review.several-districts-rows", ("count", districts.Count), ("districts", string.Join(" ", districts))), string.Join(" | ", rows)) with { Candidates = rows };

    private static string BodyOf(RawReport raw) => raw.Channel == ReportChannel.Line ? MailPlaces.Message : MailPlaces.Body;

    private ReviewItem Whole(ReviewCode code, ReviewSeverity severity, ValueList<DecisionKind> choices, RawReport raw, string part, string reason, string original) =>
        From(raw, Item(code, severity, choices, Within(raw.Place, part), reason, original, raw.Id.Value, part, original));
}
