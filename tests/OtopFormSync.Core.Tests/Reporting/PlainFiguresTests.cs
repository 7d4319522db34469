using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What a careful clerk has no doubt of is read, and what was written is never lost.</summary>
public sealed class PlainFiguresTests
{
    [Theory]
    // Labels.
    [InlineData("ผลิตภัณฑ์ที่ลงทะเบียน OTOP เพิ่ม จำนวน 2 ผลิตภัณฑ์", "products 2")]
    [InlineData("ผลิตภัณฑ์ที่ลงทะเบียน OTOP เพิ่ม ไม่มี", "products 0")]
    [InlineData("จำนวนผลิตภัณฑ์ใหม่ที่ลงทะเบียน ไม่มี", "products 0")]
    [InlineData("OTOP ขายได้ 5,640,800 บาท\nลงทะเบียนใหม่ 1 ผลิตภัณฑ์\nร้านค้าเข้า Digital Wallet 9 ราย", "sales 5640800, products 1, wallet 9")]
    [InlineData("ยอดจำหน่าย 100 บาท ไม่มีลงทะเบียนเพิ่ม", "sales 100, products 0")]
    // A dash by itself parts a label from its figure; a sign clings to its digits.
    [InlineData("ยอดจำหน่ายของอำเภอ - 7,183,972 บาท", "sales 7183972")]
    [InlineData("จำนวนผลิตภัณฑ์ใหม่ที่ลงทะเบียน - 0 รายการ", "products 0")]
    [InlineData("ยอดจำหน่ายของอำเภอ -7,183,972 บาท", "sales Negative?")]
    [InlineData("ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม จำนวน - ผลิตภัณฑ์\nยอดจำหน่าย 100 บาท", "products Dash?, sales 100")]
    // How it stands against the target.
    [InlineData("ยอดจำหน่าย 100 บาท (บรรลุเป้าหมาย)", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท (เกินเป้า)", "sales 100")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ (ตามเป้าหมาย)", "products 1")]
    [InlineData("Digital Wallet 6 ราย (ครบตามเป้า)", "wallet 6")]
    [InlineData("ยอดจำหน่าย 100 บาท (ยังไม่ถึงเป้า)", "sales 100")]
    [InlineData("ยอดจำหน่าย (ตามเป้าหมาย) 100 บาท", "sales OnlyComparison?")]
    // What is planned for, and was said of, another month.
    [InlineData("ยอดจำหน่าย 100 บาท\nผลิตภัณฑ์ที่จะลงทะเบียนในเดือน ม.ค. 67 2 ผลิตภัณฑ์", "sales 100")]
    [InlineData("ยอดจำหน่าย 5,130,000 บาท หมายเหตุ: เดือน พ.ย. 66 รายงานไว้ 4,520,000 บาท", "sales 5130000")]
    // Parts with their sum.
    [InlineData("ยอดจำหน่ายภายในประเทศ 50 บาท ต่างประเทศ 13 บาท รวม 63 บาท", "sales 63")]
    [InlineData("ยอดจำหน่าย 1-15 ธ.ค. 66 20 บาท 16-31 ธ.ค. 66 27 บาท รวม 47 บาท", "sales 47")]
    [InlineData("ยอดจำหน่าย ต.โพธิ์ตาก 20 บาท ต.โพนทอง 15 บาท รวมอำเภอ 35 บาท", "sales 35")]
    [InlineData("ยอดจำหน่าย รวม 3 ช่องทาง เป็นเงิน 63 บาท", "sales 63")]
    [InlineData("ผู้เข้าร่วม Digital Wallet เดิม 4 ราย เพิ่มใหม่ 2 ราย รวม 6 ราย", "wallet 6")]
    [InlineData("ผู้เข้าร่วม Digital Wallet เดิม 4 ราย ใหม่ 2 ราย รวมเป็น 6 ราย", "wallet 6")]
    [InlineData("ผลิตภัณฑ์เดิม 45 ผลิตภัณฑ์ ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ รวม 47 ผลิตภัณฑ์", "products 2")]
    [InlineData("Digital Wallet เดือน ธ.ค. 66 2 ราย สะสม 6 ราย", "wallet 6")]
    [InlineData("Digital Wallet : ไม่มีเพิ่ม คงเดิม 5 ราย", "wallet 5")]
    [InlineData("Digital Wallet 6 ราย (เป็น SME 1 ราย)", "wallet 6")]
    [InlineData("ผู้เข้าร่วม Digital Wallet ร้อยละ 11.11 (6 ราย)", "wallet 6")]
    [InlineData("Digital Wallet 2 ราย คือ 1) ร้านแม่แก้ว 2) ร้านพ่อคำ", "wallet 2")]
    [InlineData("ยอดจำหน่าย 5,130,000 บาท หรือ 5.13 ล้านบาท", "sales 5130000")]
    // Details of what was counted.
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ ชื่อ \"น้ำพริก 3 รส\" ราคา 50 บาท", "products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์ (ข้าวเกรียบ 2 รสชาติ)", "products 1")]
    [InlineData("ผลิตภัณฑ์ใหม่ 2 ผลิตภัณฑ์ ราคา 120 บาท และ 350 บาท", "products 2")]
    [InlineData("ยอดจำหน่าย [5,130,000] บาท", "sales 5130000")]
    [InlineData("ยอดจำหน่าย 100 บาท\n\"OTOP หนองคาย 1 ตำบล 1 ผลิตภัณฑ์\"", "sales 100")]
    [InlineData("ยอดจำหน่าย OTOP ประจำเดือน ธันวาคม 2566\nอำเภอเมืองหนองคาย\n฿65,250,000.00", "sales 65250000.00")]
    public void Are_read(string text, string figures) => Assert.EndsWith($": {figures}", Says(Read(Mail("รายงาน ธ.ค. 66", text))), StringComparison.Ordinal);

    [Fact]
    public void Months_below_their_label_need_no_year_of_their_own() => Assert.Equal(
        "2023-10: sales 418, 2023-11: sales 452, 2023-12: sales 513",
        string.Join(", ", Read(Mail("รายงาน", "ยอดจำหน่าย (ต.ค.-ธ.ค. 66)\nต.ค. 418\nพ.ย. 452\nธ.ค. 513")).Months.Select(month => $"{Told(month.Month!, at => at.ToString())}: {Told(month.Figures[0])}")));

    [Fact]
    public void Below_a_subject_that_is_their_label_they_need_none() => Assert.EndsWith(": sales 5600250", Says(Read(Mail("ยอดจำหน่าย OTOP เดือนธันวาคม 2566", "5,600,250 บาท"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ยอดขายส่ง 300 บาท ยอดขายปลีก 213 บาท", "300", "213")]
    [InlineData("ยอดจำหน่ายสัปดาห์ที่ 1 1,000,000 บาท\nสัปดาห์ที่ 2 1,200,000 บาท", "1000000", "1200000")]
    [InlineData("ผู้ประกอบการลงทะเบียนเพิ่ม 2 ราย 4 ผลิตภัณฑ์", "2", "4")]
    public void Are_all_among_the_candidates(string text, params string[] figures)
    {
        var asked = Assert.Single(Assert.Single(Read(Mail("รายงาน ธ.ค. 66", text)).Months).Figures);
        Assert.All(figures, figure => Assert.Contains(asked.Candidates, candidate => candidate == figure));
    }
}
