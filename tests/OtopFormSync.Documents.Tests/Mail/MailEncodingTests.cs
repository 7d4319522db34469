using System.Text;
using MimeKit;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>The ways in which mail programs wrap Thai, and mails whose wrapping is broken or locked.</summary>
public sealed class MailEncodingTests
{
    private const string Body = "อำเภอท่าบ่อ ยอดจำหน่าย ๑๕,๔๑๒,๓๐๐ บาท";

    public static TheoryData<string, string> Wrappings()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (charset, encoding) in (IEnumerable<(string, Encoding)>)[("utf-8", Encoding.UTF8), ("windows-874", TextDecoder.Windows874), ("TIS-620", TextDecoder.Windows874), ("", TextDecoder.Windows874), ("us-ascii", TextDecoder.Windows874)])
        {
            var bytes = encoding.GetBytes(Body);
            rows.Add(charset, "base64\r\n\r\n" + Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
            rows.Add(charset, "quoted-printable\r\n\r\n" + string.Concat(bytes.Select((value, index) => FormattableString.Invariant($"={value:X2}") + (index % 24 == 23 ? "=\r\n" : ""))));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void A_body_is_read_whatever_its_wrapping(string charset, string wrapped)
    {
        var type = charset.Length == 0 ? "text/plain" : "text/plain; charset=\"" + charset + "\"";
        var mail = EmlReaderTests.Read($"From: a@example.org\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {wrapped}\r\n");
        Assert.Equal(Body, mail.Text);
        Assert.Empty(mail.Problems);
    }

    [Theory]
    [InlineData("=?windows-874?B?w9LCp9K5?=", "รายงาน")]
    [InlineData("=?tis-620?Q?=C3=D2=C2=A7=D2=B9?=", "รายงาน")]
    [InlineData("=?UTF-8?Q?=E0=B8=A3=E0=B8=B2=E0=B8=A2?= =?UTF-8?Q?=E0=B8=87=E0=B8=B2=E0=B8=99?=", "รายงาน")]
    [InlineData("=?utf-8?b?4Lij4LiyÿÿÿÿWrong", "=?utf-8?b?4Lij4Liy")]
    public void A_subject_is_decoded_and_a_broken_one_is_kept(string header, string subject) =>
        Assert.StartsWith(subject, EmlReaderTests.Read($"Subject: {header}\r\n\r\nx").Subject, StringComparison.Ordinal);

    [Fact]
    public void An_undecodable_letter_is_told_and_never_becomes_another_letter()
    {
        var mail = EmlReaderTests.Read([.. Encoding.UTF8.GetBytes("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nยอด "), 0xE0, 0xB8, .. Encoding.UTF8.GetBytes(" 5")]);
        Assert.StartsWith("ยอด \uFFFD", mail.Text, StringComparison.Ordinal);
        Assert.Contains("โปรด", Assert.Single(mail.Problems).Why(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=\"never used\"")]
    [InlineData("multipart/alternative; boundary=")]
    public void A_mail_without_its_boundaries_does_not_pass_for_an_empty_one(string type)
    {
        var mail = EmlReaderTests.Read($"From: a@example.org\r\nSubject: s\r\nContent-Type: {type}\r\n\r\nยอด 5 บาท\r\n");
        Assert.Equal("a@example.org", mail.From);
        Assert.Contains("โปรด", Assert.Single(mail.Problems).Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_whose_last_boundary_is_missing_keeps_its_attachment()
    {
        var text = "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nok\r\n--b\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\nอำเภอ,ยอด\r\nท่าบ่อ,5\r\n";
        Assert.Equal(["ท่าบ่อ", "5"], Assert.Single(EmlReaderTests.Read(text).Tables).Rows[1].OwnTexts);
    }

    [Theory]
    [InlineData("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--", "เข้ารหัส")]
    [InlineData("application/ms-tnef; name=winmail.dat", "x", "winmail.dat")]
    public void A_locked_mail_is_told_with_its_remedy(string type, string body, string word)
    {
        var problem = Assert.Single(EmlReaderTests.Read($"From: a@example.org\r\nContent-Type: {type}\r\n\r\n{body}\r\n").Problems);
        Assert.Contains(word, problem.Place + problem.Why(), StringComparison.Ordinal);
        Assert.Contains("โปรด", problem.Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_behind_a_password_is_told_as_such()
    {
        var problem = Assert.Single(EmlReaderTests.Read(EmlReaderTests.Mail(EmlReaderTests.File("ลับ.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")]))).Problems);
        Assert.Equal("ไฟล์แนบ ลับ.xlsx", problem.Place);
        Assert.Contains("รหัสผ่าน", problem.Why(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-generated; owner=x")]
    [InlineData("Precedence: BULK")]
    [InlineData("Precedence: junk")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: x")]
    public void Further_headers_of_machines_are_known(string header) =>
        Assert.True(EmlReaderTests.Read($"From: a@example.org\r\n{header}\r\n\r\nx").IsAutomatic);

    [Fact]
    public void A_forged_check_of_the_sender_below_the_server_s_own_changes_nothing()
    {
        const string Own = "Authentication-Results: mx.example.org;\r\n\tdkim=none; spf=fail\r\n";
        const string Forged = "Authentication-Results: mx.example.org; dmarc=pass; spf=pass; dkim=pass\r\n";
        Assert.False(EmlReaderTests.Read(Own + Forged + "From: a@example.org\r\n\r\nx").SenderAuthenticated);
        Assert.True(EmlReaderTests.Read(Forged + Own + "From: a@example.org\r\n\r\nx").SenderAuthenticated);
    }

    [Fact]
    public void A_quoted_mail_of_Gmail_is_cut_and_a_forwarded_one_is_read()
    {
        const string Quote = "<div class=\"gmail_quote\"><div class=\"gmail_attr\">{0}</div>ยอด 99</div>";
        MailContent Read(string attr) => EmlReaderTests.Read(EmlReaderTests.Mail(new TextPart("html") { Text = "<div>ยอด 5</div>" + Quote.Replace("{0}", attr, StringComparison.Ordinal) }));
        Assert.Equal("ยอด 5", Read("เมื่อ จ. 15 ม.ค. 2567 เวลา 09:42 ก &lt;a@example.org&gt; เขียนว่า:").Text);
        Assert.Equal("ยอด 99", Read("---------- Forwarded message ---------").Forwarded!.Text);
    }

    [Fact]
    public void Pictures_of_a_signature_are_passed_over_but_a_photographed_report_is_told()
    {
        MailContent Read(int size) => EmlReaderTests.Read(EmlReaderTests.Mail(new MultipartRelated
        {
            new TextPart("html") { Text = "<p>ตามภาพ</p><img src=\"cid:a\">" },
            new MimePart("image", "png") { ContentId = "a", Content = new MimeContent(new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[size]])), ContentTransferEncoding = ContentEncoding.Base64 },
        }));
        Assert.Empty(Read(2_000).Problems);
        Assert.Contains("รูปภาพ", Assert.Single(Read(400_000).Problems).Why(), StringComparison.Ordinal);
    }
}
