using OtopFormSync.Core.Reporting.Drafts;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>A line, a title, a heading or a footnote says that the figures are no results of the month, or only seems to: the former are asked about, the latter counted.</summary>
public sealed class HeadedFiguresTests
{
    private const string Subject = "รายงาน ธ.ค. 66";
    private const string Figures = "ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย";
    private const string Counted = "sales 15310000, products 1, wallet 8";
    private const string OnlyBefore = "sales OnlyBase?, products OnlyBase?, wallet OnlyBase?";
    private const string OnlyTargets = "sales OnlyTarget?, products OnlyTarget?, wallet OnlyTarget?";
    private const string Remarked = "sales Remarked?, products Remarked?, wallet Remarked?";

    [Theory]
    [InlineData("ผลงานปี 2565")]
    [InlineData("ผลงานปีก่อน")]
    [InlineData("ผลการดำเนินงานปีที่แล้ว")]
    [InlineData("พ.ศ. ๒๕๖๕")]
    [InlineData("ข้อมูลปี 65 นะคะ")]
    [InlineData("ยอด OTOP อ.ท่าบ่อ ปี 2565")]
    [InlineData("(ข้อมูลประจำปีงบประมาณ 2566)")]
    [InlineData("ตัวเลขเดิมที่ผิด")]
    [InlineData("ข้อมูลเดิม")]
    public void Figures_of_before(string line)
    {
        Assert.Equal(OnlyBefore, Below(line));
        Assert.Equal(OnlyBefore, Below($"{line}\n"));
    }

    [Theory]
    [InlineData("เกณฑ์ระดับ A")]
    [InlineData("ค่าเกณฑ์ที่จังหวัดกำหนด")]
    [InlineData("สิ่งที่ต้องทำให้ได้")]
    [InlineData("ยอดที่จังหวัดมอบหมาย")]
    [InlineData("หากได้ตามนี้จะผ่านเกณฑ์ A")]
    public void Figures_that_are_to_be_reached(string line) => Assert.Equal(OnlyTargets, Below(line));

    [Theory]
    [InlineData("ทดสอบส่งระบบ")]
    [InlineData("ทดลองส่งอีเมลนะคะ")]
    [InlineData("ข้อมูลยังไม่ผ่านการตรวจ")]
    [InlineData("รอแก้ไข")]
    [InlineData("ใช่ตัวเลขนี้ไหมคะ")]
    [InlineData("ถ้าหนูรายงานแบบนี้ได้ไหมคะ")]
    [InlineData("ใครส่งตัวเลขนี้มาคะ")]
    [InlineData("คัดลอกจากไลน์ของท่าบ่อ")]
    [InlineData("ขอยืมตัวเลขของอำเภออื่น")]
    public void Figures_that_are_left_open(string line)
    {
        Assert.Equal(Remarked, Below(line));
        Assert.Equal(Remarked, Of(Read(Mail(Subject, $"{Figures}\n{line}"), "สังคม").Months));
    }

    [Fact]
    public void A_draft() => Assert.Equal("sales OnlyMentioned?, products OnlyMentioned?, wallet OnlyMentioned?", Below("(ร่าง) รายงานอำเภอ"));

    [Theory]
    [InlineData("ผลงานปี 2566")]
    [InlineData("ข้อมูลปี 66 นะคะ")]
    [InlineData("ผลงานปีงบประมาณ 2567")]
    [InlineData("ผลการดำเนินงานผ่านเกณฑ์ระดับ A แล้ว")]
    [InlineData("ตามที่จังหวัดกำหนดเกณฑ์ไว้ ขอรายงานดังนี้")]
    [InlineData("ตามเกณฑ์ตัวชี้วัดที่ 1")]
    [InlineData("เมื่อได้ดำเนินการตามเป้าหมายจึงมีผลดังนี้")]
    [InlineData("รายงานผ่านลิงก์นี้ได้ไหมคะ")]
    [InlineData("เพิ่มขึ้นจากปี 2565")]
    [InlineData("ได้รับข้อมูลนี้แล้วหรือยังคะ")]
    [InlineData("ได้รับรายงานนี้ไหมคะ")]
    [InlineData("ทุกครั้งต้องส่งแบบนี้หรือเปล่าคะ")]
    [InlineData("คัดลอกจากไลน์กลุ่มอำเภอค่ะ")]
    [InlineData("คัดลอกจากไลน์ของสังคม")]
    [InlineData("ทดสอบมาตรฐานผลิตภัณฑ์แล้ว")]
    [InlineData("ข้อความนี้เป็นความลับ หากได้รับโดยผิดพลาดโปรดลบ")]
    [InlineData("This e-mail and its files are confidential")]
    public void Figures_as_they_are(string line) => Assert.Equal(Counted, Below(line));

