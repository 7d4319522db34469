using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Collecting;

namespace OtopFormSync.Core.Tests.Sync;

/// <summary>A mail that lies in a folder twice is one report.</summary>
public sealed class KnownMailsTests
{
    private const string Mail = "Received: from mx.example.org by mail.example.org\r\nAuthentication-Results: mx.example.org;\r\n spf=pass smtp.mailfrom=example.org\r\nMessage-ID: <1@example.org>\r\nFrom: a@example.org\r\nSubject: =?utf-8?B?4Lij4Liy4Lii4LiH4Liy4LiZ?=\r\n\r\nยอดจำหน่ายเดือนธันวาคม 2566 5,130,000 บาท\r\n";

    public static TheoryData<string, string> Copies => new()
    {
        { "other line ends", Mail.Replace("\r\n", "\n", StringComparison.Ordinal) },
        { "a line of the program that saved it on top", "X-Moved: 1\r\n" + Mail },
        { "another way", Mail.Replace("from mx.example.org by mail.example.org", "by other.example.org", StringComparison.Ordinal) },
        { "folded otherwise", Mail.Replace(";\r\n spf", "; spf", StringComparison.Ordinal) },
        { "an empty line at its end", Mail + "\r\n" },
    };

    public static TheoryData<string, string> OtherMails => new()
    {
        { "another figure", Mail.Replace("5,130,000", "5,130,001", StringComparison.Ordinal) },
        { "another sender", Mail.Replace("From: a@", "From: b@", StringComparison.Ordinal) },
        { "nobody vouches for it", Mail.Replace("spf=pass", "spf=fail", StringComparison.Ordinal) },
        { "another subject", Mail.Replace("4Lij", "4LiB", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_is_the_mail_on_record(string _, string copy)
    {
        var known = Report(Mail);

        Assert.Same(known, Assert.Single(KnownMails.Recognized([new(known, default, null)], [Report(copy)], new Reader(null))));
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void Of_two_that_came_together_the_first_is_the_mail(string _, string copy)
    {
        var first = Report(Mail);

        Assert.All(KnownMails.Recognized([], [first, Report(copy)], new Reader(null)), mail => Assert.Same(first, mail));
    }

    [Theory]
    [MemberData(nameof(OtherMails))]
    public void What_says_anything_else_is_another_report(string _, string other)
    {
        var now = Report(other);

        Assert.Same(now, Assert.Single(KnownMails.Recognized([new(Report(Mail), default, null)], [now], new Reader(null))));
    }

    [Fact]
    public void Without_the_same_name_nothing_is_a_copy()
    {
        var now = Report(Mail) with { Key = "<2@example.org>" };

        Assert.Same(now, Assert.Single(KnownMails.Recognized([new(Report(Mail), default, null)], [now], new Reader(null))));
    }

    [Fact]
    public void What_is_encoded_otherwise_and_reads_the_same_is_a_copy_unless_something_of_it_cannot_be_read()
    {
        var (known, encoded) = (Report(Mail), Report(Mail.Replace("ยอดจำหน่ายเดือนธันวาคม", "=E0=B8=A2", StringComparison.Ordinal)));

        Assert.Same(known, Assert.Single(KnownMails.Recognized([new(known, default, null)], [encoded], new Reader(new() { Text = "ยอดจำหน่าย" }))));
        Assert.Same(encoded, Assert.Single(KnownMails.Recognized([new(known, default, null)], [encoded], new Reader(new() { Problems = [new("ไฟล์แนบ", new("document.broken-parts"))] }))));
    }

    private static RawReport Report(string mail) => new()
    {
        Source = "inbox",
        Key = "<1@example.org>",
        ReceivedAt = default,
        Place = "inbox/1.eml",
        Content = new RawContent.Mail([.. Encoding.UTF8.GetBytes(mail)]),
    };

    /// <summary>Reads all mails alike, or none in this cycle.</summary>
    private sealed class Reader(MailContent? content) : IMailReader
    {
        public string Version => "";

        public MailContent Read(RawContent.Mail mail) => content ?? throw new UnfinishedReadingException();

        public MailContent Read(RawContent.LineMessage message) => throw new NotSupportedException();
    }
}
