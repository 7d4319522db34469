using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Whose addresses are whose: the contacts of the province file, and what officers had remembered when they took a report.</summary>
internal sealed class KnownSenders
{
    private readonly Province _province;
    private readonly Dictionary<string, District> _contacts;
    private readonly HashSet<(string Address, DistrictCode District)> _remembered;

    private KnownSenders(Province province, Dictionary<string, District> contacts, HashSet<(string, DistrictCode)> remembered) =>
        (_province, _contacts, _remembered) = (province, contacts, remembered);

    /// <summary>The contacts of a province, nothing remembered.</summary>
    /// <param name="province">The province.</param>
    public static KnownSenders Of(Province province) => new(
        province,
        province.Districts
            .SelectMany(district => district.Contacts.Select(contact => (contact, district)))
            .GroupBy(pair => pair.contact.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(group => group.Count() == 1) // an address of two districts vouches for neither
            .ToDictionary(group => group.Key, group => group.First().district, StringComparer.Ordinal),
        []);

    /// <summary>With the addresses that officers had remembered.</summary>
    /// <param name="drafts">Every report, those taken back too: what was remembered of one stays.</param>
    /// <param name="districts">Decides whose report it is.</param>
    /// <param name="items">Knows the decisions.</param>
    public KnownSenders Remembering(IEnumerable<DraftReport> drafts, DistrictAssessor districts, ReviewItems items) => new(
        _province,
        _contacts,
        drafts
            .Where(draft => draft is { IsReport: true, Sender: not null })
            .Select(draft => (draft.Sender, Named: districts.Assess(draft, null).District, Draft: draft))
            .Where(report => report.Named is not null && Asked(report.Draft, report.Named, items) is { Decision.Kind: DecisionKind.AcceptAndRemember })
            .Select(report => (report.Sender!, report.Named!.Code))
            .ToHashSet());

    /// <summary>The district whose contact an address is; null when it is nobody's, or of two districts.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    public District? ContactOf(string? address) => address is null ? null : _contacts.GetValueOrDefault(address);

    /// <summary>Whether a district reports from an address.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    /// <param name="district">The district; null while it is not known.</param>
    public bool IsOf(string? address, District? district) => address is not null && district is not null && (ContactOf(address) == district || IsRemembered(address, district));

    /// <summary>Whether officers had an address remembered for a district.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    /// <param name="district">The district.</param>
    public bool IsRemembered(string? address, District district) => address is not null && _remembered.Contains((address, district.Code));

    /// <summary>Whether an address is the office's own, whose people may pass reports on.</summary>
    /// <param name="address">The address in small letters.</param>
    public bool IsOffice(string address) => _province.Officers.Contains(address) || string.Equals(_province.Mailbox, address, StringComparison.Ordinal);

    /// <summary>What an officer must decide about an address that is not of the district that is reported; null when nothing.</summary>
    /// <param name="draft">The report; it says an address.</param>
    /// <param name="district">The district of the report; null while it is not known.</param>
    /// <param name="items">Makes review items.</param>
    public ReviewItem? Asked(DraftReport draft, District? district, ReviewItems items)
    {
        var address = draft.Sender ?? "";
        if (ContactOf(address) is { } contactOf)
        {
            return district is null || contactOf == district ? null : items.SenderOfOtherDistrict(draft.Raw, address, contactOf, district);
        }

        return IsOffice(address) ? null : items.UnknownSender(draft.Raw, address);
    }
}
