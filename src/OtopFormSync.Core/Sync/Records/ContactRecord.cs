using System.Text.Json;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Which addresses spoke for which district, and until when. Kept as a fact: the province file says only who speaks now.</summary>
/// <param name="Present">Who spoke for whom when the record was last brought up to date, by address.</param>
/// <param name="Former">Who does so no more, in the order in which it was seen.</param>
internal sealed record ContactRecord(ValueList<PresentContact> Present, ValueList<FormerContact> Former)
{
    /// <summary>Nothing was seen yet.</summary>
    public static ContactRecord None { get; } = new([], []);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static ContactRecord Parse(string? kept) => kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } record ? None : new(
        record.Present.Select(contact => new PresentContact(contact.Address, DistrictCode.Parse(contact.District))).ToValueList(),
        record.Former.Select(contact => new FormerContact(contact.Address, DistrictCode.Parse(contact.District), contact.Until)).ToValueList());

    /// <summary>The record as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(new Kept(
        [.. Present.Select(contact => new KeptPresent(contact.Address, contact.District.Value))],
        [.. Former.Select(contact => new KeptFormer(contact.Address, contact.District.Value, contact.Until))]));

    /// <summary>The record once a province was seen.</summary>
    /// <param name="province">The province as its file has it now.</param>
    /// <param name="asOf">The instant at which it was seen.</param>
    public ContactRecord Next(Province province, DateTimeOffset asOf)
    {
        var present = KnownSenders.ContactsOf(province).Select(contact => new PresentContact(contact.Key, contact.Value.Code)).OrderBy(contact => contact.Address, StringComparer.Ordinal).ToValueList();
        var gone = Present.Except(present).Select(contact => new FormerContact(contact.Address, contact.District, asOf));
        return new(present, Former.Concat(gone).ToValueList());
    }

    private sealed record Kept(List<KeptPresent> Present, List<KeptFormer> Former);

    private sealed record KeptPresent(string Address, string District);

    private sealed record KeptFormer(string Address, string District, DateTimeOffset Until);
}

/// <summary>An address that speaks for a district.</summary>
/// <param name="Address">The address in small letters.</param>
/// <param name="District">The district.</param>
internal sealed record PresentContact(string Address, DistrictCode District);
