using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What stands beside a figure must be known to leave it as it is; all else is asked about, in whichever words it doubts.</summary>
public sealed class ReservedFiguresTests
{
    private const string Subject = "รายงาน ธ.ค. 66 อำเภอสังคม";

    [Theory]
    [InlineData("ซึ่งเจ้าตัวก็ลังเลอยู่")]
    [InlineData("หัวหน้าขอทบทวนอีกรอบ")]
    [InlineData("สำหรับให้เห็นภาพ")]
    [InlineData("จดตามคำบอกเล่า")]
    [InlineData("คือยอดที่อยากได้")]
    [InlineData("ของทั้งโซนลุ่มน้ำโขง")]
    [InlineData("โปรดชะลอการบันทึก")]
    [InlineData("เลขกลม ๆ")]
    [InlineData("อยู่ในขั้นตอนทวงถาม")]
    [InlineData("ในฝันค่ะ")]
    [InlineData("จากกลุ่มที่ยังติดต่อไม่ได้")]
    [InlineData("เพราะกลุ่มหนึ่งยังไม่ส่ง")]
    [InlineData("ถ้าสูงไปพี่ปรับได้เลย")]
    [InlineData("พี่ว่าตรงไหม")]
    [InlineData("รวมยอดเดือนมกราคมไปแล้วบางส่วน")]
    [InlineData("เฉพาะ 5 กลุ่ม")]
    [InlineData("จาก 60 รายใน 79 ราย")]
    [InlineData("ลบยอดที่ร้านคืนของ 200,000 บาทด้วยนะคะ")]
    [InlineData("ขอทวนกับบัญชี ผลิตภัณฑ์ใหม่ 1 รายการ")]
    public void Whatever_else_is_said_behind_a_figure_asks(string behind) => Assert.Matches(@": sales \w+\?", Says(Read(Mail(Subject, $"ยอดจำหน่าย 5,610,480 บาท {behind}"))));

