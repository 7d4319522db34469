using OtopFormSync.Core.Reporting.Claims;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>A line, a title, a sheet's name or a subject that narrows the figures below it to a part of the district's: they are asked about, with what narrows them.</summary>
public sealed class PartOfDistrictTests
{
    private const string Subject = "รายงาน ธ.ค. 66";

    [Theory]
    [InlineData("กลุ่มทอผ้าบ้านนาข่า หมู่ 3 ต.สระใคร")]
    [InlineData("วิสาหกิจชุมชนแปรรูปผลิตภัณฑ์ปลา")]
    [InlineData("ร้านป้าแก้ว")]
    [InlineData("ชื่อกลุ่ม : กลุ่มทอผ้าบ้านนาข่า")]
    [InlineData("ผู้ประกอบการ : นางแก้ว ใจดี")]
    [InlineData("ต.บ้านฝาง")]
    [InlineData("งาน OTOP City 2023")]
    [InlineData("ศูนย์จำหน่าย OTOP อำเภอสระใคร")]
    [InlineData("ตลาดนัดคลองผดุง")]
    [InlineData("ช่องทางออนไลน์")]
    [InlineData("ประเภทอาหาร")]
    [InlineData("ตัวอย่าง")]
    [InlineData("ร่าง")]
    [InlineData("1. กลุ่มทอผ้าบ้านนาข่า")]
    [InlineData("ยอดขายของกลุ่มทอผ้า")]
    [InlineData("ยอดขายออนไลน์")]
    [InlineData("ขอส่งรายงานของกลุ่มทอผ้าบ้านนาข่า")]
    [InlineData("ข้อมูลเฉพาะกลุ่มทอผ้า")]
    [InlineData("สินค้าประเภทผ้า")]
    [InlineData("งานกาชาดจังหวัดหนองคาย")]
    [InlineData("ผลการจำหน่าย ณ ตลาดนัดคลองผดุง")]
    [InlineData("ขอรายงานการออกร้านงานเทศกาลบั้งไฟพญานาค")]
    [InlineData("การออกบูธเมืองทอง")]
    [InlineData("ออกร้านงานกาชาดหนองคาย")]
    [InlineData("ปั๊ม ปตท.")]
    [InlineData("ห้างสรรพสินค้าอัศวรรณ")]
    [InlineData("[ตลาดนัดจังหวัด]")]
    [InlineData("ศูนย์ OTOP อำเภอสระใคร")]
    [InlineData("งานฮีต 12 คอง 14")]
    [InlineData("SME")]
    [InlineData("หัวข้อ ยอดจำหน่ายของผู้ประกอบการ SME")]
    [InlineData("เฉพาะผู้ประกอบการรายเดียว")]
    [InlineData("ผู้ผลิตที่เป็นเจ้าของรายเดียว")]
    [InlineData("สินค้า 5 ดาว")]
    [InlineData("ผ้าไหม")]
    [InlineData("Facebook Live")]
    [InlineData("Lazada")]
    [InlineData("ยอดสั่งจองล่วงหน้า")]
    [InlineData("กลุ่มทอผ้าบ้านนาข่า\nเดือนธันวาคม 2566")]
    [InlineData("กลุ่มทอผ้าบ้านนาข่า\n")]
    public void A_line_above_narrows(string line)
    {
        var draft = Read(Mail(Subject, $"{line}\nยอดจำหน่าย 350,000 บาท\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์"));
        Assert.Equal("sales OnlyParts?, products OnlyParts?", string.Join(", ", draft.Months.SelectMany(month => month.Figures).Select(Told)));
        Assert.All(draft.Claims.Where(claim => claim.Kind == ClaimKind.Part), claim => Assert.StartsWith($"{line.Split('\n')[0]} › ", claim.Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(เฉพาะกลุ่มตัวอย่าง 10 ราย)\n{0}")]
    [InlineData("จากการสุ่มตัวอย่าง\n{0}")]
    [InlineData("ข้อมูลบางส่วน\n{0}")]
    [InlineData("เบื้องต้น\n{0}")]
    [InlineData("จากผู้ประกอบการที่รายงานแล้ว\n{0}")]
    [InlineData("หมายเหตุ: ตัวเลขนี้เป็นของกลุ่มทอผ้าเท่านั้น\n{0}")]
    [InlineData("{0}\n(เฉพาะผู้ประกอบการที่ส่งข้อมูลแล้ว 15 ราย จาก 79 ราย)")]
    public void A_remark_above_or_below_that_only_some_are_counted_is_asked_about(string text) =>
        Assert.EndsWith(": sales Remarked?", Says(Read(Mail(Subject, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "ยอดจำหน่าย 350,000 บาท")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดจำหน่าย (ผู้ประกอบการที่ตอบแบบสอบถาม 20 ราย) 3,400,000 บาท")]
    [InlineData("ยอดจำหน่ายสินค้า 5 ดาว 12,000,000 บาท")]
    public void Words_beside_a_figure_narrow(string line) => Assert.EndsWith(": sales OnlyParts?", Says(Read(Mail(Subject, line))), StringComparison.Ordinal);

    [Theory]
    [InlineData("อำเภอสระใคร")]
    [InlineData("เรียน กลุ่มงานส่งเสริมการพัฒนาชุมชน")]
    [InlineData("กลุ่มงานส่งเสริมการพัฒนาชุมชน")]
    [InlineData("กลุ่มผู้ผลิตผู้ประกอบการ OTOP อำเภอสระใคร")]
    [InlineData("นางสาวพิมพ์ใจ แก้วมณี\nนักวิชาการพัฒนาชุมชน")]
    [InlineData("(นางสาวพิมพ์ใจ แก้วมณี)")]
    [InlineData("หมู่ 3 ต.สระใคร อ.สระใคร จ.หนองคาย 43100")]
    [InlineData("งาน OTOP อำเภอสระใคร")]
    [InlineData("งานส่งเสริมการพัฒนาชุมชน")]
    [InlineData("ขอส่งรายงานของอำเภอสระใคร")]
    [InlineData("ยอดจำหน่ายและผลิตภัณฑ์ใหม่ของอำเภอสระใคร")]
    [InlineData("ทุกกลุ่ม ทุกช่องทาง")]
    public void A_line_that_names_the_district_an_office_or_its_writer_does_not(string line) =>
        Assert.EndsWith(": sales 350000, products 1", Says(Read(Mail(Subject, $"{line}\nยอดจำหน่าย 350,000 บาท\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์"))), StringComparison.Ordinal);

    [Fact]
    public void The_name_of_one_who_is_counted_does_not() => Assert.EndsWith(
        ": sales 350000, products 2, wallet 6",
        Says(Read(Mail(Subject, "ยอดจำหน่าย 350,000 บาท\nผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์\n- กลุ่มทอผ้าบ้านนาข่า\n- ร้านป้าแก้ว\nDigital Wallet 6 ราย"))),
        StringComparison.Ordinal);

    [Fact]
    public void The_districts_own_total_beside_them_counts() => Assert.EndsWith(
        ": sales 1700000",
        Says(Read(Mail(Subject, "กลุ่มทอผ้า\nยอดจำหน่าย 800,000 บาท\n\nกลุ่มปลา\nยอดจำหน่าย 900,000 บาท\n\nยอดจำหน่ายทั้งอำเภอ 1,700,000 บาท"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_title_over_a_table_narrows() =>
        Assert.EndsWith(": sales OnlyParts?, products OnlyParts?", Says(Read(Mail(Subject, "", Table("กลุ่มทอผ้าบ้านนาข่า|", "เดือน ธ.ค. 66|", "รายการ|ผล", "ยอดจำหน่าย (บาท)|350000", "ผลิตภัณฑ์ใหม่|1")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดขายกลุ่มทอผ้า ธ.ค. 66", "OnlyParts")]
    [InlineData("ยอดจำหน่ายงาน OTOP City ธ.ค. 66", "OnlyParts")]
    [InlineData("ยอดสะสม ธ.ค. 66", "OnlyCumulative")]
    [InlineData("รายงานกลุ่มผ้าไหม ธ.ค. 66", "OnlyParts")]
    [InlineData("รายงานผลงาน OTOP City สระใคร ธ.ค. 66", "OnlyParts")]
    [InlineData("ยอดขาย OTOP Midyear สระใคร ธ.ค. 66", "OnlyParts")]
    [InlineData("ยอดขายผ้าสระใคร ธ.ค. 66", "OnlyParts")]
    [InlineData("ตำบลบ้านฝาง สระใคร ธ.ค. 66", "OnlyParts")]
    [InlineData("รายงานครึ่งเดือนแรก สระใคร ธ.ค. 66", "OnlyParts")]
    [InlineData("รายงานสินค้าเด่น สระใคร ธ.ค. 66", "OnlyParts")]
    public void A_subject_limits(string subject, string code) => Assert.EndsWith($": sales {code}?", Says(Read(Mail(subject, "ยอดจำหน่าย 800,000 บาท"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("รายงานงาน OTOP สระใคร ธ.ค. 66")]
    [InlineData("รายงานผลการดำเนินงาน OTOP เดือน ธ.ค. 66 อำเภอสระใคร")]
    [InlineData("ส่งข้อมูลกลุ่มผู้ผลิต OTOP อ.สระใคร ธ.ค. 66")]
    public void A_subject_of_the_district_does_not(string subject) => Assert.EndsWith(": sales 800000", Says(Read(Mail(subject, "ยอดจำหน่าย 800,000 บาท"))), StringComparison.Ordinal);

    [Fact]
    public void A_subject_that_corrects_a_target_leaves_open_what_was_corrected() =>
        Assert.EndsWith(": sales Remarked?", Says(Read(Mail("แก้ไขเป้าหมาย OTOP สระใคร ธ.ค. 66", "ยอดจำหน่าย จากเดิม 700,000 บาท เป็น 800,000 บาท"))), StringComparison.Ordinal);

    [Fact]
    public void What_several_months_came_to_is_said_of_the_line_below() => Assert.EndsWith(": sales OnlyCumulative?", Says(Read(Mail(Subject, "รวม 3 เดือน\nยอดจำหน่าย 13,830,000 บาท"))), StringComparison.Ordinal);
}