    [Theory]
    [InlineData("ผลงานปี 2566\n{0}\n\nผลงานปี 2565\n{1}")]
    [InlineData("ปี 2565\n{1}\nปี 2566\n{0}")]
    [InlineData("ข้อมูลเดิม\n{1}\nข้อมูลที่ถูกต้อง\n{0}")]
    [InlineData("เกณฑ์ระดับ A\n{1}\nผลการดำเนินงาน\n{0}")]
    [InlineData("เกณฑ์ระดับ A\n{1}\n\n{0}")]
    public void A_head_holds_for_its_own_lines(string text) =>
        Assert.Equal(Counted, Of(Read(Mail(Subject, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Figures, "ยอดจำหน่าย 14,900,000 บาท\nผลิตภัณฑ์ใหม่ 3\nวอลเล็ต 5 ราย")), "สังคม").Months));

    [Theory]
    [InlineData("ผลงานปี 2565", OnlyBefore)]
    [InlineData("พ.ศ. 2565", OnlyBefore)]
    [InlineData("เกณฑ์ระดับ A", OnlyTargets)]
    [InlineData("สัปดาห์ที่ 1", "sales OnlyParts?, products OnlyParts?, wallet OnlyParts?")]
    [InlineData("รายงานสัปดาห์ที่ 2 เดือนธันวาคม 2566", "sales OnlyParts?, products OnlyParts?, wallet OnlyParts?")]
    [InlineData("ใช่ตัวเลขนี้ไหมคะ", "sales OnlyMentioned?, products OnlyMentioned?, wallet OnlyMentioned?")]
    [InlineData("ข้อมูลเดิมที่ผิด", "sales OnlyMentioned?, products OnlyMentioned?, wallet OnlyMentioned?")]
    [InlineData("ผลงานปี 2566", Counted)]
    [InlineData("รายงานรายสัปดาห์ เดือนธันวาคม 2566", Counted)]
    public void A_title_over_a_table(string title, string says)
    {
        var table = Table("ยอดจำหน่าย (บาท) | 15310000", "ผลิตภัณฑ์ใหม่ | 1", "DW | 8");
        Assert.Equal(says, Of(Read(Mail(Subject, "", table with { Above = [title] }), "สังคม").Months));
        Assert.Equal(says, Of(Read(Mail(Subject, "", Table($"{title} | ", "ยอดจำหน่าย (บาท) | 15310000", "ผลิตภัณฑ์ใหม่ | 1", "DW | 8")), "สังคม").Months));
    }

    [Theory]
    [InlineData("* เป็นตัวเลขปี 2565", Remarked)]
    [InlineData("หมายเหตุ: ข้อมูลปี 2565", Remarked)]
    [InlineData("* เพิ่มขึ้นจากปี 2565", Counted)]
    public void A_footnote(string note, string says)
    {
        Assert.Equal(says, Of(Read(Mail(Subject, "", Table("ยอดจำหน่าย (บาท) | 15310000", "ผลิตภัณฑ์ใหม่ | 1", "DW | 8", $"{note} | ")), "สังคม").Months));
        Assert.Equal(says, Of(Read(Mail(Subject, $"{Figures}\n{note}"), "สังคม").Months));
    }

    [Theory]
    [InlineData("จังหวัด", "sales OnlyProvince?")]
    [InlineData("จำนวน", "sales 15310000")]
    public void A_column(string heading, string says) =>
        Assert.Equal(says, Of(Read(Mail(Subject, "", Table("อำเภอสังคม | ", $"รายการ | {heading}", "ยอดจำหน่าย (บาท) | 15310000")), "สังคม").Months));

    [Theory]
    [InlineData("อบรมเรื่อง Digital Wallet 25 ราย", "wallet OnlyParts?")]
    [InlineData("ดาวน์โหลดแอป Digital Wallet 15 ราย", "wallet OnlyParts?")]
    [InlineData("ทดลองใช้ Digital Wallet 5 ราย", "wallet OnlyParts?")]
    [InlineData("เข้าร่วมประชุม Digital Wallet 5 ราย", "wallet OnlyParts?")]
    [InlineData("ผู้เข้าร่วมสัมมนาโครงการ Digital Wallet 5 ราย", "wallet OnlyParts?")]
    [InlineData("ผู้เข้าร่วม Digital Wallet: ศูนย์ OTOP อำเภอ", "")]
    [InlineData("ผู้เข้าร่วม Digital Wallet ศูนย์", "wallet 0")]
    [InlineData("หลังการประชุม ยอดจำหน่าย 100,000 บาท", "sales 100000")]
    [InlineData("ปีที่แล้วไม่มียอดจำหน่าย", "sales OnlyBase?")]
    [InlineData("เดือนก่อนไม่มีผลิตภัณฑ์ใหม่", "products OnlyBase?")]
    [InlineData("เช่นเดียวกับเดือนก่อน ไม่มีผลิตภัณฑ์ใหม่", "products 0")]
    [InlineData("ตั้งแต่เดือนก่อนไม่มีผลิตภัณฑ์ใหม่", "products 0")]
    [InlineData("เดือนนี้ไม่มีผลิตภัณฑ์ใหม่", "products 0")]
    public void A_sentence(string line, string says) => Assert.Equal(says, Of(Read(Mail(Subject, line), "สังคม").Months));

    private static string Below(string line) => Of(Read(Mail(Subject, $"{line}\n{Figures}"), "สังคม").Months);

    private static string Of(IEnumerable<DraftMonth> months) => string.Join(" · ", months.Select(month => string.Join(", ", month.Figures.Select(Told))));
}
