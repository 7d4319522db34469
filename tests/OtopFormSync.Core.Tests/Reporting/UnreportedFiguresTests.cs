using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>A sentence has a figure and reports it not: it denies it, tells what others set, says that it did not come to count, or withdraws it. The figure is asked; what only sounds so goes on being read.</summary>
public sealed class UnreportedFiguresTests
{
    private const string Subject = "รายงาน ธ.ค. 66";

    [Theory]
    [InlineData("ไม่ได้ลงทะเบียนผลิตภัณฑ์เพิ่ม 2 ผลิตภัณฑ์", "products Remarked?")]
    [InlineData("ไม่ได้ขึ้นทะเบียนสินค้าใหม่ 2 รายการ", "products Remarked?")]
    [InlineData("ไม่มีการลงทะเบียนผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ตามที่แจ้ง", "products Remarked?")]
    [InlineData("ไม่ได้เข้าร่วม Digital Wallet 5 ราย", "wallet Remarked?")]
    [InlineData("มิได้มียอดจำหน่าย 5,588,532 บาท", "sales Remarked?")]
    [InlineData("ไม่มียอดจำหน่าย 5,588,532 บาท ตามที่ระบบแจ้ง", "sales Remarked?")]
    [InlineData("ไม่มีผลิตภัณฑ์ใหม่ ยอดจำหน่าย 5,588,532 บาท", "products 0, sales 5588532")]
    [InlineData("ผลิตภัณฑ์ใหม่ไม่มี ยอดจำหน่าย 5,588,532 บาท", "products 0, sales 5588532")]
    [InlineData("ไม่สามารถยืนยันยอดจำหน่าย 5,600,000 บาท", "sales Remarked?")]
    [InlineData("ไม่ใช่ยอดจำหน่าย 5,600,000 บาท ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์", "sales Remarked?, products 1")]
    [InlineData("ไม่มีปัญหาอุปสรรค ยอดจำหน่าย 5,600,000 บาท", "sales 5600000")]
    [InlineData("1. ผลิตภัณฑ์ใหม่ ไม่มี ยอดจำหน่าย 5,600,000 บาท", "products 0, sales 5600000")]
    [InlineData("ไม่มีผลิตภัณฑ์ใหม่ 0 ผลิตภัณฑ์", "products 0")]
    [InlineData("ไม่มีผู้สมัคร Digital Wallet เพิ่ม รวม 5 ราย", "wallet 5")]
    public void What_was_not_done(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ลงทะเบียนผลิตภัณฑ์เพิ่ม 3 ผลิตภัณฑ์ ถูกตีกลับ 1 คงเหลือที่ลงทะเบียนสำเร็จ 2 ผลิตภัณฑ์ ยอดขาย 8,400,000", "products 2, sales 8400000")]
    [InlineData("ลงทะเบียนผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ถูกตีกลับ", "products Remarked?")]
    [InlineData("ลงทะเบียนผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ถูกตีกลับ ยอดจำหน่าย 5,600,000 บาท", "products Remarked?, sales 5600000")]
    [InlineData("ลงทะเบียนผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ค้างในระบบ", "products Remarked?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ถูกปฏิเสธ", "products Remarked?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ติดปัญหาเรื่องเอกสาร", "products Remarked?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ไม่มีสินค้าถูกตีกลับ", "products 2")]
    [InlineData("ลงทะเบียนผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ สำเร็จแล้ว", "products 2")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ไม่อนุมัติ ยอดจำหน่าย 5,600,000 บาท", "products Remarked?, sales 5600000")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ลงทะเบียนไม่สำเร็จ", "products Remarked?")]
    [InlineData("DW 8 ราย ไม่มีผู้ถอนตัว", "wallet 8")]
    [InlineData("DW 8 ราย ถอนตัวแล้วทั้งหมด", "wallet Remarked?")]
    [InlineData("DW 30 ราย ถอนตัวหมดแล้ว", "wallet Remarked?")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท ตัวเลขเก่า", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,700,000 บาท ที่รายงานไว้คลาดเคลื่อนค่ะ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท หากนับงานปีใหม่", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท รวม 2 อำเภอ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท เฉพาะ 5 กลุ่ม", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท ใครเป็นคนใส่", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาทต่อเดือน", "sales Remarked?")]
    [InlineData("ยอดขาย 15 ล้านได้", "sales Remarked?")]
    [InlineData("ยอดขาย 15 ล้านค่ะ", "sales 15000000")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ (1 ผลิตภัณฑ์ลงทะเบียนไปแล้วเดือนก่อน)", "products Remarked?")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2\n1 ผลิตภัณฑ์ลงทะเบียนไปแล้วเดือนก่อน", "products Remarked?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท/เดือน", "sales 15412300")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท ขายได้ดีเพราะงานกาชาด", "sales 5588532")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท จากข้อมูล 12 กลุ่มทั้งอำเภอ", "sales 5588532")]
    [InlineData("ยอดจำหน่าย 5,588,532 บาท ไม่มีใครส่งล่าช้า", "sales 5588532")]
    public void What_did_not_come_to_count(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท อย่าเพิ่งลงระบบ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เป็นยอดปีกลาย", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เป็นยอดที่คาดไว้", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท คือยอดสั่งจอง", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เดี๋ยวเปลี่ยน", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เดี๋ยวแก้อีกที", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท ไม่ชัวร์นะคะ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท จำไม่แม่น", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท หนูเดาเอานะคะ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท มั่วล้วน ๆ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท แต่พี่ที่คลังบอกว่าเกินจริง", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เอาไว้ดูเล่น ๆ ก่อนค่ะ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท ขอเวลาตรวจทานก่อนนะคะ", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท แต่ยอดนี้รวมของสังคมปนมาด้วย ยังแยกไม่ออก", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท แต่ว่าผอ.ให้รื้อคิดใหม่หมด", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท เป็นยอดของเดือนนี้", "sales 4733215")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท มั่นใจค่ะ ตรวจแล้ว", "sales 4733215")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท ปรับปรุงบรรจุภัณฑ์ใหม่แล้ว", "sales 4733215")]
    [InlineData("ยอดจำหน่าย 4,733,215 บาท ยืนยันแล้ว ใช้ได้เลย", "sales 4733215")]
    public void What_nobody_stands_by(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("รายงานเดือนธันวาคม 2566 ที่ส่งเมื่อวาน (ยอดขาย 5,610,480 ผลิตภัณฑ์ใหม่ 1) ขอยกเลิกทั้งฉบับค่ะ", "sales Remarked?, products Unreadable?")]
    [InlineData("รายงานเดือนธันวาคม 2566 (ยอดขาย 5,610,480 ผลิตภัณฑ์ใหม่ 1) ไม่ต้องใช้แล้วนะคะ", "sales Remarked?, products Remarked?")]
    [InlineData("ตัวอย่างการกรอกที่จังหวัดส่งมา ยอดจำหน่าย 1,234,567 บาท ผลิตภัณฑ์ใหม่ 2 ต้องกรอกแบบนี้ใช่ไหมคะ", "sales Remarked?, products Unreadable?")]
    public void What_is_withdrawn_or_an_example(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ขอยกเลิกรายงานเดือนธันวาคม 2566 ที่ส่งไปเมื่อเช้า (ยอดขาย 5,600,000 บาท ผลิตภัณฑ์ใหม่ 1)", "sales Remarked?, products Remarked?")]
    [InlineData("ขอถอนรายงานที่มียอดขาย 8,400,000 บาท ผลิตภัณฑ์ใหม่ 1", "sales Remarked?, products Remarked?")]
    [InlineData("ขอระงับรายงานยอดจำหน่าย 7,900,000 บาท ไว้ก่อน", "sales Unreadable?")]
    [InlineData("รายงานที่ส่งเมื่อเช้า (ยอดขาย 65,300,000 บาท ผลิตภัณฑ์ใหม่ 2) ส่งผิดเดือนค่ะ", "sales Remarked?, products Unreadable?")]
    [InlineData("ใครส่งยอดจำหน่าย 5,650,000 บาท ครับ", "sales Remarked?")]
    [InlineData("ขอยืมตัวเลขอำเภออื่น ยอดจำหน่าย 5,600,000 บาท ใส่ไว้ก่อน", "sales Unreadable?")]
    [InlineData("ที่ส่งไปเมื่อวานผิดทั้งหมดค่ะ\nผลิตภัณฑ์ใหม่ 3\nยอดจำหน่าย 14,512,300 บาท\nจะส่งใหม่พรุ่งนี้", "products Remarked?, sales Remarked?")]
    [InlineData("ขอยกเลิกยอดที่รายงานไว้เมื่อวานดังนี้\nผลิตภัณฑ์ใหม่ 3\nยอดจำหน่าย 14,512,300 บาท", "products Remarked?, sales Remarked?")]
    [InlineData("ขออนุญาตยกเลิกรายงาน ยอดจำหน่าย 5,600,000 บาท ผลิตภัณฑ์ใหม่ 1", "sales Remarked?, products Remarked?")]
    [InlineData("รายงานฉบับนี้ขอถอนคืน\nยอดจำหน่าย 5,600,000 บาท", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 5,600,000 บาท\nขอส่งใหม่พรุ่งนี้นะคะ", "sales Remarked?")]
    [InlineData("ยกเลิกการจัดงานกาชาด ยอดจำหน่าย 5,600,000 บาท ผลิตภัณฑ์ใหม่ 1", "sales 5600000, products 1")]
    [InlineData("ขอถอนรายงานฉบับเดิม ยอดจำหน่ายที่ถูกต้อง 14,512,300 บาท", "sales 14512300")]
    [InlineData("ขอถอนรายงานที่ส่งเมื่อเช้า และขอรายงานใหม่ ยอดจำหน่าย 14,512,300 บาท", "sales 14512300")]
    [InlineData("ที่ส่งไปเมื่อวานผิดทั้งหมดค่ะ\nผลิตภัณฑ์ใหม่ 3\nยอดจำหน่าย 14,512,300 บาท", "products 3, sales 14512300")]
    public void A_report_that_is_withdrawn(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ขอยกเลิกยอด ธ.ค. 66", "sales Remarked?")]
    [InlineData("ขอถอนรายงานเดือนธันวาคม 2566", "sales Remarked?")]
    [InlineData("ขอแก้ไขรายงานเดือนธันวาคม 2566", "sales 14512300")]
    [InlineData("ขอยกเลิกฉบับเดิม รายงานเดือนธันวาคม 2566", "sales 14512300")]
    public void A_subject_that_withdraws(string subject, string says) => Assert.EndsWith($"2023-12: {says}", Says(Read(Mail(subject, "ยอดจำหน่าย 14,512,300 บาท"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ตามที่จังหวัดกำหนดให้อำเภอรัตนวาปีมียอดจำหน่าย 5,633,517 บาท ในเดือนธันวาคม 2566 นั้น อำเภอได้รับทราบและถือปฏิบัติ", "sales OnlyTarget?")]
    [InlineData("จังหวัดมอบหมายให้รัตนวาปีจำหน่ายสินค้า OTOP ให้ได้ยอดจำหน่าย 5,588,532 บาท", "sales OnlyTarget?")]
    [InlineData("ตามที่จังหวัดกำหนดให้รายงานผล อำเภอรัตนวาปีมียอดจำหน่าย 5,633,517 บาท", "sales 5633517")]
    [InlineData("ตามที่จังหวัดมอบหมายให้อำเภอรายงานยอดจำหน่าย อำเภอรัตนวาปีมียอดจำหน่าย 5,633,517 บาท", "sales 5633517")]
    [InlineData("ยอดจำหน่ายถึงเดือนธันวาคม 2566 รวม 24,400,000 บาท", "sales OnlyCumulative?")]
    [InlineData("Digital Wallet ถึงเดือนธันวาคม 2566 รวม 8 ราย", "wallet 8")]
    [InlineData("ผลิตภัณฑ์ใหม่ปีนี้ 2 ผลิตภัณฑ์", "products OnlyCumulative?")]
    [InlineData("ปีนี้มีผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์", "products OnlyCumulative?")]
    [InlineData("ยอดจำหน่าย ปีก่อน 4,000,000 บาท ปีนี้ 5,000,000 บาท", "sales 5000000")]
    public void What_was_set_or_has_come_together(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ขายได้ห้าล้านหกแสนบาท", "products 1, sales 5600000, wallet 3")]
    [InlineData("มีรายได้ห้าล้านหกแสนบาท", "products 1, sales 5600000, wallet 3")]
    [InlineData("ยอดห้าล้านหก", "products 1, wallet 3, sales OnlyUnexplained?")]
    [InlineData("ยอดชาย 5,600,000", "products 1, wallet 3, sales OnlyUnexplained?")]
    [InlineData("ขายไปห้าล้านหกแสน", "products 1, wallet 3, sales OnlyUnexplained?")]
    [InlineData("ยอดขายทรงตัว", "products 1, sales NoData?, wallet 3")]
    [InlineData("ยอดขายไม่เปลี่ยน", "products 1, sales NoData?, wallet 3")]
    [InlineData("ยอดขายดูในไลน์", "products 1, sales NoData?, wallet 3")]
    [InlineData("กลุ่มทอผ้าบ้านโนนสวรรค์ ขายได้ 120,000 บาท", "products 1, wallet 3, sales OnlyUnexplained?")]
    [InlineData("ยอดจำหน่าย 5,600,000 บาท (ห้าล้านหกแสนบาทถ้วน)", "products 1, sales 5600000, wallet 3")]
    [InlineData("ยอดจำหน่าย 5,600,000 บาท\nกลุ่มทอผ้าบ้านโนนสวรรค์ ขายได้ 120,000 บาท", "products 1, sales 5600000, wallet 3")]
    [InlineData("ได้รับงบประมาณห้าแสนบาท", "products 1, wallet 3")]
    public void Sales_in_other_words(string line, string says) => Reads($"ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\n{line}\nDW 3 ราย", says);

    [Theory]
    [InlineData("ผลิตภันฑ์ใหม่ 1", "sales 5600000, products OnlyUnexplained?")]
    [InlineData("ผลิดภัณฑ์ใหม่ 1", "sales 5600000, products OnlyUnexplained?")]
    [InlineData("ของใหม่ไม่มี", "sales 5600000, products OnlyUnexplained?")]
    [InlineData("ไม่มีคนมาขึ้นทะเบียน", "products Unreadable?, sales 5600000")]
    [InlineData("ไม่มีใครลงทะเบียนเพิ่ม", "products OnlyMentioned?, sales 5600000")]
    [InlineData("Wallat 3", "sales 5600000, wallet OnlyUnexplained?")]
    [InlineData("ดีดับเบิลยู 3", "sales 5600000, wallet OnlyUnexplained?")]
    [InlineData("ของใหม่ 3 ชิ้นจัดแสดง", "sales 5600000")]
    public void Counts_in_other_words(string line, string says) => Reads($"{line}\nยอดจำหน่าย 5,600,000 บาท", says);

    [Theory]
    [InlineData("รายงานครับ 2 / 65,300,000 / 30\n(ผลิตภัณฑ์ใหม่/ยอดขาย/DW)", "products 2, sales 65300000, wallet 30")]
    [InlineData("ผลิตภัณฑ์ใหม่ / ยอดขาย / DW\n2 / 65,300,000 บาท / 30 ราย", "products 2, sales 65300000, wallet 30")]
    [InlineData("(หน่วย : พันบาท)\nยอดจำหน่าย 15.4 ล้าน", "sales Remarked?")]
    [InlineData("(หน่วย : ล้านบาท)\nยอดจำหน่าย 15.4 ล้าน", "sales 15400000.0")]
    [InlineData("ยอดจำหน่าย 15,412.30 พันบาท\nหน่วยเป็นบาท", "sales Remarked?")]
    [InlineData("ยอดจำหน่าย 15,412,300 บาท\nหน่วยเป็นบาท", "sales 15412300")]
    public void Rows_and_units(string text, string says) => Reads(text, says);

    [Theory]
    [InlineData("ท่าบ่อ", "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ของท่าบ่อค่ะ", "ท่าบ่อ · 2023-12: products 2")]
    [InlineData("สังคม", "ยอดจำหน่าย 5,600,000 บาท ของสังคม", "สังคม · 2023-12: sales 5600000")]
    [InlineData("สังคม", "ยอดจำหน่าย 5,600,000 บาท ของกลุ่มทอเสื่อ", "สังคม · 2023-12: sales OnlyParts?")]
    [InlineData("สังคม", "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ของชุมชน", "สังคม · 2023-12: products 2")]
    [InlineData("สังคม", "ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ของท่าบ่อ", "สังคม · 2023-12: products OnlyMentioned?")]
    public void A_figure_of_the_district_that_is_named_behind_it(string district, string text, string says) => Assert.Equal(says, Says(Read(Mail($"{Subject} อำเภอ{district}", text))));

    private static void Reads(string text, string says) => Assert.EndsWith($": {says}", Says(Read(Mail(Subject, text))), StringComparison.Ordinal);
}
