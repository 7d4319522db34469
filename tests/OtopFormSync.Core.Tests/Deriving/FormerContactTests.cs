using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>What a district's contact reported counts on when another takes its place; what comes from it afterwards is a stranger's.</summary>
public sealed class FormerContactTests
{
    private const string Somchai = "somchai.rakthai@example.net";
    private const string Sangkhom = "sangkhom@cdd.example.org"; // the contact of สังคม today
    private const string ThaBo = "ท่าบ่อ";

    private static readonly DateTimeOffset Gone = new(2024, 1, 11, 9, 0, 0, Bangkok.Offset);

    [Theory]
    [InlineData("2024-01-10 09:00:00", true)]
    [InlineData("2024-01-11 09:00:00", true)]
    [InlineData("2024-01-11 09:00:01", false)]
    public void An_answer_counts_when_it_was_received_while_the_address_was_the_districts(string receivedAt, bool counts)
    {
        var state = Form.Derive([Answer(Somchai, receivedAt)], former: [Former(Somchai, ThaBo, Gone)]);

        Assert.Equal(counts ? 15_412_300m : null, Sales(state, ThaBo));
        Assert.Equal(counts ? [] : [ReviewCode.UnknownSender], Open(state));
        Assert.Equal(counts, state.Received[0].MayBeAnswered);
    }

    [Fact]
    public void For_any_other_district_a_former_contact_never_spoke()
    {
        var state = Form.Derive([Answer(Somchai, "2024-01-10 09:00:00")], former: [Former(Somchai, "สังคม", Gone)]);

        Assert.Null(Sales(state, ThaBo));
        Assert.Equal([ReviewCode.SenderOfOtherDistrict], Open(state));
    }

    [Theory]
    [InlineData("2024-01-10 09:00:00", ThaBo)]
    [InlineData("2024-01-12 09:00:00", "สังคม")]
    public void Mails_without_a_district_stay_with_the_district_that_the_address_moved_from(string receivedAt, string district)
    {
        var state = Letters.Derivation().Derive(Input(Mail(Sangkhom, receivedAt), Former(Sangkhom, ThaBo, Gone)));

        Assert.Equal(Form.Code(district), Assert.Single(state.Received).District);
        Assert.Equal(5_600_000, Sales(state, district));
        Assert.Empty(Open(state));
    }

    [Fact]
    public void Answers_stay_with_the_district_that_the_address_moved_from()
    {
        var state = Form.Derive([Answer(Sangkhom, "2024-01-10 09:00:00"), Answer(Sangkhom, "2024-01-12 09:00:00", "1")], former: [Former(Sangkhom, ThaBo, Gone)]);

        Assert.Equal(15_412_300, Sales(state, ThaBo));
        Assert.Equal([ReviewCode.SenderOfOtherDistrict], Open(state));
    }

    [Theory]
    [InlineData("2024-01-10 09:00:00", "สังคม")]
    [InlineData("2024-01-12 09:00:00", ThaBo)]
    [InlineData("2024-01-14 09:00:00", "สังคม")]
    public void An_address_that_returned_speaks_each_time_for_whom_it_was_the_contact_of(string receivedAt, string district)
    {
        var state = Letters.Derivation().Derive(Input(Mail(Sangkhom, receivedAt), Former(Sangkhom, ThaBo, Gone.AddDays(2)), Former(Sangkhom, "สังคม", Gone)));

        Assert.Equal(Form.Code(district), Assert.Single(state.Received).District);
        Assert.Empty(Open(state));
    }

    [Fact]
    public void An_address_that_is_the_districts_again_is_trusted_for_all_it_sent()
    {
        var state = Form.Derive([Answer("thabo@cdd.example.org", "2024-01-12 09:00:00")], former: [Former("thabo@cdd.example.org", ThaBo, Gone)]);

        Assert.Equal(15_412_300, Sales(state, ThaBo));
        Assert.Empty(Open(state));
    }

    [Fact]
    public void What_was_read_before_the_contacts_changed_is_read_again()
    {
        var derivation = Letters.Derivation();
        var table = new ReadTable("ไฟล์แนบ ก.xlsx", [new(1, [new("อำเภอ"), new("ยอดจำหน่าย (บาท)")]), new(2, [new(ThaBo), new("15412300")]), new(3, [new("สังคม"), new("5601200")])]);
        var mail = Letters.Mail("t", "2024-01-10 09:00:00", new() { MessageId = "t@x", From = Somchai, Subject = "รายงานเดือนธันวาคม 2566", Tables = [table] });

        // Of several rows the sender's own is read.
        Assert.Equal(Form.Code(ThaBo), Assert.Single(derivation.Derive(Input(mail)).Received).District);
        Assert.Equal(Form.Code("สังคม"), Assert.Single(derivation.Derive(Input(mail, Former(Somchai, "สังคม", Gone))).Received).District);
        Assert.Equal(Form.Code(ThaBo), Assert.Single(derivation.Derive(Input(mail, Former(Somchai, "สังคม", Gone.AddDays(-7)))).Received).District);
    }

    private static FormerContact Former(string address, string district, DateTimeOffset until) => new(address, Form.Code(district), until);

    private static DerivationInput Input(StoredReport report, params ValueList<FormerContact> former) => new() { Reports = [report], FormerContacts = former, AsOf = Form.AfterTheQuarter };

    private static StoredReport Answer(string address, string receivedAt, string sales = "15412300") =>
        Form.Row(receivedAt, ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่ายในเดือน (บาท)", "ที่อยู่อีเมล"], ThaBo, "ธ.ค. 66", sales, address);

    private static StoredReport Mail(string from, string receivedAt) =>
        Letters.Mail("m", receivedAt, new() { MessageId = "m@x", From = from, Subject = "รายงานเดือนธันวาคม 2566", Text = "ยอดจำหน่าย 5,600,000 บาท", SenderAuthenticated = true });

    private static decimal? Sales(DerivedState state, string district) => state.Entry(district, "2023-12", "sales").Accepted?.Figure.Value;

    private static IEnumerable<ReviewCode> Open(DerivedState state) => state.Review.Where(item => item.IsOpen).Select(item => item.Code);
}
