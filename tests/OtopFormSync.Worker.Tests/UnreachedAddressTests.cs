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
        await _demo.LivedAsync();
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

    // Whose check of senders counts is named, and a server checks nothing that it writes itself.
    [Theory]
    [InlineData("Received: by mx.example.org (Postfix)\r\n\tid 4F2A3B5A153; Wed, 17 Jan 2024 08:00:00 +0700 (+07)\r\n", 1)]
    [InlineData("Received: from mx.example.org (unknown [192.0.2.9])\r\n\tby mx.example.org (Postfix) with ESMTP id 1; Wed, 17 Jan 2024 08:00:00 +0700\r\n", 0)]
    public async Task A_local_Postfix_is_believed_and_who_says_that_he_is_one_is_not(string trace, int unreached)
    {
        await _demo.LivedAsync();
        var mails = _demo.Mails();
        File.WriteAllText(_demo.In("inbox", "bounce.eml"), "Return-Path: <>\r\n" + trace + Postfix("Undelivered Mail Returned to Sender", "failed", "5.1.1"));
        Report();
        var state = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Equal(Enumerable.Repeat((Address, Reminder), unreached), state.Unreached.Select(failed => (failed.Address, failed.Notice)));
        Assert.True(Assert.Single(state.Review, item => item.Code == ReviewCode.AddressFails).IsOpen);
        Assert.Equal(unreached == 0, _demo.Mails().Except(mails).Any(mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task That_a_server_still_tries_is_no_failure_no_report_and_answered_by_nothing()
    {
        await _demo.LivedAsync();
        var mails = _demo.Mails();
        File.WriteAllText(_demo.In("inbox", "delay.eml"), "Return-Path: <>\r\nReceived: by mx.example.org (Postfix)\r\n\tid 4F2A3B5A153; Wed, 17 Jan 2024 08:00:00 +0700 (+07)\r\n" + Postfix("Delayed Mail (still being retried)", "delayed", "4.4.1"));
        var state = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Empty(state.Unreached);
        Assert.DoesNotContain(state.Review, item => item.Code == ReviewCode.AddressFails || item.Place.Contains("delay.eml", StringComparison.Ordinal));
        Assert.Equal(ReceivedOutcome.NotAReport, state.Received.Single(report => report.Place.EndsWith("delay.eml", StringComparison.Ordinal)).Outcome);
        Assert.Equal(mails, _demo.Mails());
    }

    [Fact]
    public async Task Once_the_contact_is_another_the_matter_is_closed_and_the_district_hears_again()
    {
        await _demo.LivedAsync();
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
        await _demo.LivedAsync();
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

    // As bounce(8) writes it of a mail that was too long to be returned whole.
    private static string Postfix(string subject, string action, string status) =>
        $"Date: Wed, 17 Jan 2024 08:00:00 +0700 (+07)\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.org>\r\nSubject: {subject}\r\nTo: otop-nongkhai@example.org\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"AB27B.1/mx.example.org\"\r\nMessage-Id: <20240117010000.4F2A3B5A153@mx.example.org>\r\n\r\nThis is a MIME-encapsulated message.\r\n\r\n"
        + $"--AB27B.1/mx.example.org\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis is the mail system at host mx.example.org.\r\n\r\nIt will be retried until it is 5 day(s) old.\r\n\r\n<real-box@elsewhere.example.net>: connect to 127.0.0.1[127.0.0.1]:25: Connection\r\n    refused\r\n\r\n"
        + $"--AB27B.1/mx.example.org\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\nX-Postfix-Queue-ID: AB27B\r\nX-Postfix-Sender: rfc822; otop-nongkhai@example.org\r\nArrival-Date: Tue, 16 Jan 2024 09:00:00 +0700 (+07)\r\n\r\nFinal-Recipient: rfc822; real-box@elsewhere.example.net\r\nOriginal-Recipient: rfc822;{Address}\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: X-Postfix; connect to 127.0.0.1[127.0.0.1]:25: Connection\r\n    refused\r\n\r\n"
        + $"--AB27B.1/mx.example.org\r\nContent-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\nReturn-Path: <otop-nongkhai@example.org>\r\nFrom: otop-nongkhai@example.org\r\nTo: {Address}\r\nMessage-ID: <{Reminder}@example.org>\r\nSubject: x\r\n\r\n--AB27B.1/mx.example.org--\r\n";

    private void Report(string from = Address) => File.WriteAllText(
        _demo.In("inbox", "sakhrai.eml"),
        $"{DemoFolder.Vouched()}Date: Wed, 17 Jan 2024 09:00:00 +0700\r\nFrom: {from}\r\nMessage-ID: <s@cdd.example.org>\r\nSubject: รายงาน OTOP เดือนธันวาคม 2566 อำเภอสระใคร\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 5,124,600 บาท\r\n");

    private static byte[] Mail(string returned, string address, string date) => Encoding.UTF8.GetBytes(
        $"Return-Path: <>\r\nDate: {date}\r\nFrom: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nTo: otop-nongkhai@example.org\r\nMessage-ID: <b@mx.google.com>\r\nAuto-Submitted: auto-replied\r\nSubject: Delivery Status Notification (Failure)\r\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAddress not found\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; googlemail.com\r\n\r\n"
        + $"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <CAF1@mail.gmail.com>\r\n{returned}\r\n\r\nx\r\n--b--\r\n");
}
