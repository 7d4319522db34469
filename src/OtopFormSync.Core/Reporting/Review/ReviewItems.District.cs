using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Whose report it is.</content>
internal sealed partial class ReviewItems
{
    private const string DistrictPlace = "อำเภอ";
    private const string SenderPlace = "ผู้ส่ง";
    private const int ShownOfUser = 9; // enough to see that two messages are of one person

    public ReviewItem UnclearDistrict(RawReport raw, Reading<District>? named) => From(raw, Item(
        ReviewCode.UnclearDistrict,
        ReviewSeverity.Waiting,
        NameOrLeave,
        Within(raw.Place, DistrictPlace),
        wording.Say("review.unclear-district", ("doubts", WhyUnclear(named))),
        named?.Original ?? "",
        raw.Id.Value));

    public ReviewItem NearestDistrict(RawReport raw, Reading<District>.Value taken) => From(raw, Item(
        ReviewCode.NearestDistrict,
        ReviewSeverity.Notice,
        [DecisionKind.Acknowledge, DecisionKind.UseValue, DecisionKind.Reject],
        Within(raw.Place, DistrictPlace),
        wording.Say("review.nearest-district", ("original", taken.Original.Trim()), ("district", taken.Result.Name)),
        taken.Original,
        taken.Original,
        taken.Result.Code.Value));

    /// <summary>Nobody's contact has sent it.</summary>
    public ReviewItem UnknownSender(RawReport raw, string sender) =>
        UnknownSender(raw, sender, TakeRememberOrLeave, wording.Say("review.unknown-sender"), "unknown");

    /// <summary>Somebody has written in LINE who is bound to no district.</summary>
    /// <param name="raw">The message.</param>
    /// <param name="user">By which LINE knows who it was; empty when it does not say.</param>
    public ReviewItem UnboundUser(RawReport raw, string user) => user.Length == 0
        ? UnknownSender(raw, user, TakeOrLeave, wording.Say("review.unknown-sender-line-unsaid"), "line")
        : UnknownSender(raw, Shown(user), TakeRememberOrLeave, wording.Say("review.unknown-sender-line"), "line");

    /// <summary>The receiving server does not vouch for the sender.</summary>
    public ReviewItem UnauthenticatedSender(RawReport raw, string sender) =>
        UnknownSender(raw, sender, TakeOrLeave, wording.Say("review.unknown-sender-unauthenticated"), "unauthenticated");

    /// <summary>The settings do not say whose word about senders counts: one item for all mails that wait for it, which the settings alone answer.</summary>
    public ReviewItem ServerNotNamed(UnnamedServer server) => Item(
        ReviewCode.UnknownSender,
        ReviewSeverity.Waiting,
        [],
        Within("workspace.yaml", "authserv"),
        server.Seen is { } seen ? wording.Say("review.unknown-sender-server-not-named", ("server", seen)) : wording.Say("review.unknown-sender-no-server-seen"),
        server.Seen ?? "",
        "authserv");

    /// <summary>It came through a mailing list.</summary>
    public ReviewItem MailOfList(RawReport raw, string sender) =>
        UnknownSender(raw, sender, TakeOrLeave, wording.Say("review.unknown-sender-list"), "list");

    /// <summary>A row of the Form does not say who answered.</summary>
    public ReviewItem UnsignedAnswer(RawReport raw) =>
        UnknownSender(raw, "", TakeOrLeave, wording.Say("review.unknown-sender-unsigned"), "unsigned");

    public ReviewItem SenderOfOtherDistrict(RawReport raw, string sender, District contactOf, District named) => From(raw, Item(
        ReviewCode.SenderOfOtherDistrict,
        ReviewSeverity.Waiting,
        TakeRememberOrLeave,
        Within(raw.Place, SenderPlace),
        wording.Say("review.sender-of-other-district", ("contact_of", contactOf.Name), ("district", named.Name)),
        raw.Channel == ReportChannel.Line ? Shown(sender) : sender,
        raw.Id.Value,
        named.Code.Value));

    // By a whole id anybody could look for the person.
    private static string Shown(string user) => $"{user[..Math.Min(user.Length, ShownOfUser)]}…";

    private ReviewItem UnknownSender(RawReport raw, string sender, ValueList<DecisionKind> choices, string reason, string why) => From(raw, Item(
        ReviewCode.UnknownSender,
        ReviewSeverity.Waiting,
        choices,
        Within(raw.Place, SenderPlace),
        reason,
        sender,
        raw.Id.Value,
        why));
}
