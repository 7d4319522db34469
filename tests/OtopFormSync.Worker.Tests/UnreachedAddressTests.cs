using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Worker.Tests;

/// <summary>An address that mails do not reach, from the mail server's words to the officers' tabs.</summary>
public sealed class UnreachedAddressTests : IDisposable
{
    private const string Address = "sakhrai@cdd.example.org";
    private const string Reminder = "otop-fy2567-q1.reminder.4314.2024-01-16";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("X-OtopFormSync-Notice: " + Reminder, Reminder)]
    [InlineData("Subject: it names no notice", "")]
    public async Task It_is_shown_beside_the_district_put_to_review_and_not_written_to_again(string returned, string notice)
    {
        await _demo.CycleAsync();
        var mails = _demo.Mails();
        Bounce(returned);
        Report();
        var state = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Equal((Address, notice), Assert.Single(state.Unreached) is var unreached ? (unreached.Address, unreached.Notice) : default);
        var item = Assert.Single(state.Review, item => item.Code == ReviewCode.AddressFails);
        Assert.True(item.IsOpen);
        Assert.Contains("does not exist", item.Reason, StringComparison.Ordinal);
        Assert.Contains(_demo.ReadResults().Find(TabKeys.Reporting)!.Cells, cell => cell.Row == "4314" && cell.Text.Contains(Address, StringComparison.Ordinal));
        Assert.Equal(mails, _demo.Mails());
    }

    [Fact]
    public async Task Once_the_contact_is_another_the_matter_is_closed_and_the_district_hears_again()
    {
        await _demo.CycleAsync();
        Bounce("X-OtopFormSync-Notice: " + Reminder);
        await _demo.CycleAsync("2024-01-17");
        _demo.Edit(Path.Combine("config", "provinces", "nong-khai.yaml"), $"[{Address}]", "[sakhrai-new@cdd.example.org]");
        Report("sakhrai-new@cdd.example.org");
        var report = await _demo.CycleAsync("2024-01-18");

        Assert.Empty(report.Programs[0].State!.Unreached);
        Assert.DoesNotContain(report.Programs[0].State!.Review, item => item.Code == ReviewCode.AddressFails);
        Assert.Equal((ValueList<string>)["sakhrai-new@cdd.example.org"], Assert.Single(report.Sent, notice => notice.Key.Value.Contains(".receipt.4314.", StringComparison.Ordinal)).To);
    }

    [Fact]
    public async Task What_no_mail_of_ours_went_to_is_nobody_s_matter()
    {
        await _demo.CycleAsync();
        Bounce("X-OtopFormSync-Notice: otop-fy2567-q1.reminder.4399.2024-01-16", "someone@example.net");
        var state = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Empty(state.Unreached);
        Assert.Equal(ReceivedOutcome.NotAReport, state.Received.Single(report => report.Place.EndsWith("bounce.eml", StringComparison.Ordinal)).Outcome);
    }

    [Fact]
    public async Task It_is_the_same_with_Gmail()
    {
        await using var google = await GoogleFolder.OpenAsync();
        await google.SyncAsync();
        google.Server.State.Gmail.Receive(GoogleFolder.Mailbox, Mail("X-OtopFormSync-Notice: " + Reminder, Address, "Tue, 16 Jan 2024 10:00:00 +0700"), "dkim=pass header.i=@googlemail.com; spf=none smtp.helo=mail-sor-f69.google.com; dmarc=pass (p=QUARANTINE) header.from=googlemail.com", new DateTimeOffset(2024, 1, 16, 3, 0, 0, TimeSpan.Zero));
        var report = await google.CycleAsync();

        Assert.Equal(Address, Assert.Single(report.Programs[0].State!.Unreached).Address);
    }

    private void Bounce(string returned, string address = Address) => File.WriteAllBytes(_demo.In("inbox", "bounce.eml"), [.. Encoding.UTF8.GetBytes(DemoFolder.Vouched("googlemail.com")), .. Mail(returned, address, "Wed, 17 Jan 2024 08:00:00 +0700")]);

    private void Report(string from = Address) => File.WriteAllText(
        _demo.In("inbox", "sakhrai.eml"),
        $"{DemoFolder.Vouched()}Date: Wed, 17 Jan 2024 09:00:00 +0700\r\nFrom: {from}\r\nMessage-ID: <s@cdd.example.org>\r\nSubject: รายงาน OTOP เดือนธันวาคม 2566 อำเภอสระใคร\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 5,124,600 บาท\r\n");

    private static byte[] Mail(string returned, string address, string date) => Encoding.UTF8.GetBytes(
        $"Return-Path: <>\r\nDate: {date}\r\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nTo: otop-nongkhai@example.org\r\nMessage-ID: <b@mx.google.com>\r\nAuto-Submitted: auto-replied\r\nSubject: Delivery Status Notification (Failure)\r\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAddress not found\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; googlemail.com\r\n\r\n"
        + $"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <CAF1@mail.gmail.com>\r\n{returned}\r\n\r\nx\r\n--b--\r\n");
}
