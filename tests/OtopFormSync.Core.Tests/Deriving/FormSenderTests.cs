using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Who may answer the form for a district: the form is no weaker than mail.</summary>
public sealed class FormSenderTests
{
    private const string ThaBo = "thabo@cdd.example.org";
    private const string Sangkhom = "sangkhom@cdd.example.org";
    private const string Somchai = "somchai.rakthai@example.net";
    private const string Officer = "officer@example.org";

    [Theory]
    [InlineData(ThaBo, FormAddresses.Typed)]
    [InlineData(" ThaBo@CDD.example.org ", FormAddresses.Typed)]
    [InlineData(ThaBo, FormAddresses.Verified)]
    [InlineData(Officer, FormAddresses.Typed)] // the office may pass a report on
    public void An_answer_from_the_district_or_the_office_counts(string address, FormAddresses addresses)
    {
        var state = Form.Derive([Answer(address)], change: Form.With(form => form with { Addresses = addresses }));

        Assert.Equal(15_412_300, Sales(state));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
    }

    [Theory]
    [InlineData(Sangkhom, ReviewCode.SenderOfOtherDistrict)]
    [InlineData(Somchai, ReviewCode.UnknownSender)]
    [InlineData("", ReviewCode.UnknownSender)]
    [InlineData("-", ReviewCode.UnknownSender)]
    public void An_answer_of_anybody_else_waits_and_what_stood_stays(string address, ReviewCode code)
    {
        var state = Form.Derive([Answer(ThaBo), Answer(address, "2024-01-12 10:00:00", "1")]);

        Assert.Equal(15_412_300, Sales(state));
        Assert.Equal(code, Assert.Single(state.Review, item => item.IsOpen).Code);
        Assert.False(state.Received[^1].MayBeAnswered);
    }

    [Theory]
    [InlineData(Sangkhom, FormAddresses.Verified, "4308", true)] // its contact is told what becomes of it
    [InlineData(Sangkhom, FormAddresses.Typed, null, true)] // anybody may type an address
    [InlineData(Somchai, FormAddresses.Verified, null, true)]
    [InlineData(Officer, FormAddresses.Verified, null, true)]
    [InlineData(ThaBo, FormAddresses.Verified, null, false)]
    public void It_is_known_who_reported_for_another_district(string address, FormAddresses addresses, string? sentBy, bool isPassedOn)
    {
        var report = Form.Derive([Answer(address)], change: Form.With(form => form with { Addresses = addresses })).Received[^1];

        Assert.Equal((sentBy, isPassedOn), (report.SentBy?.Value, report.IsPassedOn));
    }

    [Fact]
    public void A_strangers_answer_alone_leaves_the_month_missing_so_that_the_district_is_reminded()
    {
        var state = Form.Derive([Answer(Somchai)]);

        Assert.Equal(ReportState.Missing, state.Month("ท่าบ่อ", "2023-12").State);
    }

    [Theory]
    [InlineData(null, null, true)] // the form does not ask: as ever
    [InlineData(null, UnsignedAnswers.Accept, true)]
    [InlineData(null, UnsignedAnswers.Wait, false)]
    [InlineData("", null, false)] // it asks, and nothing was said
    [InlineData("", UnsignedAnswers.Accept, true)]
    [InlineData("", UnsignedAnswers.Wait, false)]
    public void Whether_an_unsigned_answer_counts_is_a_setting(string? address, UnsignedAnswers? policy, bool counts)
    {
        var state = Form.Derive([Answer(address)], change: Form.With(form => form with { UnsignedAnswers = policy }));

        Assert.Equal(counts ? 15_412_300m : null, Sales(state));
        Assert.Equal(counts, !state.Review.Any(item => item.IsOpen));
    }

    [Fact]
    public void What_an_officer_takes_counts_and_the_districts_contacts_hear_of_it()
    {
        var asked = Open(Form.Derive([Answer(Somchai)]));
        var state = Form.Derive([Answer(Somchai), Answer(Somchai, "2024-01-12 10:00:00", "15412301")], [asked.Decide(DecisionKind.Accept)]);

        Assert.Equal(15_412_300, Sales(state));
        Assert.True(state.Received[0].MayBeAnswered);
        Assert.Equal(ReviewCode.UnknownSender, Open(state).Code); // the next one is asked anew
    }

