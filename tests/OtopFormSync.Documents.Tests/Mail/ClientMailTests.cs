using System.Globalization;
using System.Text;
using MimeKit;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Tests.Mail.Clients;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>Whatever mail program wrote it: of a mail counts what its sender wrote, and of a forward the mail that was sent on.</summary>
public sealed class ClientMailTests
{
    private const string Own = "รับทราบค่ะ\nขอบคุณค่ะ";
    private const string Report = "อำเภอโพนพิสัย ขอรายงาน\nยอดจำหน่าย 9,999,999 บาท\nผู้เข้าร่วม Digital Wallet 7 ราย";
    private const string Cells = "<table><tr><td>อำเภอ</td><td>ยอดจำหน่าย (บาท)</td></tr><tr><td>โพนพิสัย</td><td>9,999,999</td></tr></table>";
    private const string ReportHtml = "<div>อำเภอโพนพิสัย ขอรายงาน</div><div>ยอดจำหน่าย 9,999,999 บาท</div><div>ผู้เข้าร่วม Digital Wallet 7 ราย</div>" + Cells;

    /// <summary>Notices as the office sends them; of markup what stands in the body, as programs quote it.</summary>
    private static readonly (string Text, string Html)[] Notices =
        [.. ((string[])["receipt-plain", "receipt-unclear", "receipt-unread", "receipt-zero", "reminder-before", "reminder-after"]).Select(Notice)];

    private static readonly string[] Notes = ["", "เรียน จังหวัด\nขอส่งต่อรายงานครับ"];

    public static MatrixTheoryData<string, string> Answers() => new(Replies.All.Select(client => client.Name), MailClient.Formats);

