namespace OtopFormSync.Core.Reporting.Review;

/// <content>Addresses that notices go to.</content>
internal sealed partial class ReviewItems
{
    /// <summary>An address that does not work. Each mail of a mail server is a question of its own.</summary>
    /// <param name="raw">What the mail server wrote.</param>
    /// <param name="address">The address.</param>
    /// <param name="notice">The key of the notice that did not arrive; empty when it is not known.</param>
    /// <param name="why">What the server said; empty when it said nothing.</param>
    /// <param name="isCertain">False when anybody could have written it: the address is written to till an officer says that it is so.</param>
    public ReviewItem AddressFails(RawReport raw, string address, string notice, string why, bool isCertain) => From(raw, Item(
        ReviewCode.AddressFails,
        ReviewSeverity.Waiting,
        WorksOrSeen,
        raw.Place,
        !isCertain ? wording.Say("review.address-fails-uncertain", ("address", address), ("which", Which(notice)))
            : why.Length == 0
            ? wording.Say("review.address-fails-unsaid", ("address", address), ("which", Which(notice)))
            : wording.Say("review.address-fails", ("address", address), ("why", why), ("which", Which(notice))),
        address,
        raw.Id.Value,
        address));

    private string Which(string notice) => notice.Length == 0 ? wording.Say("unreached.notice-unknown") : wording.Say("unreached.notice", ("notice", notice));
}
