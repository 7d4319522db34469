using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>What mail servers write when a notice did not arrive, as they really write it.</summary>
public sealed class DeliveryFailureTests
{
    private const string Key = "otop-fy2567-q1.reminder.4314.2024-01-16";
    private const string Returned = $"Return-Path: <otop@example.org>\r\nFrom: otop@example.org\r\nTo: sakhrai@cdd.example.org\r\nMessage-ID: <CAF123@mail.gmail.com>\r\nX-OtopFormSync-Notice: {Key}\r\nSubject: x\r\n\r\nเรียน\r\n";

    [Theory]
    [MemberData(nameof(Failures))]
    public void It_is_read_whom_the_mail_did_not_reach_and_which_it_was(string server, string mail, string address, string why)
    {
        var read = EmlReaderTests.Read(mail);

        Assert.True(read.IsAutomatic, server);
        var failure = Assert.IsType<DeliveryFailure>(read.Failure);
        Assert.Contains(Key, failure.Notices);
        var failed = Assert.Single(failure.Recipients, recipient => recipient.Address == address);
        Assert.Contains(why, failed.Why, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Failures() => new()
    {
        { "Gmail", Report("mailer-daemon@googlemail.com", "Delivery Status Notification (Failure)", Status("sakhrai@cdd.example.org", "failed", "5.1.1", "smtp; 550-5.1.1 The email account that you tried to reach does not exist."), $"message/rfc822\r\n\r\n{Returned}"), "sakhrai@cdd.example.org", "does not exist" },
        { "Postfix, with the headers only", Report("MAILER-DAEMON@mx.example.test", "Undelivered Mail Returned to Sender", Status("sakhrai@cdd.example.org", "failed", "5.1.1", "smtp; 550 5.1.1 User unknown"), $"text/rfc822-headers\r\n\r\nMessage-ID: <{Key}@example.org>\r\nSubject: x\r\n"), "sakhrai@cdd.example.org", "User unknown" },
        { "Exchange, which keeps the header", Report("postmaster@example.onmicrosoft.com", "ไม่สามารถส่งได้: แจ้งเตือน", Status("sakhrai@cdd.example.org", "failed", "5.1.10", "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound"), $"message/rfc822\r\n\r\n{Returned}"), "sakhrai@cdd.example.org", "RecipientNotFound" },
        { "Gmail, by its thread alone", Report("mailer-daemon@googlemail.com", "Delivery Status Notification (Failure)", Status("sakhrai@cdd.example.org", "failed", "5.2.2", ""), "text/plain\r\n\r\n").Replace("Subject:", $"References: <{Key}@example.org>\r\nSubject:", StringComparison.Ordinal), "sakhrai@cdd.example.org", "" },
        { "Gmail's free text", $"From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nTo: otop@example.org\r\nSubject: Delivery Status Notification (Failure)\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDelivery to the following recipient failed permanently:\r\n\r\n     sakhrai@cdd.example.org\r\n\r\nTechnical details of permanent failure:\r\nThe error that the other server returned was:\r\n550 5.1.1 User unknown\r\n\r\n----- Original message -----\r\n\r\nX-OtopFormSync-Notice: {Key}\r\nTo: sakhrai@cdd.example.org, other@cdd.example.org\r\n", "sakhrai@cdd.example.org", "550 5.1.1 User unknown" },
        { "Google in Thai, with our reference line", $"From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nSubject: =?UTF-8?B?4LmE4Lih4LmI4Liq4Liz4LmA4Lij4LmH4LiI?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>ไม่พบที่อยู่ ข้อความของคุณส่งไปไม่ถึง <a href='mailto:sakhrai@cdd.example.org'><b>sakhrai@cdd.example.org</b></a> เพราะไม่พบที่อยู่นี้</p><p>เลขอ้างอิง {Key}</p>", "sakhrai@cdd.example.org", "" },
        { "Microsoft's free text", $"From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.onmicrosoft.com>\r\nSubject: Undeliverable: x\r\nIn-Reply-To: <{Key}@example.org>\r\nContent-Type: text/plain\r\n\r\nDelivery has failed to these recipients or groups:\r\n\r\nSakhrai (sakhrai@cdd.example.org)<mailto:sakhrai@cdd.example.org>\r\nThe email address you entered couldn't be found.\r\n\r\nDiagnostic information for administrators:\r\nGenerating server: x@y.prod.outlook.com\r\n550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found\r\n", "sakhrai@cdd.example.org", "RecipientNotFound" },
        { "The old header", $"From: mailer-daemon@googlemail.com\r\nX-Failed-Recipients: Sakhrai@cdd.example.org\r\nSubject: x\r\nIn-Reply-To: <{Key}@example.org>\r\n\r\nx", "sakhrai@cdd.example.org", "" },
    };

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("relayed", "2.0.0")]
    public void A_server_that_still_tries_or_did_deliver_tells_of_no_failure(string action, string status)
    {
        var read = EmlReaderTests.Read(Report("mailer-daemon@googlemail.com", "Delivery Status Notification", Status("sakhrai@cdd.example.org", action, status, "smtp; x"), $"message/rfc822\r\n\r\n{Returned}"));

        Assert.Null(read.Failure);
        Assert.True(read.IsAutomatic);
    }

    [Theory]
    [InlineData("From: mailer-daemon@googlemail.com\r\nSubject: Delivery Status Notification (Delay)\r\n\r\nThere was a temporary problem delivering your message to sakhrai@cdd.example.org. Gmail will retry for 46 more hours.")]
    [InlineData("From: sakhrai@cdd.example.org\r\nSubject: Re: x\r\n\r\nDelivery to the following recipient failed permanently: a@example.org")]
    [InlineData("From: sakhrai@cdd.example.org\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n--b\r\n\r\nอ่านแล้ว sakhrai@cdd.example.org\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;sakhrai@cdd.example.org\r\n--b--\r\n")]
    public void Other_mails_tell_of_none(string mail) => Assert.Null(EmlReaderTests.Read(mail).Failure);

    [Theory]
    [InlineData("Subject: Automatic reply: ได้รับรายงาน")]
    [InlineData("Subject: ตอบกลับอัตโนมัติ: ได้รับรายงาน")]
    [InlineData("Message-ID: <otop-fy2567-q1.receipt.4314.0123456789abcdef01234567@example.org>")]
    [InlineData("X-Failed-Recipients: a@example.org")]
    public void No_notice_is_answered_by_a_notice(string header) => Assert.True(EmlReaderTests.Read($"From: a@example.org\r\n{header}\r\n\r\nยอด 5 บาท").IsAutomatic);

    private static string Status(string address, string action, string status, string diagnostic) =>
        $"Reporting-MTA: dns; googlemail.com\r\nArrival-Date: Tue, 16 Jan 2024 09:00:00 +0700\r\n\r\nFinal-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: {status}\r\n{(diagnostic.Length > 0 ? $"Diagnostic-Code: {diagnostic}\r\n" : "")}";

    private static string Report(string from, string subject, string status, string third) =>
        $"Return-Path: <>\r\nFrom: Mail <{from}>\r\nTo: otop@example.org\r\nAuto-Submitted: auto-replied\r\nSubject: {subject}\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nYour message to sakhrai@cdd.example.org failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n{status}\r\n--b\r\nContent-Type: {third}\r\n--b--\r\n";
}
