using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>What mail servers say of notices, and which addresses on file do not work.</summary>
public sealed class UnreachedAddressesTests
{
    private const string Address = "sangkhom@cdd.example.org";
    private const string Key = "otop-fy2567-q1.reminder.4308.2024-01-10";

    private static readonly SentMail Sent = new(Key, [Address], At(10));

    [Fact]
    public void A_notice_that_is_named_and_one_that_went_to_the_address_are_both_found()
    {
        Assert.Equal((Address, Key), Unreached(Failure([Key], Address)));
        Assert.Equal((Address, ""), Unreached(Failure([], Address))); // which of them it is, it does not say
        Assert.Contains("ไม่ทราบว่าเป็นฉบับใด", Assert.Single(Letters.Derive([Failure([], Address)], mails: [Sent]).Review).Reason, StringComparison.Ordinal);
        Assert.Equal((Address, Key), Unreached(Failure([Key], "real-box@elsewhere.example.net"))); // sent on from there
    }

    [Fact]
    public void What_no_notice_went_to_or_no_file_names_is_no_matter()
    {
        Assert.Empty(Letters.Derive([Failure([], "thabo@cdd.example.org")], mails: [Sent]).Unreached);
        Assert.Empty(Letters.Derive([Failure(["otop-fy2567-q1.reminder.4308.2023-11-10"], "someone@example.net")], mails: [Sent with { To = ["gone@example.net"] }]).Unreached);
        Assert.Empty(Letters.Derive([Failure([], Address, day: 14)], mails: [Sent with { At = At(1) }]).Unreached);
    }

    [Fact]
    public void Each_address_is_asked_about_once_and_until_an_officer_says_that_it_works()
    {
        StoredReport[] told = [Failure([Key], Address), Failure([], Address, day: 12)];
        var item = Assert.Single(Letters.Derive(told, mails: [Sent]).Review);
        Assert.Equal((ReviewCode.AddressFails, true, Form.Code("สังคม")), (item.Code, item.IsOpen, item.District));

        var seen = Letters.Derive(told, [item.Decide(DecisionKind.Acknowledge)], mails: [Sent]);
        Assert.False(Assert.Single(seen.Review).IsOpen);
        Assert.Single(seen.Unreached);
        Assert.Empty(Letters.Derive(told, [item.Decide(DecisionKind.AddressWorks)], mails: [Sent]).Unreached);
        Assert.Empty(Letters.Derive(told, [item.Decide(DecisionKind.Reject)], mails: [Sent]).Unreached); // as an earlier build had it said
        Assert.DoesNotContain(DecisionKind.Reject, item.Choices);
    }

    [Theory]
    [InlineData("mailer-daemon@evil.example", true)] // anybody can have a domain, and call himself a mail server
    [InlineData("mailer-daemon@evil.example", null)]
    [InlineData("mailer-daemon@googlemail.com", false)]
    public void What_anybody_could_have_written_silences_no_address_until_an_officer_says_that_it_is_so(string from, bool? authenticated)
    {
        var forged = Failure([Key], Address, from: from, authenticated: authenticated);
        var state = Letters.Derive([forged], mails: [Sent]);
        var item = Assert.Single(state.Review);

        Assert.Empty(state.Unreached);
        Assert.Equal((ReviewCode.AddressFails, true), (item.Code, item.IsOpen));
        Assert.Contains("ระบบจึงยังส่งถึงที่อยู่นี้ตามเดิม", item.Reason, StringComparison.Ordinal);
        Assert.Single(Letters.Derive([forged], [item.Decide(DecisionKind.Acknowledge)], mails: [Sent]).Unreached);
        Assert.Single(Letters.Derive([forged, Failure([Key], Address, day: 12)], mails: [Sent]).Unreached);
    }

    [Theory]
    [InlineData("mailer-daemon@mx.cdd.example.org")] // the recipient's own server
    [InlineData("postmaster@cdd.example.org")]
    public void The_servers_that_carry_the_mail_are_believed(string from) =>
        Assert.Single(Letters.Derive([Failure([Key], Address, from: from, authenticated: true)], mails: [Sent]).Unreached);

    [Fact]
    public void What_the_mailboxs_own_server_wrote_needs_no_check_of_its_sender()
    {
        var own = Failure([Key], Address, from: "mailer-daemon@post.localdomain", authenticated: false, isWrittenHere: true);

        Assert.Equal(Address, Assert.Single(Letters.Derive([own], mails: [Sent]).Unreached).Address);
        Assert.Empty(Letters.Derive([Failure([Key], Address, from: "mailer-daemon@post.localdomain", authenticated: false)], mails: [Sent]).Unreached);
    }

    [Fact]
    public void Every_program_knows_and_the_main_one_shows_it()
    {
        var other = Letters.Derive([Failure([Key], Address)], isMain: false, mails: [Sent]);

        Assert.Single(other.Unreached);
        Assert.Empty(other.Review);
        Assert.Empty(other.Received);
    }

    private static (string, string) Unreached(StoredReport failure) => Assert.Single(Letters.Derive([failure], mails: [Sent]).Unreached) is var unreached ? (unreached.Address, unreached.Notice) : default;

    private static StoredReport Failure(ValueList<string> notices, string address, int day = 11, string from = "mailer-daemon@googlemail.com", bool? authenticated = null, bool isWrittenHere = false) =>
        Letters.Mail($"bounce {day}", $"2024-01-{day} 09:00:00", new() { From = from, SenderAuthenticated = authenticated, Text = $"{notices.Count} {address} {day} {isWrittenHere}", IsAutomatic = true, Failure = new(notices, [new(address, "550 5.1.1 User unknown")]) { IsWrittenHere = isWrittenHere } });

    private static DateTimeOffset At(int day) => new(2024, 1, day, 8, 0, 0, TimeSpan.FromHours(7));
}
