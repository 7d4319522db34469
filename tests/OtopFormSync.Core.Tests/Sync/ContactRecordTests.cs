using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Sync;

/// <summary>Who was a district's contact, and until when.</summary>
public sealed class ContactRecordTests
{
    private const string Address = "nok@example.net";
    private static readonly DateTimeOffset First = At(10);
    private static readonly DateTimeOffset Second = At(11);
    private static readonly DateTimeOffset Third = At(12);

    [Fact]
    public void A_record_that_knows_nothing_takes_the_contacts_as_they_are()
    {
        var record = ContactRecord.Parse(null).Next(With(), First);

        Assert.Empty(record.Former);
        Assert.Equal(record, ContactRecord.Parse(record.Keep()));
        Assert.Equal(record, record.Next(With(), Second));
    }

    [Fact]
    public void An_address_is_a_contact_until_the_first_cycle_that_no_longer_sees_it()
    {
        var gone = ContactRecord.None.Next(With("ท่าบ่อ"), First).Next(With(), Second);
        var later = ContactRecord.Parse(gone.Keep()).Next(With(), Third);

        Assert.Equal(gone, later);
        Assert.Equal([new FormerContact(Address, Form.Code("ท่าบ่อ"), Second)], later.Former);
    }

    [Fact]
    public void How_an_address_is_written_does_not_matter()
    {
        var record = ContactRecord.None.Next(With("ท่าบ่อ"), First);

        Assert.Equal(record, record.Next(With(Address.ToUpperInvariant(), ["ท่าบ่อ"]), Second));
    }

    [Fact]
    public void An_address_that_moves_to_and_fro_was_each_districts_in_its_time()
    {
        var record = ContactRecord.None.Next(With("ท่าบ่อ"), First).Next(With("สังคม"), Second).Next(With("ท่าบ่อ"), Third);

        Assert.Equal([new(Address, Form.Code("ท่าบ่อ"), Second), new(Address, Form.Code("สังคม"), Third)], record.Former);
    }

    [Fact]
    public void An_address_that_two_districts_share_vouches_for_the_first_no_more()
    {
        var record = ContactRecord.None.Next(With("ท่าบ่อ"), First).Next(With("ท่าบ่อ", "สังคม"), Second);

        Assert.Equal([new FormerContact(Address, Form.Code("ท่าบ่อ"), Second)], record.Former);
    }

    private static Province With(params string[] districts) => With(Address, districts);

    private static Province With(string address, string[] districts) => ShippedConfiguration.Province with
    {
        Districts = ShippedConfiguration.Province.Districts.Select(district => districts.Contains(district.Name) ? district with { Contacts = [.. district.Contacts, address] } : district).ToValueList(),
    };

    private static DateTimeOffset At(int day) => new(2024, 1, day, 9, 0, 0, Bangkok.Offset);
}
