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

    private const string Written = "Received: by mx.example.test (Postfix)\r\n\tid 4F2A3B5A153; Tue, 16 Jan 2024 09:00:00 +0700 (+07)\r\n";

    [Theory]
    [InlineData(Written, true)]
    [InlineData("Received: from mx.example.test\r\n\tby mx.example.test (Dovecot) with LMTP\r\n\tid abc\r\n\tfor <otop@example.test>; Tue, 16 Jan 2024 09:00:00 +0700\r\n" + Written, true)]
    [InlineData("", true)] // laid into the mailbox: a refusal that our own sending met
    [InlineData("Received: from mx.example.test (unknown [192.0.2.9])\r\n\tby mx.example.test (Postfix) with ESMTP id 1; Tue, 16 Jan 2024 09:00:00 +0700\r\n" + Written, false)] // a stranger's, with a line of his own below
    [InlineData("Received: by mx.example.test (Postfix, from userid 33)\r\n\tid 1; Tue, 16 Jan 2024 09:00:00 +0700\r\n", false)] // of a program on the machine, such as a web page
    [InlineData("Received: by 2002:a05:6402:1 with SMTP id x;\r\n\tTue, 16 Jan 2024 09:00:00 +0700\r\nReceived: from mail.example.net (mail.example.net [192.0.2.9])\r\n\tby mx.google.com with ESMTPS id 1\r\n", false)]
    public void What_the_mailboxs_own_server_wrote_came_from_no_other_machine(string trace, bool isWrittenHere) =>
        Assert.Equal(isWrittenHere, EmlReaderTests.Read(trace + Postfix("failed", "5.1.1", Headers)).Failure!.IsWrittenHere);

    // As bounce(8) of Postfix writes it, with the headers alone where the mail was long, and with the whole mail.
    [Theory]
    [InlineData(Headers)]
    [InlineData("Content-Description: Undelivered Message\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: 8bit\r\n\r\nFrom: otop@example.test\r\nMessage-ID: <20240116.1@gateway.example.test>\r\nSubject: x\r\n\r\nเรียน\r\nเลขอ้างอิง " + Key + "\r\n")]
    public void What_a_local_Postfix_returns_names_the_address_that_was_written_to_and_the_notice(string returned)
    {
        var failure = EmlReaderTests.Read(Written + Postfix("failed", "5.1.1", returned)).Failure!;

        Assert.Equal(Key, failure.Notices.First(name => name.StartsWith("otop-", StringComparison.Ordinal)));
        Assert.Equal(new FailedRecipient("sakhrai@cdd.example.org", "unknown user: \"kaew\""), Assert.Single(failure.Recipients));
    }

    [Fact]
    public void What_Postfix_says_while_it_still_tries_is_no_failure_whatever_it_returns()
    {
        var read = EmlReaderTests.Read(Written + Postfix("delayed", "4.4.1", Headers).Replace("Undelivered Mail Returned to Sender", "Delayed Mail (still being retried)", StringComparison.Ordinal));

        Assert.Equal((null, true), (read.Failure, read.IsAutomatic));
    }

    private const string Headers = $"Content-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: 8bit\r\n\r\nReturn-Path: <otop@example.test>\r\nReceived: from [127.0.0.1] (localhost [127.0.0.1])\r\n\tby mx.example.test (Postfix) with ESMTP id AB27BB5A153\r\n\tfor <kaew@mx.example.test>; Tue, 16 Jan 2024 09:00:00 +0700 (+07)\r\nFrom: otop@example.test\r\nTo: kaew@mx.example.test\r\nMessage-ID: <{Key}@example.test>\r\nSubject: x\r\n";

    private static string Postfix(string action, string status, string returned) =>
        $"""
        Date: Tue, 16 Jan 2024 09:00:00 +0700 (+07)
        From: Mail Delivery System <MAILER-DAEMON@mx.example.test>
        Subject: Undelivered Mail Returned to Sender
        To: otop@example.test
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="AB27BB5A153.1796014781/mx.example.test"
        Content-Transfer-Encoding: 8bit
        Message-Id: <20240116020000.4E22FB5A486@mx.example.test>

        This is a MIME-encapsulated message.

        --AB27BB5A153.1796014781/mx.example.test
        Content-Description: Notification
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        This is the mail system at host mx.example.test.

        <kaew@mx.example.test>: unknown user: "kaew"

        --AB27BB5A153.1796014781/mx.example.test
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.test
        X-Postfix-Queue-ID: AB27BB5A153
        X-Postfix-Sender: rfc822; otop@example.test
        Arrival-Date: Tue, 16 Jan 2024 09:00:00 +0700 (+07)

        Final-Recipient: rfc822; kaew@mx.example.test
        Original-Recipient: rfc822;Sakhrai@cdd.example.org
        Action: {action}
        Status: {status}
        Diagnostic-Code: X-Postfix; unknown user: "kaew"

        --AB27BB5A153.1796014781/mx.example.test
        {returned}
        --AB27BB5A153.1796014781/mx.example.test--
        """.ReplaceLineEndings("\r\n");

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
