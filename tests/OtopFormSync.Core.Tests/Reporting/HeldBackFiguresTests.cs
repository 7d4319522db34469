using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Another line of the mail takes a figure back, adds to it or leaves it open: the figure is asked, by the indicator that the line names, else all are. What only explains asks nothing.</summary>
public sealed class HeldBackFiguresTests
{
    private const string Subject = "รายงาน ธ.ค. 66";
    private const string Figures = "ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย";
    private const string Counted = "sales 15310000, products 1, wallet 8";
    private const string NoSales = "sales Remarked?, products 1, wallet 8";
    private const string NoProducts = "sales 15310000, products Remarked?, wallet 8";
    private const string NoWallet = "sales 15310000, products 1, wallet Remarked?";
    private const string None = "sales Remarked?, products Remarked?, wallet Remarked?";

    [Theory]
    [InlineData("ปล. ยอดจำหน่ายต้องบวกอีก 10,000 บาท ของกลุ่มจักสานที่ส่งช้า", NoSales)]
    [InlineData("ปล. ลืมรวมยอดของตำบลโพนสา 300,000 บาท", NoSales)]
    [InlineData("ปล. ยอดข้างบนลืมบวกของกลุ่มตีมีดค่ะ 20,000 บาท", NoSales)]
    [InlineData("กลุ่มทอเสื่อส่งยอดมาเพิ่ม 15,000 บาท รบกวนบวกให้ด้วยนะคะ", NoSales)]
    [InlineData("อนึ่ง ให้หักยอดของกลุ่มที่ยกเลิกออก 300,000 บาท", NoSales)]
    [InlineData("กลุ่มน้ำโมงขอคืนสินค้า 10,000 บาท ให้ลบออกด้วย", NoSales)]
    [InlineData("ขอแก้ยอดจำหน่ายข้อแรก เพราะรวมซ้ำของกลุ่มทอผ้าไป 30,000 บาท", NoSales)]
    [InlineData("วอลเล็ตขอเพิ่มอีก 1 ราย", NoWallet)]
    [InlineData("ปล. ผลิตภัณฑ์ตกหล่นไปอีก 1 รายการ", NoProducts)]
    [InlineData("แก้ไขเฉพาะกลุ่มทอผ้า จาก 100,000 เป็น 200,000", None)]
    [InlineData("แก้ไขเฉพาะกลุ่มทอผ้า จาก 100,000 บาท เป็น 200,000 บาท", NoSales)]
    [InlineData("ยอดจำหน่ายเพิ่มขึ้นเพราะงานกาชาด 10,000 บาท", Counted)]
    [InlineData("กลุ่มทอผ้าขอขอบคุณ", Counted)]
    [InlineData("รวมยอดของตำบลโพนสา 300,000 บาทแล้ว", Counted)]
    [InlineData("ปล. ลืมรวมยอดของตำบลโพนสา 300,000 บาท รวมให้แล้วค่ะ", Counted)]
    [InlineData("เพื่อให้เพิ่มยอดจำหน่าย 10 %", Counted)]
    [InlineData("กลุ่มทอผ้าขอเพิ่มช่องทางจำหน่าย 2 แห่ง", Counted)]
    public void A_figure_that_is_still_to_be_added_or_taken_off(string line, string says) => Says_below(line, says);

