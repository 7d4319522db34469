using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>What the free column of a Form's row says of the row's own figures.</summary>
public sealed class FormRemarksTests
{
    private static readonly ValueList<string> Headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่าย (บาท)", "ผลิตภัณฑ์ใหม่", "คำชี้แจง"];

    [Theory]
    [InlineData("", "products 2, sales 100")]
    [InlineData("ตัวเลขประมาณการ", "products Remarked?, sales Remarked?")]
    [InlineData("ยอดจำหน่ายเป็นตัวเลขเบื้องต้น", "products 2, sales Remarked?")]
    [InlineData("ยังเก็บข้อมูลไม่ครบ", "products Remarked?, sales Remarked?")]
    [InlineData("ลืมรวมยอดของตำบลโพนสา 30 บาท", "products 2, sales Remarked?")]
    [InlineData("หัวหน้ายังไม่เซ็นรับรองตัวเลข", "products Remarked?, sales Remarked?")]
    [InlineData("เป็นประมาณการค่ะ", "products Remarked?, sales Remarked?")]
    [InlineData("ยอดลดลงเนื่องจากงานกาชาดเลื่อนไปเดือนหน้า", "products 2, sales 100")]
    [InlineData("สูงกว่าประมาณการ", "products 2, sales 100")]
    [InlineData("ส่งรายงานล่าช้าเนื่องจากรอข้อมูลจากผู้ประกอบการ", "products 2, sales 100")] // why it was late is over
    [InlineData("ส่งช้าเพราะรอข้อมูล เป็นประมาณการค่ะ", "products Remarked?, sales Remarked?")]
    [InlineData("ห้ามใช้", "products Remarked?, sales Remarked?")]
    [InlineData("เฉพาะ 1-20 ธ.ค.", "products Remarked?, sales Remarked?")]
    [InlineData("กลุ่มยังไม่มีตลาด จะจัดงานเดือนหน้า", "products 2, sales 100")]
    [InlineData("ไม่มี", "products 2, sales 100")]
    [InlineData("ขอแก้ไขยอดจำหน่ายที่ส่งเมื่อวันที่ 6 ธันวาคม 2566 เนื่องจากพิมพ์ตัวเลขผิด", "products 2, sales 100")]
    [InlineData("ขอแก้ไขยอดขายค่ะ", "products 2, sales 100")]
    [InlineData("ขอแก้ไขยอดทีหลังค่ะ", "products Remarked?, sales Remarked?")]
    [InlineData("อันนี้ยังไม่ชัวร์นะคะ", "products Remarked?, sales Remarked?")]
    [InlineData("กลัวบวกผิด รบกวนดูให้ด้วย", "products Remarked?, sales Remarked?")]
    [InlineData("เดาเอาค่ะ", "products Remarked?, sales Remarked?")]
    public void A_figure_that_the_row_itself_leaves_open_is_asked_about(string remark, string says)
    {
        var row = new RawContent.FormRow(Headers, ["15/1/2567, 9:00:00", "ท่าบ่อ", "ธันวาคม 2566", "100", "2", remark]);
        var raw = new RawReport { Source = "responses", Key = "k", ReceivedAt = new(2024, 1, 15, 9, 0, 0, Bangkok.Offset), Place = "แถว 2", Content = row };
        var month = Assert.Single(new FormRowReader(ShippedConfiguration.Program, NongKhai.Reader).Read(raw, row)!.Months);
        Assert.Equal(says, string.Join(", ", month.Figures.Select(Drafted.Told)));
        Assert.All(month.Figures.Where(figure => figure.Figure is null), figure => Assert.Equal(figure.Indicator.Value == "sales" ? "100" : "2", Assert.Single(figure.Candidates)));
    }
}