    [Theory]
    [InlineData("")]
    [InlineData("ค่ะ ขอบคุณค่ะพี่")]
    [InlineData("ตรวจทานกับบัญชีเรียบร้อย")]
    [InlineData("ท่านนายอำเภอเห็นชอบแล้ว")]
    [InlineData("ลงในระบบแล้วเมื่อวันที่ 5 ม.ค. 67")]
    [InlineData("ของขวัญปีใหม่ขายดี")]
    [InlineData("เพราะมีนักท่องเที่ยวมากช่วงปลายปี")]
    [InlineData("ส่วนใหญ่เป็นผ้าทอและปลาร้า")]
    [InlineData("มีสินค้าขายดีคือกล้วยตาก")]
    [InlineData("รวมออนไลน์แล้ว")]
    [InlineData("เพิ่มขึ้นร้อยละ 5.95 จากปีก่อน")]
    [InlineData("มากที่สุดในรอบปี")]
    [InlineData("ทางร้านบอกว่าคนมาเที่ยวเยอะ", "sales Remarked?")] // who said so is not known
    [InlineData("ขายดีมากค่ะ ลูกค้าบอกว่าชอบ")]
    [InlineData("ไม่มีปัญหาอุปสรรค")]
    [InlineData("หากมีข้อสงสัยโทรสอบถามได้")]
    [InlineData("นอกนั้นตามไฟล์แนบ")]
    [InlineData("เฉพาะเดือนธันวาคม 2566")]
    [InlineData("จึงเรียนมาเพื่อโปรดทราบ")]
    [InlineData("ผู้รายงาน นางสาวสมศรี โทร 081-234-5678")]
    public void What_is_known_to_leave_it_as_it_is_does_not(string behind, string says = "sales 5610480") => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, $"ยอดจำหน่าย 5,610,480 บาท {behind}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("หากทางจังหวัดเห็นว่ายอดขาย 5,610,480 บาท สูงไป รบกวนแจ้งกลับ", "sales Remarked?")]
    [InlineData("ทดสอบส่ง ยอดขาย 5,610,480 บาท", "sales Remarked?")]
    [InlineData("ฉบับก่อน (ยอดขาย 5,610,480 บาท; ผลิตภัณฑ์ใหม่ 1) เป็นโมฆะค่ะ สังคม", "sales Remarked?, products Remarked?")]
    [InlineData("รายงาน (ยอดขาย 5,610,480 บาท; ผลิตภัณฑ์ใหม่ 1) ตามไฟล์แนบค่ะ สังคม", "sales 5610480, products 1")]
    [InlineData("ยอดขาย 5,610,480 บาท\n(รอใบเสร็จกลุ่มทอผ้า)\nผลิตภัณฑ์ใหม่ 1 รายการ", "sales Remarked?, products 1")]
    [InlineData("ยอดขาย 5,610,480 บาท\n(จากทุกกลุ่ม)\nผลิตภัณฑ์ใหม่ 1 รายการ", "sales 5610480, products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1\nยอดขาย 5,610,480 บาท\nทั้งสองข้อนี้ขอถอนคืนค่ะ", "products Remarked?, sales Remarked?")]
    [InlineData("ยอดขาย 5,610,480 บาท\nปล. เลขข้างบนเครื่องคิดเลขเพี้ยน ขอกดใหม่ก่อนค่ะ", "sales Remarked?")]
    [InlineData("ยอดขาย 5,610,480 บาท\nหมายเหตุ ยังไม่มีการจัดงานแสดงสินค้าในเดือนนี้", "sales 5610480")]
    [InlineData("ยอดขาย 5,610,480 บาท\nข้อมูลข้างต้นตรวจสอบแล้วค่ะ", "sales 5610480")]
    public void So_does_what_stands_before_it_and_around_it(string text, string says) => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("1 ผลิตภัณฑ์ (กล้วยฉาบ, น้ำพริก)", "products Remarked?")]
    [InlineData("2 ผลิตภัณฑ์ ได้แก่ ผ้าคราม ปลาร้าผง และกล้วยตาก, น้ำพริก", "products Remarked?")]
    [InlineData("2 ผลิตภัณฑ์ (กล้วยฉาบ, น้ำพริก)", "products 2")]
    [InlineData("1 ผลิตภัณฑ์ (ผ้าไหม, กลุ่มทอผ้าบ้านนา)", "products 1")]
    [InlineData("3 ผลิตภัณฑ์ ได้แก่ ผ้าไหม และ ปลาส้ม", "products 3")]
    [InlineData("2 ผลิตภัณฑ์ ปลาส้มแม่บัว ลงทะเบียนแล้ว", "products 2")]
    public void More_names_than_are_counted(string figure, string says) => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, $"ผลิตภัณฑ์ใหม่ {figure}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ห้ามใช้", "sales Remarked?")]
    [InlineData("ยังไม่ผ่านการรับรอง ห้ามใช้", "sales Remarked?")]
    [InlineData("(ตัวอย่างการกรอก)", "sales Remarked?")]
    [InlineData("เฉพาะ 1-20 ธ.ค.", "sales Remarked?")]
    [InlineData("ไม่มีปัญหา", "sales 5610480")]
    [InlineData("ขาดวัตถุดิบ", "sales 5610480")]
    [InlineData("บรรลุเป้าหมาย", "sales 5610480")]
    public void A_cell_beside_it(string remark, string says) => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, "", Table("ตัวชี้วัด | ผล | หมายเหตุ", $"ยอดจำหน่าย (บาท) | 5,610,480 | {remark}")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ผลิตภัณฑ์ลงทะเบียนเพิ่มวางไว้ 3 ตัวสำหรับไตรมาสหน้า", "products")]
    [InlineData("ยอดขายขาดเป้าอยู่ 120,000 บาท", "sales")]
    public void A_figure_behind_a_label_that_strange_words_touch_is_not_lost(string text, string indicator) => Assert.Contains($"{indicator} OnlyUnexplained?", Says(Read(Mail(Subject, $"{text}\nDigital Wallet 8 ราย"))), StringComparison.Ordinal);
}