    [Theory]
    [InlineData("ขอถอนตัวเลขยอดจำหน่าย", NoSales)]
    [InlineData("ยอดจำหน่ายให้ใช้ตัวเลขเดิมไปก่อน", NoSales)]
    [InlineData("พิมพ์ยอดจำหน่ายสลับหลักค่ะ เดี๋ยวแจ้งใหม่", NoSales)]
    [InlineData("หมายเหตุ: ผลิตภัณฑ์ดังกล่าวยังไม่ได้รับอนุมัติ", NoProducts)]
    [InlineData("หมายเหตุ: วอลเล็ตนับเฉพาะที่สมัครเดือนนี้", NoWallet)]
    [InlineData("หมายเหตุ: เป็นข้อมูลถึงวันที่ 25 ธันวาคม", None)]
    [InlineData("* รวมเดือน พ.ย.", None)]
    [InlineData("* ยอดชั่วคราว", None)]
    [InlineData("ขออภัย ยอดจำหน่ายคลาดเคลื่อน จะแจ้งใหม่", NoSales)]
    [InlineData("ยอดจำหน่ายพิมพ์ตกไปหนึ่งหลักค่ะ", NoSales)]
    [InlineData("เกินมาหนึ่งหลัก ขออภัย", None)]
    [InlineData("ดูใหม่แล้วไม่ใช่ค่ะ", None)]
    [InlineData("ลบข้อความบนด้วยค่ะ", None)]
    [InlineData("เมลนี้ส่งผิด ขออภัยค่ะ", None)]
    [InlineData("ไม่ต้องสนใจเมลนี้นะคะ", None)]
    [InlineData("ขอดึงเรื่องกลับก่อน", None)]
    [InlineData("ยอดจำหน่ายข้างบนเป็นของอาทิตย์เดียว", NoSales)]
    [InlineData("หมายเหตุ: ยอดจำหน่ายนี้เป็นยอดเฉลี่ยต่อร้าน", NoSales)]
    [InlineData("หมายเหตุ: เฉลี่ยต่อสัปดาห์", None)]
    [InlineData("ทั้งนี้เป็นยอดของ 3 ตำบลจาก 10 ตำบล", None)]
    [InlineData("อีก 2 ตำบลยังไม่ส่ง", None)]
    [InlineData("ยอดที่ส่งมาเป็นของอำเภออื่น", None)]
    [InlineData("ยอดข้างต้นเป็นยอดขายส่งอย่างเดียว", NoSales)]
    [InlineData("ยอดดังกล่าวคิดเฉพาะสินค้าประเภทผ้า", None)]
    [InlineData("คิดจากราคาป้าย ไม่ใช่ราคาขายจริง", None)]
    [InlineData("ยอดคูณสองแล้วนะคะ", None)]
    [InlineData("ทั้งหมดเป็นคนนอกพื้นที่", None)]
    [InlineData("เป็นผลิตภัณฑ์เดิมที่ต่ออายุ", NoProducts)]
    [InlineData("เหมือนของอำเภออื่น ๆ", Counted)]
    [InlineData("ของเดือนพฤศจิกายนค่ะ", None)]
    [InlineData("ของเดือนธันวาคมค่ะ", Counted)]
    [InlineData("หากข้อมูลคลาดเคลื่อนประการใด ขออภัยมา ณ ที่นี้", Counted)]
    [InlineData("จะแจ้งใหม่เดือนหน้า", Counted)]
    [InlineData("หมายเหตุ: ยอดจำหน่ายนับเฉพาะเดือนนี้", Counted)]
    [InlineData("หมายเหตุ: เป็นข้อมูลถึงวันที่ 31 ธันวาคม", Counted)]
    [InlineData("* รวมเดือน ธ.ค.", Counted)]
    [InlineData("สมาชิกกลุ่มทอผ้าขอถอนตัว", Counted)]
    [InlineData("ยอดจำหน่ายไม่เป็นไปตามแผนเพราะงดจัดงาน", Counted)]
    public void A_figure_that_is_withdrawn_or_qualified(string line, string says) => Says_below(line, says);

