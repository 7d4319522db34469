using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Decides whether a mail's sender may report for the district.</summary>
internal static class SenderAssessor
{
    /// <summary>What an officer must decide about the sender of a mail; null when nothing.</summary>
    /// <param name="draft">The mail.</param>
    /// <param name="contactOf">The district whose contact the sender is; null when it is nobody's.</param>
    /// <param name="district">The district of the report; null while it is not known.</param>
    /// <param name="province">The province, whose officers may pass reports on.</param>
    /// <param name="items">Makes review items.</param>
    public static ReviewItem? Assess(DraftReport draft, District? contactOf, District? district, Province province, ReviewItems items)
    {
        var address = draft.Sender ?? "";
        if (draft.SenderAuthenticated == false)
        {
            return items.UnauthenticatedSender(draft.Raw, address);
        }

        if (contactOf is null)
        {
            var isOfficer = province.Officers.Contains(address) || string.Equals(province.Mailbox, address, StringComparison.Ordinal);
            return isOfficer ? null : items.UnknownSender(draft.Raw, address);
        }

        return district is null || contactOf == district ? null : items.SenderOfOtherDistrict(draft.Raw, address, contactOf, district);
    }
}
