using System.Diagnostics;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents.Tests.Mail;

/// <summary>The mails that the project ships as samples: one for each way in which districts send a report.</summary>
public sealed class SampleMailTests
{
    internal static readonly string[] Names =
    [
        "2024-01-08-faorai-html", "2024-01-10-phonphisai-xlsx", "2024-01-11-thabo-text", "2024-01-12-faorai-unclear",
        "2024-01-12-srichiangmai-docx", "2024-01-13-stranger", "2024-01-15-sakhrai-auto-reply",
    ];

    [Fact]
    public void Every_sample_is_known_to_these_tests() =>
        Assert.Equal(Names, Directory.GetFiles(Folder, "*.eml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_sample_is_read_without_a_problem_and_comes_from_a_checked_sender()
    {
        foreach (var name in Names)
        {
            var mail = Read(name);
            Assert.Empty(mail.Problems);
            Assert.True(mail.SenderAuthenticated, name);
            Assert.Equal(name.EndsWith("auto-reply", StringComparison.Ordinal), mail.IsAutomatic);
            Assert.Equal(TimeSpan.FromHours(7), mail.Date!.Value.Offset);
        }
    }

    [Theory]
    [InlineData("2024-01-08-faorai-html", "faorai@cdd.example.org", "5c1d7e02-fr-0108@mail.cdd.example.org", "รายงานผล OTOP ธันวาคม 2566 (อ.เฝ้าไร่)", "2024-01-08T16:20:45")]
    [InlineData("2024-01-10-phonphisai-xlsx", "phonphisai@cdd.example.org", "CAF7x0k-pp20240110@mail.cdd.example.org", "ส่งรายงานยอดจำหน่าย OTOP เดือนธันวาคม 2566 อำเภอโพนพิสัย", "2024-01-10T15:22:31")]
    [InlineData("2024-01-11-thabo-text", "thabo@cdd.example.org", "20240111034017.thabo@mail.cdd.example.org", "รายงาน OTOP เดือนธันวาคม ๒๕๖๖ อำเภอท่าบ่อ", "2024-01-11T10:40:17")]
    [InlineData("2024-01-13-stranger", "khongdee.sakhrai@example.com", "f8a2c6b1.20240113@example.com", "แจ้งยอดจำหน่าย OTOP อำเภอสระใคร ธันวาคม 2566", "2024-01-13T20:14:02")]
    public void Who_sent_what_and_when(string name, string from, string id, string subject, string date)
    {
        var mail = Read(name);
        Assert.Equal((from, id, subject), (mail.From, mail.MessageId, mail.Subject));
        Assert.Equal(date, mail.Date!.Value.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_table_of_an_HTML_mail_has_its_figures_as_they_were_written()
    {
        var table = Assert.Single(Read("2024-01-08-faorai-html").Tables);
        Assert.Equal(
            [
                ["จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน", "๑ ผลิตภัณฑ์"],
                ["ยอดจำหน่ายในเดือน", "8,460,720.00 บาท"],
                ["จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม", "11 ราย"],
            ],
            table.Rows.Select(row => row.OwnTexts.ToArray()));
        Assert.Contains("อำเภอเฝ้าไร่ ขอรายงานผลการดำเนินงาน OTOP ประจำเดือนธันวาคม 2566 ดังนี้", Read("2024-01-08-faorai-html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_of_an_attached_workbook_has_its_figures_in_their_columns()
    {
        var mail = Read("2024-01-10-phonphisai-xlsx");
        Assert.Equal("แบบรายงานยอดจำหน่าย อ.โพนพิสัย.xlsx", Assert.Single(mail.Attachments).Name);
        var table = Assert.Single(mail.Tables);
        Assert.StartsWith("ไฟล์แนบ แบบรายงานยอดจำหน่าย อ.โพนพิสัย.xlsx แผ่นงาน ", table.Place, StringComparison.Ordinal);
        Assert.Contains(table.Rows, row => row.OwnTexts.SequenceEqual(["ที่", "อำเภอ", "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566", "ยอดจำหน่ายรวม เพิ่ม 6%"]));
        Assert.Contains(table.Rows, row => row.OwnTexts.SequenceEqual(["3", "โพนพิสัย", "13512000", "14398500", "15521480", "43431980"]));
        Assert.Contains("3. จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม 7 ราย", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_an_attached_document_has_its_figure_in_its_column()
    {
        var mail = Read("2024-01-12-srichiangmai-docx");
        var file = Assert.Single(mail.Attachments);
        Assert.Equal("แบบรายงาน ธ.ค.66 ศรีเชียงใหม่.docx", file.Name);
        Assert.Contains("ผู้รายงาน  นายวิชัย มั่นคง", file.Text, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(mail.Tables).Rows, row => row.OwnTexts.SequenceEqual(["4", "ศรีเชียงใหม่", "", "", "7,901,330.25", ""]));
        Assert.Single(mail.Text.Split('\n'), line => line == "ผู้เข้าร่วมโครงการ Digital Wallet สะสม : ๔ ราย");
    }

    [Fact]
    public void Windows_874_with_Thai_digits_is_read_letter_by_letter() =>
        Assert.Contains("ยอดจำหน่าย ๑๕,๔๑๒,๓๐๐ บาท\nผู้เข้าร่วมโครงการ Digital Wallet สะสม ๘ ราย", Read("2024-01-11-thabo-text").Text, StringComparison.Ordinal);

    [Fact]
    public void The_figures_that_an_answer_repeats_are_not_reported_again() =>
        Assert.Equal("เรียน ผู้เกี่ยวข้อง\n\nอำเภอเฝ้าไร่ ขอแก้ไขรายงานประจำเดือนธันวาคม 2566\nยอดจำหน่ายในเดือน 8.525 บาท\n\nขอบคุณค่ะ\nบุญมี ทองดี", Read("2024-01-12-faorai-unclear").Text);

    [Fact]
    public void A_sample_cut_or_damaged_anywhere_is_answered_in_time()
    {
        var random = new Random(20240116);
        var start = Stopwatch.GetTimestamp();
        var reads = 0;
        foreach (var name in Names)
        {
            var good = Bytes(name);
            for (var i = 0; i < 60; i++, reads += 2)
            {
                // Evenly over the whole mail, so that headers, boundaries and attachments are all cut once.
                Assert.NotNull(EmlReaderTests.Read(good[..(good.Length * i / 60)]).Text);
                var bad = (byte[])good.Clone();
                for (var flips = 1 + (i % 5); flips > 0; flips--)
                {
                    bad[random.Next(bad.Length)] = (byte)random.Next(256);
                }

                Assert.NotNull(EmlReaderTests.Read(bad).Text);
            }
        }

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(100) * reads);
    }

    [Fact]
    public void An_attachment_that_was_cut_is_a_problem_and_never_a_shorter_table()
    {
        foreach (var name in (string[])["2024-01-10-phonphisai-xlsx", "2024-01-12-srichiangmai-docx"])
        {
            var good = Bytes(name);
            var whole = Read(name);
            var begin = System.Text.Encoding.Latin1.GetString(good).LastIndexOf("base64", StringComparison.Ordinal) + 100;
            for (var i = 0; i < 40; i++)
            {
                var cut = EmlReaderTests.Read(good[..(begin + ((good.Length - 200 - begin) * i / 40))]);
                Assert.True(cut.Problems.Count > 0 || cut.Tables.Equals(whole.Tables), name);
                Assert.True(cut.Tables.IsEmpty || cut.Tables.Equals(whole.Tables), name);
            }
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "inbox");

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".eml"));

    private static MailContent Read(string name) => EmlReaderTests.Read(Bytes(name));
}
