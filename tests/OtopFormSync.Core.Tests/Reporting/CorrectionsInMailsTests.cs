using OtopFormSync.Core.Reporting.Drafts;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What stands in place of what was reported before, names of districts beside labels, and the months of files, templates and blocks.</summary>
public sealed class CorrectionsInMailsTests
{
    [Theory]
    [InlineData("ขอแก้ไขยอดจำหน่ายของเดือน ธ.ค. 66 อ.ท่าบ่อ\nเดิม 7,910,000 บาท\nแก้ไขเป็น 7,190,000 บาท", "sales 7190000")]
    [InlineData("ขอแก้ไขยอดจำหน่ายของเดือน ธ.ค. 66 อ.ท่าบ่อ\n- เดิม 7,910,000 บาท\n- ใหม่ 7,190,000 บาท", "sales 7190000")]
    [InlineData("เมื่อวานแจ้งยอดขายท่าบ่อ 7,910,000 บาท วันนี้ได้ข้อมูลครบแล้ว ขอเปลี่ยนเป็น 7,190,000 บาท", "sales 7190000")]
    [InlineData("เมื่อวานรายงานยอดจำหน่าย 7,910,000 บาท ซึ่งสลับเลขกัน ที่ถูกต้อง 7,190,000 บาท", "sales 7190000")]
    [InlineData("ยอดจำหน่ายท่าบ่อไม่ใช่ 7,910,000 บาท แต่เป็น 7,190,000 บาท", "sales 7190000")]
    [InlineData("ยอดจำหน่ายของท่าบ่อ 7,190,000 บาท", "sales 7190000")]
    [InlineData("ยอดจำหน่ายท่าบ่อเดือนธันวาคม 2566 จำนวน 7,190,000 บาท", "sales 7190000")]
    [InlineData("ยอดจำหน่ายโพธิ์ตาก 7,190,000 บาท", "sales OnlyMentioned?")]
    [InlineData("ยอดจำหน่ายท่าบ่อพลาซ่า 7,190,000 บาท", "sales Unreadable?")]
    [InlineData("ยอดจำหน่าย 7,190,000 บาท (ธ.ค. 65 = 6,910,000 บาท เพิ่ม 4.05%)\nผลิตภัณฑ์ใหม่ 1 (ธ.ค. 65 = 2)", "sales 7190000, products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 (ฉบับเดิม 2)\nยอดจำหน่าย 7,190,000 (ฉบับเดิม 7,910,000)", "products 1, sales 7190000")]
    public void What_stands_now(string text, string says) => Assert.Equal($"2023-12: {says}", Of(Mail("รายงาน ธ.ค. 66", text)));

    [Fact]
    public void The_number_of_a_report_counts_no_months() =>
        Assert.Equal("2023-12: products 2, sales 5710000, wallet 12", Of(Mail("รายงานครั้งที่ 2 เดือนธันวาคม 2566", "ส่งใหม่ครั้งที่ 2 แทนฉบับวันที่ 5 ม.ค. 67\nผลิตภัณฑ์ 2\nยอดขาย 5,710,000\nวอลเล็ต 12")));

    [Theory]
    [InlineData("รายงานรอบ 3 เดือน", "-: sales OnlyCumulative?")]
    [InlineData("รายงานรอบที่ 3 เดือนธันวาคม 2566", "2023-12: sales 100000")]
    public void Months_of_a_subject_that_are_counted(string subject, string says) => Assert.Equal(says, Of(Mail(subject, "ยอดจำหน่าย 100,000 บาท")));

    [Fact]
    public void A_month_in_brackets_behind_a_figure_is_its_own() => Assert.Equal("2023-12: sales 100000", Of(Mail("รายงาน", "ยอดจำหน่าย 100,000 บาท (ธ.ค. 2566)")));

    [Fact]
    public void Each_file_names_its_month() =>
        Assert.Equal("2023-11: sales 14000000 · 2023-12: sales 15480000", Of(Mail("รายงาน") with
        {
            Attachments = [new("พ.ย.docx", "0", "ท่าบ่อ พฤศจิกายน 2566\nยอดจำหน่าย 14,000,000 บาท"), new("ธ.ค.docx", "0", "ท่าบ่อ ธันวาคม 2566\nยอดจำหน่าย 15,480,000 บาท")],
        }));