    public static MatrixTheoryData<string, string> Sent() => new(Forwards.All.Select(client => client.Name), MailClient.Formats);

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_says_what_its_sender_wrote_and_nothing_of_what_it_repeats(string client, string format)
    {
        var program = Replies.All.Single(known => known.Name == client);
        foreach (var (text, html) in Notices.Append((Report, ReportHtml)))
        {
            var mail = EmlReaderTests.Read(program.Write(format, Own, text, html));

            Assert.Equal(Own + program.Tail, mail.Text);
            Assert.Null(mail.Forwarded);
            Assert.Empty(mail.Tables);
            Assert.Empty(mail.Problems);
        }
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void A_forward_has_the_mail_that_was_sent_on_apart_from_the_note_above_it(string client, string format)
    {
        foreach (var note in Notes)
        {
            var mail = EmlReaderTests.Read(Forwards.All.Single(known => known.Name == client).Write(format, note, Report, ReportHtml));

            Assert.Equal(note, mail.Text);
            Assert.Empty(mail.Tables);
            Assert.StartsWith(Report, mail.Forwarded!.Text, StringComparison.Ordinal);
            Assert.Equal("รายงานของอำเภอ", mail.Forwarded.Subject);
            if (format != "text")
            {
                Assert.Equal([["อำเภอ", "ยอดจำหน่าย (บาท)"], ["โพนพิสัย", "9,999,999"]], Assert.Single(mail.Forwarded.Tables).Rows.Select(row => row.OwnTexts.ToArray()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void A_forward_tells_when_the_mail_was_written_that_was_sent_on(string client, string format)
    {
        var mail = EmlReaderTests.Read(Forwards.All.Single(known => known.Name == client).Write(format, "", Report, ReportHtml));

        // On one line there is no telling where the time ends; without an hour the whole day may be meant.
        var expected = (client, format) is ("Yahoo", "text") ? (TimeSpan?)null : client == "a forward whose subject was written anew" ? new(23, 59, 59) : new(15, 0, 0);
        Assert.Equal(expected is { } hour ? [new(new DateTime(2024, 1, 10).Add(hour), TimeSpan.FromHours(7))] : [], mail.Forwarded!.Sent.Where(sent => sent.Month == 1));
    }

    [Theory]
    [InlineData("Date: 10/01/2024 15:00", "2024-01-10 15:00", "2024-10-01 15:00")]
    [InlineData("Date: 15/01/2024 15:00", "2024-01-15 15:00", null)]
    [InlineData("Date: yesterday", null, null)]
    public void A_date_that_can_be_read_either_way_is_told_both_ways(string line, string? one, string? other)
    {
        var mail = EmlReaderTests.Read(new MailClient("", "FW:", $"-------- Forwarded Message --------\nFrom: x <x@example.org>\n{line}\nTo: y@example.org\nSubject: z\n\nQUOTE", "").Write("text", "", Report, ReportHtml));

        Assert.Equal(new[] { one, other }.OfType<string>().Select(at => new DateTimeOffset(DateTime.Parse(at, CultureInfo.InvariantCulture), TimeSpan.FromHours(7))), mail.Forwarded!.Sent);
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void An_answer_to_a_forward_repeats_it(string client, string format)
    {
        var program = Forwards.All.Single(known => known.Name == client);
        foreach (var note in Notes)
        {
            var mail = EmlReaderTests.Read((program with { Subject = $"RE: {program.Subject}" }).Write(format, note, Report, ReportHtml));

            Assert.Equal(note, mail.Text);
            Assert.Null(mail.Forwarded);
            Assert.Empty(mail.Tables);
        }
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void A_notice_of_our_own_that_is_sent_back_is_no_report(string client, string format)
    {
        foreach (var (text, html) in Notices)
        {
            var mail = EmlReaderTests.Read(Forwards.All.Single(known => known.Name == client).Write(format, Notes[1], text, html));

            Assert.Equal(Notes[1], mail.Text);
            Assert.Null(mail.Forwarded);
            Assert.Empty(mail.Tables);
        }
    }

    [Fact]
    public void A_notice_of_our_own_is_known_where_nothing_marks_what_is_repeated()
    {
        var program = new MailClient("", "Re:", "OWN\n\nQUOTE", "<div>OWN</div><div><br></div>QUOTE");
        foreach (var (text, html) in Notices)
        {
            foreach (var format in MailClient.Formats)
            {
                var mail = EmlReaderTests.Read(program.Write(format, Own, text, html));
                Assert.Equal(Own, mail.Text);
                Assert.Empty(mail.Tables);
            }
        }
    }

    [Fact]
    public void A_forward_of_an_answer_has_the_answer_and_not_what_the_answer_repeats()
    {
        var answer = $"ยอดจำหน่าย 5 บาท\n\nOn Wed, Jan 10, 2024 at 3:00 PM <otop@example.org> wrote:\n\n> {Report.Replace("\n", "\n> ", StringComparison.Ordinal)}\n\nสมชาย";
        var mail = EmlReaderTests.Read(Forwards.All[0].Write("text", "", answer, ""));
        Assert.Equal("ยอดจำหน่าย 5 บาท\n\nสมชาย", mail.Forwarded!.Text);
    }

    [Fact]
    public void A_forwarded_mail_that_follows_its_headers_at_once_is_whole()
    {
        var mail = EmlReaderTests.Read(new MailClient("", "FW:", "From: สมชาย <somchai@example.org>\nSent: Wednesday, January 10, 2024 3:00 PM\nTo: thabo@example.org\nSubject: รายงาน\nQUOTE", "").Write("text", "", "ยอดจำหน่าย 5 บาท\nสำเนา: อำเภอ\nวันที่: 10 มกราคม 2567", ""));
        Assert.Equal("ยอดจำหน่าย 5 บาท\nสำเนา: อำเภอ\nวันที่: 10 มกราคม 2567", mail.Forwarded!.Text);
    }

    [Fact]
    public void A_forward_of_a_forward_has_both_mails()
    {
        var inner = "ของตำบลค่ะ\n\n---------- Forwarded message ---------\nFrom: ตำบล <tambon@example.org>\nSubject: ยอด\n\nยอดจำหน่าย 5 บาท";
        var mail = EmlReaderTests.Read(Forwards.All[0].Write("text", "ส่งต่อ", inner, ""));
        Assert.Equal("ส่งต่อ", mail.Text);
        Assert.Equal("ของตำบลค่ะ\n\nยอดจำหน่าย 5 บาท", mail.Forwarded!.Text);
    }

    [Fact]
    public void An_answer_below_or_within_the_quote_is_the_sender_s()
    {
        const string Text = "On Wed, Jan 10, 2024 at 3:00 PM <otop@example.org> wrote:\n> ยอดจำหน่าย?\n\nยอดจำหน่าย 5 บาท\n\n> ผลิตภัณฑ์ใหม่ 99?\nผลิตภัณฑ์ใหม่ 1";
        const string Html = "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Wed, Jan 10, 2024 at 3:00 PM &lt;otop@example.org&gt; wrote:<br></div><blockquote class=\"gmail_quote\">ยอดจำหน่าย?</blockquote><div>ยอดจำหน่าย 5 บาท</div><blockquote class=\"gmail_quote\">ผลิตภัณฑ์ใหม่ 99?</blockquote><div>ผลิตภัณฑ์ใหม่ 1</div></div>";
        var client = new MailClient("", "Re:", "QUOTE", "QUOTE");
        foreach (var format in MailClient.Formats)
        {
            Assert.Equal("ยอดจำหน่าย 5 บาท\nผลิตภัณฑ์ใหม่ 1", EmlReaderTests.Read(client.Write(format, "", Text, Html)).Text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Where_only_the_markup_tells_what_is_repeated_the_markup_is_believed()
    {
        var client = new MailClient("", "Re:", "OWN\n\nEl mié, 10 ene 2024 a las 15:00 escribió:\n\nQUOTE", "<div>OWN</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">El mié, 10 ene 2024 a las 15:00 escribió:<br></div><blockquote class=\"gmail_quote\">QUOTE</blockquote></div>");
        var mail = EmlReaderTests.Read(client.Write("alternative", Own, Report, ReportHtml));
        Assert.Equal(Own, mail.Text);
        Assert.Empty(mail.Tables);
    }

    [Fact]
    public void A_table_of_the_sender_s_own_stays_beside_one_that_is_quoted()
    {
        var mail = EmlReaderTests.Read(Replies.All.Single(client => client.Name == "Outlook, Thai").Write("html", "แก้ไข<table><tr><td>ท่าบ่อ</td><td>5</td></tr></table>", "", ReportHtml));
        Assert.Equal(["ท่าบ่อ", "5"], Assert.Single(mail.Tables).Rows[0].OwnTexts);
        Assert.Equal("แก้ไข\nท่าบ่อ\t5", mail.Text);
    }

    [Theory]
    [InlineData("จาก: อำเภอท่าบ่อ\nวันที่: 10 มกราคม 2567\nถึง: พัฒนาการจังหวัด\nเรื่อง: รายงาน OTOP\n\nยอดจำหน่าย 5 บาท")]
    [InlineData("On 10 Jan 2024 ขายได้ 5 บาท\nเมื่อ 9 ม.ค. 2567 ขายได้ 6 บาท")]
    [InlineData("รายงาน\n----------\nยอดจำหน่าย: 5 บาท\n__________\nสมชาย <a@example.org>")]
    [InlineData("รายงาน\n--------------------\nจาก: อำเภอท่าบ่อ\nถึง: จังหวัด\nยอดจำหน่าย: 5 บาท")]
    [InlineData("1. ผู้ประสานงาน สมชาย <a@example.org>:\nยอดจำหน่าย 5 บาท")]
    public void A_letter_that_looks_like_the_lines_of_a_mail_program_is_the_sender_s(string text) =>
        Assert.Equal(text, EmlReaderTests.Read(EmlReaderTests.Mail(new TextPart("plain") { Text = text })).Text);

    [Theory]
    [InlineData("On Wed, 10 Jan 2024 at 15:00,\nสำนักงานพัฒนาชุมชนจังหวัดหนองคาย\n<otop@example.org> wrote:\n\nยอด 99")]
    [InlineData("2024-01-10 15:00 GMT+07:00 สมชาย <somchai@example.org>:\n\nยอด 99")]
    [InlineData("*From:* สมชาย <somchai@example.org>\n*Sent:* Wednesday, January 10, 2024 3:00 PM\n*To:* a@example.org; b@example.org;\n c@example.org;\n d@example.org;\n e@example.org; f@example.org;\n g@example.org; h@example.org\n*Subject:* รายงาน\n\nยอด 99")]
    [InlineData("Aa Bb <abc@example.org> schrieb am So., 23.\nJuni 2024, 21:08:\n\n> ยอด 99\n>\n> ยอด 98")]
    [InlineData("From: Human Resources \n<a-really-long-automated-email@example.org> \nSent: Monday, August 26, 2019 4:37 PM\nTo: x <x@example.org>\nSubject: y\n\nยอด 99")]
    [InlineData("> ---------- Original Message ----------\n> From: x <x@example.org>\n> To: y\n> Date: 02/10/2023 4:52 PM EST\n> Subject: z\n>  \n> ยอด 99")]
    [InlineData("----- Forwarded by Somchai/OTOP on 10/01/2024 03:00 PM -----\n\nFrom: x\nTo: y\nDate: 10/01/2024\nSubject: z\n\nยอด 99")]
    public void Rarer_marks_are_known(string repeated)
    {
        var mail = EmlReaderTests.Read(new MailClient("", "Re:", "OWN\n\nQUOTE", "").Write("text", Own, repeated, ""));
        Assert.Equal(Own, mail.Text);
        Assert.Equal("ยอด 5", EmlReaderTests.Read(new MailClient("", "Re:", "", $"<pre>ยอด 5\n\n{System.Net.WebUtility.HtmlEncode(repeated)}</pre>").Write("html", "", "", "")).Text);
    }

    [Fact]
    public void An_indented_paragraph_is_no_quote() =>
        Assert.Equal("ยอดจำหน่าย\n5 บาท", EmlReaderTests.Read(EmlReaderTests.Mail(new TextPart("html") { Text = "<div>ยอดจำหน่าย</div><blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\"><div>5 บาท</div></blockquote>" })).Text);

    [Fact]
    public void A_mail_cut_into_parts_within_its_quote_goes_on_quoting()
    {
        var mail = EmlReaderTests.Read(EmlReaderTests.Mail(new Multipart("mixed")
        {
            new TextPart("plain") { Text = Own + "\n\n-----Original Message-----\nFrom: x\n\nยอด 99" },
            EmlReaderTests.File("a.csv", Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,7\n")),
            new TextPart("plain") { Text = "ยอด 98" },
        }));
        Assert.Equal(Own, mail.Text);
        Assert.Single(mail.Tables);
    }

    [Fact]
    public void An_attached_mail_is_a_forward_but_for_the_one_that_is_answered()
    {
        MailContent Read(string headers) => EmlReaderTests.Read(headers + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nรับทราบ\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <1@example.org>\r\nSubject: inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\nยอด 5<table><tr><td>ท่าบ่อ<td>5</table>\r\n--b--\r\n");
        Assert.Null(Read("Subject: Re: x\r\nIn-Reply-To: <1@example.org>\r\n").Forwarded);
        foreach (var headers in (string[])["Subject: Re: x\r\nIn-Reply-To: <2@example.org>\r\n", "Subject: FW: x\r\nReferences: <1@example.org>\r\n", "Subject: x\r\n"])
        {
            var mail = Read(headers);
            Assert.Equal("รับทราบ", mail.Text);
            Assert.Empty(mail.Tables);
            Assert.Equal("inner", mail.Forwarded!.Subject);
            Assert.StartsWith("ยอด 5", mail.Forwarded.Text, StringComparison.Ordinal);
            Assert.Equal(["ท่าบ่อ", "5"], Assert.Single(mail.Forwarded.Tables).Rows[0].OwnTexts);
        }
    }

    [Fact]
    public void A_mail_tells_which_mails_it_answers_the_nearest_first()
    {
        Assert.Equal(["3@example.org", "2@example.org", "1@example.org"], EmlReaderTests.Read("In-Reply-To: <3@example.org>\r\nReferences: <1@example.org>\r\n <2@example.org> <3@example.org>\r\n\r\nx").Answers);
        Assert.Empty(EmlReaderTests.Read("Subject: x\r\n\r\nx").Answers);
        var many = string.Join("\r\n ", Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"<{i}@example.org>")));
        Assert.Equal(["99@example.org", "98@example.org"], EmlReaderTests.Read($"References: {many}\r\n\r\nx").Answers.Take(2));
        Assert.Equal(20, EmlReaderTests.Read($"References: {many}\r\n\r\nx").Answers.Count);
    }

    [Theory]
    [InlineData("06-reply-gmail-thai-text", "รับทราบค่ะ", "")]
    [InlineData("06-reply-outlook-table", "รับทราบค่ะ", "")]
    [InlineData("06-reply-to-own-receipt-a", "ยอดจำหน่าย 15,412,300 บาท\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nDigital Wallet 8 ราย", "")]
    [InlineData("06-reply-to-own-receipt-b", "แก้ไขรายงานเดือนธันวาคม 2566\nยอดจำหน่าย 15,512,300 บาท\nผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์\nDigital Wallet 9 ราย", "")]
    [InlineData("06-reply-to-own-receipt-c", "รับทราบค่ะ ขอบคุณค่ะ", "")]
    [InlineData("14-forward-apple-html", "ขอส่งต่อ", "ยอดจำหน่าย 15,412,300 บาท\nผลิตภัณฑ์ใหม่ 1\nDigital Wallet 8 ราย")]
    [InlineData("14-forward-outlook-note", "เรียน จังหวัด\nขอส่งต่อรายงานของอำเภอครับ", "ยอดจำหน่าย 15,412,300 บาท\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\nผู้เข้าร่วม Digital Wallet 8 ราย")]
    public void Mails_that_were_read_wrongly_once_are_parted(string name, string own, string forwarded)
    {
        var mail = EmlReaderTests.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".eml")));
        Assert.Equal(own, mail.Text);
        Assert.Equal(forwarded, mail.Forwarded?.Text ?? "");
        Assert.Empty(mail.Tables);
    }

    private static (string Text, string Html) Notice(string name)
    {
        string Read(string kind) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "notices", $"{name}.golden.{kind}")).ReplaceLineEndings("\n").TrimEnd();
        var html = Read("html");
        return (Read("txt"), html[(html.IndexOf('>', html.IndexOf("<body", StringComparison.Ordinal)) + 1)..html.LastIndexOf("</body>", StringComparison.Ordinal)]);
    }
}