    [Theory]
    [InlineData("ยังไม่ต้องบันทึกนะคะ รอหัวหน้าตรวจก่อน")]
    [InlineData("หัวหน้ายังไม่เซ็นรับรองตัวเลข")]
    [InlineData("(ยังไม่ผ่านการรับรอง)")]
    [InlineData("เดือน ธ.ค. (ยังไม่ผ่านการรับรอง)")]
    [InlineData("ขอให้พี่ช่วยดูก่อนนะคะ ถ้าถูกต้องแล้วจะส่งเป็นทางการ")]
    [InlineData("ส่งแบบไม่เป็นทางการก่อนนะคะ")]
    [InlineData("ตัวเลขทั้งหมดอาจเปลี่ยนแปลงได้")]
    [InlineData("ถ้าไม่มีใครทักท้วงภายในวันศุกร์ให้ถือว่าเป็นยอดจริง")]
    [InlineData("เอาเลขเดือน พ.ย. มาใส่ไว้ก่อนนะคะ")]
    public void A_mail_that_is_held_back(string line)
    {
        Assert.EndsWith($": {None}", Says(Read(Mail(Subject, $"{line}\n{Figures}"))), StringComparison.Ordinal);
        Assert.EndsWith($": {None}", Says(Read(Mail(Subject, $"{Figures}\n{line}"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("หัวหน้าเซ็นรับรองตัวเลขแล้ว")]
    [InlineData("บันทึกในระบบแล้ว หัวหน้าตรวจแล้ว")]
    [InlineData("เอกสารตัวจริงจะส่งเป็นทางการทางไปรษณีย์")]
    [InlineData("ขอบคุณที่ช่วยดูให้นะคะ")]
    public void A_mail_that_is_not(string line) => Assert.EndsWith($": {Counted}", Says(Read(Mail(Subject, $"{line}\n{Figures}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\n(ประมาณการ)\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\n(เป็นยอดของเดือนที่แล้ว)\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\n(เป้าหมาย)\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nถูกถอนภายหลัง\nวอลเล็ต 8 ราย", NoProducts)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nถูกตีกลับทั้งหมด\nวอลเล็ต 8 ราย", NoProducts)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\nเป็นข้อมูลเก่าค่ะ", None)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\nเอกสารที่เคยถูกตีกลับแก้เรียบร้อยแล้ว", Counted)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\n(ข้อมูล 3 ตำบล)", None)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท คิดเป็น 3 กลุ่มจาก 10 กลุ่ม\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท ของร้านค้า 1 ร้าน\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\n(งานกาชาดขายดี)\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย", Counted)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท *\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\n* ยอดชั่วคราว", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท*\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\n* รวมเดือน พ.ย.", NoSales)]
    [InlineData("ยอดจำหน่าย 15,310,000 บาท\nผลิตภัณฑ์ใหม่ 1\nวอลเล็ต 8 ราย\n(ตัวเลขเบื้องต้น)", None)]
    public void A_line_that_hangs_on_a_figure(string text, string says) => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("โพธิ์ตาก", None)]
    [InlineData("ท่าบ่อ", Counted)]
    public void A_report_in_place_of_a_districts(string district, string says) =>
        Assert.Equal($"ท่าบ่อ · 2023-12: {says}", Says(Read(Mail($"{Subject} อำเภอท่าบ่อ", $"รายงานนี้ใช้แทนของอำเภอ{district}\n{Figures}"), senderDistrict: "ท่าบ่อ")));

    [Fact]
    public void Two_months_that_are_exchanged() =>
        Assert.Equal("- · 2023-11: sales Remarked? · 2023-12: sales Remarked?", Says(Read(Mail(Subject, "ยอดจำหน่าย พ.ย. 66 8,050,000 บาท ธ.ค. 66 8,400,000 บาท สลับกันนะคะ"))));

    private static void Says_below(string line, string says)
    {
        // A figure of the line's own may be asked beside the other.
        Assert.EndsWith($": {says}", Says(Read(Mail(Subject, $"{Figures}\n{line}"))).Replace("SeveralClaims", "Remarked", StringComparison.Ordinal), StringComparison.Ordinal);
        var table = Table("ตัวชี้วัด | ผลการดำเนินงาน", "ยอดจำหน่าย | 15310000", "ผลิตภัณฑ์ใหม่ | 1", "Digital Wallet | 8", $"{line} | ");
        Assert.EndsWith($": {says}", Says(Read(Mail(Subject, "", table))).Replace("SeveralClaims", "Remarked", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