    [Theory]
    [InlineData("long.xlsx", "")]
    [InlineData("amphoe long.xlsx", "!SeveralDistricts")]
    public void A_word_as_the_name_of_a_file(string name, string problem) =>
        Assert.Equal(problem, string.Join(", ", Read(Mail("รายงาน ธ.ค. 66", "ยอดจำหน่าย 7,190,000 บาท") with { Attachments = [new(name, "0", "")] }, "ท่าบ่อ").Problems.Select(found => found is DraftProblem.SeveralDistricts ? "!SeveralDistricts" : "other")));

    [Fact]
    public void Months_below_each_other_under_a_year() =>
        Assert.Equal(
            "2023-10: products 0, sales 7910000 · 2023-11: products 1, sales 8050000 · 2023-12: products 0, sales 8395000",
            Of(Mail("รายงาน", "", Table("ท่าบ่อ ปี 2566 | ", "ตุลาคม | ", "ผลิตภัณฑ์ใหม่ | 0", "ยอดจำหน่าย | 7910000", " | ", "พฤศจิกายน | ", "ผลิตภัณฑ์ใหม่ | 1", "ยอดจำหน่าย | 8050000", " | ", "ธันวาคม | ", "ผลิตภัณฑ์ใหม่ | 0", "ยอดจำหน่าย | 8395000"))));

    [Fact]
    public void A_month_in_brackets_of_a_title_over_what_a_table_says_in_words() =>
        Assert.Equal("2023-12: wallet 5", Of(Mail("รายงาน", "", Table("รายชื่อผู้เข้าร่วมโครงการ Digital Wallet อำเภอท่าบ่อ (ธันวาคม 2566) | | ", "ที่ | ชื่อ-สกุล | ผลิตภัณฑ์", "1 | นาง ก | ผ้าทอ", "2 | นาง ข | ปลาส้ม", "รวมผู้เข้าร่วม Digital Wallet 5 ราย | | "))));

    [Fact]
    public void Years_beside_each_other() =>
        Assert.Equal("2023-12: sales 15412300", Of(Mail("รายงาน", "", Table("ยอดจำหน่าย ท่าบ่อ (บาท) | | | | ", "เดือน | ปี 2565 | ปี 2566 | เพิ่ม/ลด | ร้อยละ", "ธันวาคม | 14440353 | 15412300 | 971947 | 6.73"))));

    [Fact]
    public void Sub_districts_across_one_of_which_bears_the_districts_name() =>
        Assert.Equal("2023-12: sales 5150000", Of(Mail("รายงาน ธ.ค. 66", "", Table("ยอดจำหน่ายรายตำบล อำเภอสระใคร เดือนธันวาคม 2566 (บาท) | | | | ", "ตำบล | สระใคร | คอกช้าง | บ้านฝาง | รวม", "ยอดจำหน่าย | 3000000 | 1150000 | 1000000 | 5150000")), "สระใคร"));

    [Theory]
    [InlineData("0 | 0 | 0", "")]
    [InlineData("0 | |", " · 2024-01: sales 0")]
    [InlineData("0 | 500 | 0", " · 2024-01: sales 0 · 2024-02: sales 500 · 2024-03: sales 0")]
    public void Noughts_of_months_to_come(string rest, string says) =>
        Assert.Equal(
            $"2023-10: sales 13600000 · 2023-11: sales 14800000 · 2023-12: sales 15412300{says}",
            Of(Mail("รายงาน ธ.ค. 66", "", Table("ยอดจำหน่าย OTOP อ.ท่าบ่อ ปีงบประมาณ 2567 (บาท) | | | | | | ", "เดือน | ต.ค. | พ.ย. | ธ.ค. | ม.ค. | ก.พ. | มี.ค.", $"ยอดจำหน่าย | 13600000 | 14800000 | 15412300 | {rest}"))));

    private static string Of(MailContent mail, string district = "ท่าบ่อ") => string.Join(" · ", Read(mail, district).Months
        .Select(month => $"{(month.Month is null ? "-" : Told(month.Month, at => at.ToString()))}: {string.Join(", ", month.Figures.Select(Told))}").Order(StringComparer.Ordinal));
}
