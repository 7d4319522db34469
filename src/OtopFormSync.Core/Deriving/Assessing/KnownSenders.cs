using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Whose addresses are whose: the contacts of the province file, those of before for what they reported as contacts, and what officers had remembered when they took a report.</summary>
internal sealed class KnownSenders
{
    private readonly Province _province;
    private readonly Dictionary<string, District> _contacts;
    private readonly ILookup<string, (District District, DateTimeOffset Until)> _former; // the first to go first
    private readonly ILookup<string, (District? District, DateTimeOffset At)> _bound; // in the order of binding
    private readonly ValueList<LineRelease> _releases;
    private readonly ILookup<string, (District District, DateTimeOffset Until)> _remembered;

    private KnownSenders(Province province, Dictionary<string, District> contacts, ILookup<string, (District, DateTimeOffset)> former, ILookup<string, (District?, DateTimeOffset)> bound, ValueList<LineRelease> releases, ILookup<string, (District, DateTimeOffset)> remembered) =>
        (_province, _contacts, _former, _bound, _releases, _remembered) = (province, contacts, former, bound, releases, remembered);

    /// <summary>The contacts of a province, nothing remembered.</summary>
    /// <param name="province">The province.</param>
    /// <param name="former">Who was a contact before.</param>
    /// <param name="bindings">Who is bound to a district in LINE.</param>
    /// <param name="releases">When nobody in LINE spoke for a district any more.</param>
    public static KnownSenders Of(Province province, ValueList<FormerContact> former, ValueList<LineBinding> bindings, ValueList<LineRelease> releases) => new(
        province,
        ContactsOf(province),
        former
            .OrderBy(contact => contact.Until)
            .Select(contact => (contact.Address, contact.Until, District: province.Find(contact.District)))
            .Where(contact => contact.District is not null)
            .ToLookup(contact => contact.Address, contact => (contact.District!, contact.Until), StringComparer.Ordinal),
        bindings.OrderBy(binding => binding.At).ToLookup(binding => binding.User, binding => (binding.District is { } code ? province.Find(code) : null, binding.At), StringComparer.Ordinal),
        releases,
        Array.Empty<(string Address, District District, DateTimeOffset Until)>().ToLookup(known => known.Address, known => (known.District, known.Until), StringComparer.Ordinal));

    /// <summary>Whose contact each address is that vouches for a district, by the address in small letters.</summary>
    /// <param name="province">The province.</param>
    public static Dictionary<string, District> ContactsOf(Province province) => province.All
        .SelectMany(district => district.Contacts.Select(contact => (contact, district)))
        .GroupBy(pair => pair.contact.ToLowerInvariant(), StringComparer.Ordinal)
        .Where(group => group.Count() == 1) // an address of two districts vouches for neither
        .ToDictionary(group => group.Key, group => group.First().district, StringComparer.Ordinal);

    /// <summary>With the addresses that officers had remembered.</summary>
    /// <param name="drafts">Every report, those taken back too: what was remembered of one stays.</param>
    /// <param name="districts">Decides whose report it is.</param>
    /// <param name="items">Knows the decisions.</param>
    public KnownSenders Remembering(IEnumerable<DraftReport> drafts, DistrictAssessor districts, ReviewItems items) => new(
        _province,
        _contacts,
        _former,
        _bound,
        _releases,
        drafts
            .Where(draft => draft is { IsReport: true, Sender: not null })
            .Select(draft => (Draft: draft, Named: districts.Assess(draft, null).District))
            .Where(report => report.Named is not null)
            .Select(report => (report.Draft, Named: report.Named!, Asked(report.Draft, report.Named, items)?.Decision))
            .Where(report => report.Decision is { Kind: DecisionKind.AcceptAndRemember })
            .ToLookup(report => report.Draft.Sender!, report => (report.Named, UntilOf(report.Draft, report.Named, report.Decision!)), StringComparer.Ordinal));

    // An account that was remembered in LINE goes with those that are bound.
    private DateTimeOffset UntilOf(DraftReport draft, District district, Decision decision) =>
        (draft.IsChat ? _releases.FirstOrDefault(release => release.District == district.Code && release.At >= decision.DecidedAt)?.At : null) ?? DateTimeOffset.MaxValue;

    /// <summary>The district whose contact an address was when it wrote, or is now if it was nobody's; null when it is nobody's, or of two districts.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    /// <param name="at">When what it wrote was received.</param>
    public District? ContactOf(string? address, DateTimeOffset at) =>
        address is null ? null : FormerContactOf(address, at) ?? _contacts.GetValueOrDefault(address) ?? BoundTo(address, at);

    /// <summary>The district that a report is of where it names none: its sender's, also where officers had an account in LINE remembered; null when it is nobody's, or of two districts.</summary>
    /// <param name="draft">The report.</param>
    public District? DistrictOf(DraftReport draft) =>
        ContactOf(draft.Sender, draft.Raw.ReceivedAt) ?? (draft is { IsChat: true, Sender: { } user } && RememberedFor(user, draft.Raw.ReceivedAt) is [var only] ? only : null);

    private List<District> RememberedFor(string address, DateTimeOffset at) => [.. _remembered[address].Where(known => at <= known.Until).Select(known => known.District).Distinct()];

    private District? FormerContactOf(string address, DateTimeOffset at)
    {
        foreach (var (district, until) in _former[address])
        {
            if (at <= until)
            {
                return district;
            }
        }

        return null;
    }

    // Who was bound later is the same person who wrote before.
    private District? BoundTo(string user, DateTimeOffset at)
    {
        District? bound = null;
        var isFirst = true;
        foreach (var binding in _bound[user])
        {
            bound = isFirst || binding.At <= at ? binding.District : bound;
            isFirst = false;
        }

        return bound;
    }

    /// <summary>Whether a district reports from an address, or did when it wrote.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    /// <param name="district">The district; null while it is not known.</param>
    /// <param name="at">When what it wrote was received.</param>
    public bool IsOf(string? address, District? district, DateTimeOffset at) => address is not null && district is not null
        && (_contacts.GetValueOrDefault(address) == district || BoundTo(address, at) == district || IsIn(_former[address], district, at) || IsRemembered(address, district, at));

    /// <summary>Whether officers had an address remembered for a district.</summary>
    /// <param name="address">The address in small letters; null when none is said.</param>
    /// <param name="district">The district.</param>
    /// <param name="at">When what it wrote was received.</param>
    public bool IsRemembered(string? address, District district, DateTimeOffset at) => address is not null && IsIn(_remembered[address], district, at);

    private static bool IsIn(IEnumerable<(District District, DateTimeOffset Until)> known, District district, DateTimeOffset at)
    {
        foreach (var (one, until) in known)
        {
            if (one.Code == district.Code && at <= until)
            {
                return true;
            }
        }

        return false;
    }

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
        if (ContactOf(address, draft.Raw.ReceivedAt) is { } contactOf)
        {
            return district is null || contactOf == district ? null : items.SenderOfOtherDistrict(draft.Raw, address, contactOf, district);
        }

        return draft.IsChat ? items.UnboundUser(draft.Raw, address) : IsOffice(address) ? null : items.UnknownSender(draft.Raw, address);
    }
}