    [Theory]
    [InlineData(Somchai)]
    [InlineData(Sangkhom)]
    public void An_address_that_is_to_be_remembered_is_the_districts_from_then_on(string address)
    {
        var asked = Open(Form.Derive([Answer(address)]));
        var remembered = asked.Decide(DecisionKind.AcceptAndRemember);
        var state = Form.Derive([Answer(address), Answer(address, "2024-01-12 10:00:00", "15412301")], [remembered]);

        Assert.Equal(15_412_301, Sales(state));
        Assert.DoesNotContain(state.Review, item => item.IsOpen);
        Assert.All(state.Received, report => Assert.True(report is { IsFromRemembered: true, MayBeAnswered: true }));
        Assert.Equal(remembered, Assert.Single(state.Review).Decision); // in sight, so that it can be taken back
    }

    [Fact]
    public void What_was_refused_stays_refused_though_the_address_is_remembered_by_another_report()
    {
        StoredReport[] reports = [Answer(Somchai), Answer(Somchai, "2024-01-12 10:00:00", "15412301")];
        var asked = Form.Derive(reports).Review.Where(item => item.IsOpen).ToList();
        var state = Form.Derive(reports, [asked[0].Decide(DecisionKind.AcceptAndRemember), asked[1].Decide(DecisionKind.Reject)]);

        Assert.Equal(15_412_300, Sales(state));
    }

    [Fact]
    public void An_address_is_remembered_for_the_district_that_was_reported_and_for_no_other()
    {
        var asked = Open(Form.Derive([Answer(Somchai)]));
        var state = Form.Derive([Answer(Somchai), Answer(Somchai, "2024-01-12 10:00:00", "1", "สังคม")], [asked.Decide(DecisionKind.AcceptAndRemember)]);

        Assert.Equal(ReviewCode.UnknownSender, Open(state).Code);
        Assert.Null(state.Entry("สังคม", "2023-12", "sales").Accepted);
    }

    [Fact]
    public void What_was_remembered_of_an_answer_that_was_edited_since_stays()
    {
        var asked = Open(Form.Derive([Answer(Somchai)]));
        var before = Answer(Somchai) with { WithdrawnAt = Form.AfterTheQuarter };
        var state = Form.Derive([before, Answer(Somchai, "2024-01-12 10:00:00", "15412301")], [asked.Decide(DecisionKind.AcceptAndRemember)]);

        Assert.Equal(15_412_301, Sales(state));
    }

    [Fact]
    public void What_was_on_record_before_addresses_were_looked_at_counts_as_it_did()
    {
        StoredReport[] reports = [Answer(Somchai), Answer(Somchai, "2024-01-12 10:00:00", "1")];
        var state = Form.Derive(reports, sendersSince: reports[1].StoredAt);

        Assert.Equal(15_412_300, Sales(state));
        Assert.Equal(reports[1].Report.Id, Open(state).RawId);
    }

    [Fact]
    public void Of_two_addresses_the_one_that_the_form_collects_decides()
    {
        ValueList<string> headers = ["ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "ยอดจำหน่ายในเดือน (บาท)", "อีเมล"];
        var state = Form.Derive([
            Form.Row("2024-01-10 09:00:00", headers, Somchai, "ท่าบ่อ", "ธ.ค. 66", "15412300", ThaBo),
            Form.Row("2024-01-10 10:00:00", headers, Sangkhom, "สังคม", "ธ.ค. 66", "5601200", Somchai),
        ]);

        Assert.Null(Sales(state));
        Assert.Equal(5_601_200, state.Entry("สังคม", "2023-12", "sales").Accepted!.Figure.Value);
    }

    private static StoredReport Answer(string? address, string receivedAt = "2024-01-11 09:00:00", string sales = "15412300", string district = "ท่าบ่อ")
    {
        ValueList<string> headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่ายในเดือน (บาท)"];
        string[] cells = [district, "ธ.ค. 66", sales];
        return address is null ? Form.Row(receivedAt, headers, cells) : Form.Row(receivedAt, [.. headers, "ที่อยู่อีเมล"], [.. cells, address]);
    }

    private static decimal? Sales(DerivedState state) => state.Entry("ท่าบ่อ", "2023-12", "sales").Accepted?.Figure.Value;

    private static ReviewItem Open(DerivedState state) => Assert.Single(state.Review, item => item.IsOpen);
}
