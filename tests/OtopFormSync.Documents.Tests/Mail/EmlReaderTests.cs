using System.Text;
using MimeKit;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Documents.Tests.Responses;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Tests.Mail;

public sealed class EmlReaderTests
{
    private const string Head = "From: \"สพอ.ท่าบ่อ\" <ThaBo@Example.ORG>\r\nTo: otop@example.org\r\nDate: Mon, 11 Dec 2023 09:42:00 +0700\r\nMessage-ID: <a1@example.org>\r\n";

    [Fact]
    public void Lines_above_and_below_a_table_go_with_it()
    {
        var page = Read(Head + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>เรียน สพจ.</p><p>เป้าหมาย</p><table><caption>พันบาท</caption><tr><td>ท่าบ่อ<td>5</table><p>หมายเหตุ ก</p><table><tr><td><p>ในกรอบ</p><table><tr><td>ท่าบ่อ<td>6</table><td>อื่น</table>");
        Assert.Equal([["เรียน สพจ.", "เป้าหมาย", "พันบาท"], ["ในกรอบ"]], page.Tables.Select(table => table.Above));
        Assert.Equal([["หมายเหตุ ก"], []], page.Tables.Select(table => table.Below));
        var file = Read(Mail(File("a.docx", DocxSample.Make("""<w:p><w:r><w:t>เป้าหมาย</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ท่าบ่อ</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>หมายเหตุ ก</w:t></w:r></w:p>"""))));
        Assert.Equal((ValueList<string>)["เป้าหมาย"], Assert.Single(file.Tables).Above);
        Assert.Equal((ValueList<string>)["หมายเหตุ ก"], Assert.Single(file.Tables).Below);
    }

    /// <summary>A figure that ends where the file does may be a part of one, and the file with the others may be missing.</summary>
    [Theory]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>ยอดจำหน่าย<td>154379")]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>ยอดจำหน่าย<td>15437928</tr>")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 154379")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nเรียน พัฒนาการจังหวัด\r\n--b\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 15437928\r\n--b\r\nContent-Type: application/octet-stream; name=a.txt\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n4Lii4Lit4LiU4LiI")]
    public void Of_a_mail_that_was_cut_nothing_is_taken(string cut)
    {
        var mail = Read(Head + cut);
        Assert.Empty(mail.Tables);
        Assert.Equal("", mail.Text);
        Assert.Contains("ขาด", Assert.Single(mail.Problems).Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_decoded()
    {
        var mail = Read(Head + "Subject: =?UTF-8?B?4Lij4Liy4Lii4LiH4Liy4LiZ?=\r\n =?UTF-8?B?IOC4l+C5iOC4suC4muC5iOC4rQ==?=\r\n\r\nยอด 5\r\n");
        Assert.Equal("รายงาน ท่าบ่อ", mail.Subject);
        Assert.Equal("thabo@example.org", mail.From);
        Assert.Equal("a1@example.org", mail.MessageId);
        Assert.Equal(new DateTimeOffset(2023, 12, 11, 9, 42, 0, TimeSpan.FromHours(7)), mail.Date);
        Assert.Equal("ยอด 5", mail.Text);
        Assert.Empty(mail.Problems);
        Assert.False(mail.IsAutomatic);
    }

    [Fact]
    public void Raw_Thai_headers_and_bodies_are_read_in_either_encoding()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, TextDecoder.Windows874])
        {
            foreach (var charset in (string[])["", "; charset=us-ascii", "; charset=iso-8859-1", "; charset=tis-620", "; charset=utf-8", "; charset=x-unknown"])
            {
                var mail = Read(encoding.GetBytes($"From: a@example.org\r\nSubject: รายงานท่าบ่อ\r\nContent-Type: text/plain{charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\nเดือนนี้ไม่มีผลการดำเนินงาน\r\n"));
                Assert.Equal("รายงานท่าบ่อ", mail.Subject);
                Assert.Equal("เดือนนี้ไม่มีผลการดำเนินงาน", mail.Text);
            }
        }
    }

    [Theory]
    [InlineData("From: a@example.org, b@example.org\r\n")]
    [InlineData("Subject: x\r\n")]
    public void A_sender_who_is_not_one_address_is_none(string head) => Assert.Null(Read(head + "\r\nx").From);

    [Fact]
    public void An_empty_mail_has_no_text_and_no_tables()
    {
        foreach (var text in (string[])["", "\r\n", Head, Head + "\r\n", Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"])
        {
            var mail = Read(text);
            Assert.Equal("", mail.Text);
            Assert.Empty(mail.Tables);
            Assert.Empty(mail.Attachments);
        }
    }

    public static TheoryData<string, string> Replies() => new()
    {
        { "ยอด 5 บาท\n\nเมื่อ จ. 15 ม.ค. 2567 เวลา 09:42 สพจ.หนองคาย <otop@example.org> เขียนว่า:\n> ยอด 99", "ยอด 5 บาท" },
        { "ยืนยัน 6 รายค่ะ\n\nเมื่อ จ. 15 ม.ค. 2567 เวลา 09:42 สพจ.หนองคาย <otop@example.org> เขียนว่า:\n> ยอด 99\n> \n>\n", "ยืนยัน 6 รายค่ะ" },
        { "ยอด 5 บาท\n\nOn Mon, 15 Jan 2024 at 09:42, Province\n<otop@example.org> wrote:\n\n> 99", "ยอด 5 บาท" },
        { "ยอด 5 บาท\n-----Original Message-----\nFrom: x\nยอด 99", "ยอด 5 บาท" },
        { "ยอด 5 บาท\n\nจาก: สพจ.หนองคาย\nส่ง: 15 มกราคม 2567\nถึง: ท่าบ่อ\nเรื่อง: แจ้ง\n\nยอด 99", "ยอด 5 บาท" },
        { "ยอด 5 บาท\n> ยอด 99\nขอบคุณค่ะ", "ยอด 5 บาท\nขอบคุณค่ะ" },
        { "จาก: สพอ.ท่าบ่อ\nยอด 5 บาท", "จาก: สพอ.ท่าบ่อ\nยอด 5 บาท" },
        { "ยอด 5 บาท\nอีเมลฉบับนี้จัดส่งโดยระบบอัตโนมัติ มิใช่หนังสือราชการ\nยอด 99", "ยอด 5 บาท" },
        { "---------- Forwarded message ---------\nFrom: x <x@example.org>\nDate: Mon\nSubject: y\nTo: z\n\nยอด 5 บาท", "" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void What_a_mail_repeats_of_another_is_not_its_own_text(string text, string own) =>
        Assert.Equal(own, Read(Head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Text);

    [Fact]
    public void Html_becomes_lines_and_tables()
    {
        var mail = Read(Head + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>p{}</style></head><body><p>เรียน&nbsp;สพจ.</p><script>1</script><div>ยอด<br>ดังนี้</div><table><tr><th rowspan=2>อำเภอ</th><th colspan=2>ยอด</th></tr><tr><th>ต.ค.</th><th>พ.ย.</th></tr><tr><td>ท่าบ่อ</td><td><p>๑๒</p></td><td>5</td></tr></table><blockquote>ยอด 99<table><tr><td>99</td></tr></table></blockquote></body></html>");
        Assert.Equal("เรียน สพจ.\nยอด\nดังนี้\nอำเภอ\tยอด\nต.ค.\tพ.ย.\nท่าบ่อ\t๑๒\t5", mail.Text);
        var table = Assert.Single(mail.Tables);
        Assert.Equal([["อำเภอ", "ยอด", "ยอด+"], ["อำเภอ+", "ต.ค.", "พ.ย."], ["ท่าบ่อ", "๑๒", "5"]], Shown.Rows(table));
    }

    [Fact]
    public void Of_text_and_markup_that_say_the_same_the_text_is_read_once_and_the_table_is_found()
    {
        var mail = Read(Mail(new MultipartAlternative { new TextPart("plain") { Text = "ท่าบ่อ 5" }, new TextPart("html") { Text = "<table><tr><td>ท่าบ่อ</td><td>5</td></tr></table>" } }));
        Assert.Equal("ท่าบ่อ 5", mail.Text);
        Assert.Equal(["ท่าบ่อ", "5"], Assert.Single(mail.Tables).Rows[0].OwnTexts);
    }

    [Theory]
    [InlineData("ต.ค. 66\tพ.ย. 66\nยอด\t5\t7", "ต.ค. 66|พ.ย. 66|", "|ต.ค. 66|พ.ย. 66")]
    [InlineData("อำเภอ\tยอด\nท่าบ่อ\t5\t7", "อำเภอ|ยอด|")]
    [InlineData("ต.ค. 66\tพ.ย. 66\nยอด\t5\tดี", "ต.ค. 66|พ.ย. 66|")]
    public void Headings_that_may_have_lost_their_empty_first_cell_are_read_in_both_places(string text, params string[] headings) =>
        Assert.Equal(headings, Read(Mail(new TextPart("plain") { Text = text })).Tables.Select(table => string.Join('|', table.Rows[0].OwnTexts)));

    [Theory]
    [InlineData("ยอด 1,100 บาท", "ยอด 1,200 บาท", "ยอด 1,200 บาท\nยอด 1,100 บาท")] // neither is more likely
    [InlineData("This message is in HTML format.", "ยอด 5", "ยอด 5\nThis message is in HTML format.")]
    [InlineData("ยอด ๑,๑๐๐ <https://example.org/1234>", "ยอด 1,100", "ยอด ๑,๑๐๐ <https://example.org/1234>")]
    public void Of_text_and_markup_that_tell_different_sums_both_are_read(string plain, string markup, string text) =>
        Assert.Equal(text, Read(Mail(new MultipartAlternative { new TextPart("plain") { Text = plain }, new TextPart("html") { Text = $"<p>{markup}</p>" } })).Text);

    [Fact]
    public void Columns_pasted_into_plain_text_are_a_table()
    {
        var mail = Read(Mail(new TextPart("plain") { Text = "รายงาน\nอำเภอ\tยอด\nท่าบ่อ\t5\nขอบคุณ" }));
        Assert.Equal([["อำเภอ", "ยอด"], ["ท่าบ่อ", "5"]], Assert.Single(mail.Tables).Rows.Select(row => row.OwnTexts.ToArray()));
    }

    [Fact]
    public void Lines_above_and_below_columns_in_plain_text_are_theirs()
    {
        var mail = Read(Mail(new TextPart("plain") { Text = "เป้าหมาย\nหน่วย\tพันบาท\n\nอำเภอ\tยอด\nท่าบ่อ\t5\nหมายเหตุ เบื้องต้น\n\nอำเภอ\tยอด\nท่าบ่อ\t7\nขอบคุณ" }));
        Assert.Equal(["เป้าหมาย|หน่วย พันบาท", "หมายเหตุ เบื้องต้น"], mail.Tables.Select(table => string.Join('|', table.Above)));
        Assert.Equal(["หมายเหตุ เบื้องต้น", "ขอบคุณ"], mail.Tables.Select(table => string.Join('|', table.Below)));
    }

    [Theory]
    [InlineData("เดือน\tยอด\nต.ค. 66\nพ.ย. 66\t5\nธ.ค. 66", "เดือน|ยอด; ต.ค. 66|; พ.ย. 66|5")] // what is empty loses its tabs
    [InlineData("เดือน\tยอด\nต.ค. 66\t5\nหมายเหตุ\nเดือน\tรวม", "เดือน|ยอด; ต.ค. 66|5")]
    [InlineData("เดือน\tยอด\nต.ค. 66\t5\nทั้งนี้เป้าหมายของเดือนถัดไปอยู่ระหว่างการพิจารณาของจังหวัด\nพ.ย. 66\t7", "เดือน|ยอด; ต.ค. 66|5")]
    public void A_label_between_rows_of_figures_is_a_row(string text, string rows) =>
        Assert.Equal(rows, string.Join("; ", Assert.Single(Read(Mail(new TextPart("plain") { Text = text })).Tables).Rows.Select(row => string.Join('|', row.OwnTexts))));

    [Theory]
    [InlineData("<table><tr><td>ยอด</td></tr></table>")]
    [InlineData("<p>รายงาน</p><table><tr><td>ยอด</td></tr></table>")]
    [InlineData("<!--a--><div class='a'><TABLE border=1><tr><td>ยอด</td></tr></TABLE></div>")]
    [InlineData("รายงาน<br><table class=a><tr><td>ยอด</td></tr></table>")]
    public void A_piece_of_a_page_is_read_as_one(string piece)
    {
        var mail = AttachmentReader.Read(Encoding.UTF8.GetBytes(piece), "รายงาน.html", TimeProvider.System);
        Assert.Equal(["ยอด"], Assert.Single(mail.Tables).Rows[0].OwnTexts);
        Assert.DoesNotContain('<', mail.Attachments[0].Text);
    }

    [Theory]
    [InlineData("<somsri@example.go.th> ยอด 5")]
    [InlineData("<ร่าง> ยอด 5")]
    [InlineData("<body@example.go.th> ยอด 5")]
    public void A_text_that_begins_with_a_bracket_is_no_page(string text) =>
        Assert.Equal(text, AttachmentReader.Read(Encoding.UTF8.GetBytes(text), "รายงาน.txt", TimeProvider.System).Attachments[0].Text);

    [Fact]
    public void The_empty_first_cell_of_the_first_row_stays()
    {
        var mail = Read(Mail(new TextPart("plain") { Text = "\n\tยอดจำหน่าย\tDigital Wallet\nผลงาน\t100\t8\n\n" }));
        Assert.Equal([["", "ยอดจำหน่าย", "Digital Wallet"], ["ผลงาน", "100", "8"]], Assert.Single(mail.Tables).Rows.Select(row => row.OwnTexts.ToArray()));
        Assert.Equal("", Read(Mail(new TextPart("plain") { Text = "\t\n \t\u00A0" })).Text);
    }

    [Fact]
    public void Attachments_are_read_by_what_they_are()
    {
        var xlsx = Xlsx.MakeMerged("แบบ 3", """<mergeCell ref="A1:A2"/>""", Xlsx.Row(1, "อำเภอ", "ยอด"), Xlsx.Row(2, "", "ต.ค."), Xlsx.Row(3, "ท่าบ่อ", "5"));
        var mail = Read(Mail(new Multipart("mixed")
        {
            new TextPart("plain") { Text = "ตามแนบ" },
            File("รายงาน ธ.ค..xlsx", xlsx),
            File("รายงาน.dat", Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,7\n")),
            File("ข้อความ.txt", TextDecoder.Windows874.GetBytes("ท่าบ่อ ยอด 8")),
            File("../../ลับ/เอกสาร.docx", DocxSample.Make("""<w:p><w:r><w:t>เรียน สพจ.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>อำเภอ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>ย</w:t></w:r><w:r><w:t>อด</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>9</w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ใน</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>""")),
        }));
        Assert.Empty(mail.Problems);
        Assert.Equal(["รายงาน ธ.ค..xlsx", "รายงาน.dat", "ข้อความ.txt", "เอกสาร.docx"], mail.Attachments.Select(file => file.Name));
        Assert.Equal("ท่าบ่อ ยอด 8", mail.Attachments[2].Text);
        Assert.Equal("เรียน สพจ.", mail.Attachments[3].Text);
        Assert.Equal(["ไฟล์แนบ รายงาน ธ.ค..xlsx แผ่นงาน แบบ 3", "ไฟล์แนบ รายงาน.dat แผ่นงาน รายงาน", "ไฟล์แนบ เอกสาร.docx ตารางที่ 1", "ไฟล์แนบ เอกสาร.docx ตารางที่ 2"], mail.Tables.Select(table => table.Place));
        Assert.Equal([["อำเภอ", "ยอด"], ["อำเภอ+", "ต.ค."], ["ท่าบ่อ", "5"]], Shown.Rows(mail.Tables[0]));
        Assert.Equal([["อำเภอ", "ยอด", "ยอด+"], ["อำเภอ+", "9", "ใน"]], Shown.Rows(mail.Tables[2]));
        Assert.Equal(["ใน"], mail.Tables[3].Rows[0].OwnTexts);
    }

    [Fact]
    public void A_forwarded_mail_is_read_one_level_deep()
    {
        var inner = MimeMessage.Load(new MemoryStream(Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ยอด 5" }, File("a.xlsx", Xlsx.Make("1", Xlsx.Row(1, "อำเภอ", "ยอด"))) })), TestContext.Current.CancellationToken);
        var mail = Read(Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ส่งต่อค่ะ" }, new MessagePart { Message = inner } }));
        Assert.Equal("ส่งต่อค่ะ", mail.Text);
        Assert.Equal("ยอด 5", mail.Forwarded!.Text);
        Assert.Equal("รายงาน", mail.Forwarded.Subject);
        Assert.Single(mail.Tables);
    }

    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "รายงาน.pdf", Encoding.ASCII.GetBytes("%PDF-1.4"), "PDF" },
        { "รูป.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], "รูปภาพ" },
        { "รวม.zip", [.. "PK\u0003\u0004"u8, 0, 0, 0, 0], "zip" },
        { "แบบรายงาน.ods", [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8], "เสียหาย" },
        { "เก่า.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")], "เสียหาย" },
        { "อีเมล.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("__properties_version1.0")], "Outlook (msg)" },
        { "ว่าง.xlsx", [], "ว่างเปล่า" },
        { "ใหญ่.xlsx", new byte[30 * 1024 * 1024], "25 MB" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_named_with_its_remedy(string name, byte[] bytes, string reason)
    {
        var mail = Read(Mail(new Multipart("mixed") { new TextPart("plain") { Text = "ตามแนบ" }, File(name, bytes) }));
        var problem = Assert.Single(mail.Problems);
        Assert.Equal($"ไฟล์แนบ {name}", problem.Place);
        Assert.Contains(reason, problem.Why(), StringComparison.Ordinal);
        Assert.Contains("โปรด", problem.Why(), StringComparison.Ordinal);
        Assert.Equal("ตามแนบ", mail.Text);
        Assert.Equal(64, Assert.Single(mail.Attachments).Hash.Length);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", true)]
    [InlineData("Auto-Submitted: no", false)]
    [InlineData("Precedence: bulk", true)]
    [InlineData("List-Id: <a.example.org>", false)]
    [InlineData("List-Id: <a.example.org>\r\nAuto-Submitted: auto-generated", true)]
    [InlineData("Return-Path: <>", true)]
    [InlineData("Return-Path: <a@example.org>", false)]
    [InlineData("X-OtopFormSync-Notice: receipt/1", true)]
    [InlineData("Content-Type: multipart/report; boundary=x", true)]
    public void Mails_of_machines_are_known(string header, bool isAutomatic) => Assert.Equal(isAutomatic, Read(Head + header + "\r\n\r\nx").IsAutomatic);

    [Theory]
    [InlineData("List-Id: <a.example.org>", true)]
    [InlineData("List-Id: <a.example.org>\r\nPrecedence: bulk", true)]
    [InlineData("Precedence: LIST", true)]
    [InlineData("Subject: list", false)]
    public void What_came_through_a_mailing_list_is_read_and_known_as_such(string header, bool isOfList)
    {
        var mail = Read(Head + header + "\r\n\r\nยอด 5");
        Assert.Equal((isOfList, false, "ยอด 5"), (mail.IsOfList, mail.IsAutomatic, mail.Text));
    }

    [Theory]
    [InlineData("Authentication-Results: mx; dmarc=pass (p=none) header.from=example.org", true)]
    [InlineData("Authentication-Results: mx; dkim=pass; spf=pass; dmarc=fail", false)]
    [InlineData("Authentication-Results: mx; spf=fail smtp.mailfrom=x; dkim=none", false)]
    [InlineData("Authentication-Results: mx; spf=fail; dkim=pass header.i=@example.org", null)]
    [InlineData("Authentication-Results: mx; spf=pass (looks good; dmarc=pass yes)", null)]
    [InlineData("Authentication-Results: mx; dmarc=fail\r\nAuthentication-Results: forged; dmarc=pass", false)]
    [InlineData("X-Other: 1", null)]
    public void Only_the_topmost_check_of_the_sender_counts(string headers, bool? authenticated) =>
        Assert.Equal(authenticated, Read(headers + "\r\n" + Head + "\r\nx").SenderAuthenticated);

    internal static MailContent Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static MailContent Read(byte[] bytes, TimeProvider? clock = null) => new EmlReader(clock: clock).Read(new RawContent.Mail([.. bytes]));

    internal static byte[] Mail(MimeEntity body)
    {
        using var message = new MimeMessage { Subject = "รายงาน", Body = body };
        message.From.Add(new MailboxAddress("ท่าบ่อ", "thabo@example.org"));
        using var stream = new MemoryStream();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    internal static MimePart File(string name, byte[] bytes) => new("application", "octet-stream")
    {
        Content = new MimeContent(new MemoryStream(bytes)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };
}
