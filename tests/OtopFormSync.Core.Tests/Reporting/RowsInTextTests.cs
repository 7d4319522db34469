using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>The rows of a file's tables stand in its text as well; they are read once, in the table, however its program shows the numbers.</summary>
public sealed class RowsInTextTests
{
    private const string Place = "ไฟล์แนบ รายงาน.html ตารางที่ 1";

    [Fact]
    public void A_number_that_is_shown_rounded_is_no_second_figure() => Assert.Equal("สังคม · 2023-12: sales 5588600.6", Says(Read(File, "สังคม")));

    [Fact]
    public void The_row_of_another_district_that_holds_its_target_is_no_report_of_that_one() => Assert.DoesNotContain("SeveralDistricts", Says(Read(File, "สังคม")), StringComparison.Ordinal);

    [Fact]
    public void What_stands_beside_the_rows_is_read() =>
        Assert.StartsWith("สังคม · 2023-12: sales SeveralClaims?", Says(Read(File with { Attachments = [new("รายงาน.html", "0", "ยอดจำหน่าย ธ.ค. 66\t5,599,999 บาท")] }, "สังคม")), StringComparison.Ordinal);

    private static MailContent File => Mail("รายงาน OTOP เดือนธันวาคม 2566", "", new ReadTable(Place,
    [
        Row(1, "อำเภอ", "เป้าหมายยอดจำหน่าย ธ.ค. 66", "ผลยอดจำหน่าย ธ.ค. 66"),
        Row(2, "ท่าบ่อ", "15306774", ""),
        Row(3, "สังคม", "5588532", "5588600.6"),
    ])) with
    {
        Attachments = [new("รายงาน.html", "0", "อำเภอ\tเป้าหมายยอดจำหน่าย ธ.ค. 66\tผลยอดจำหน่าย ธ.ค. 66\nท่าบ่อ\t15,306,774\t\nสังคม\t5,588,532\t5,588,601")],
    };

    private static ReadRow Row(int number, params IEnumerable<string> cells) => new(number, [.. cells.Select(cell => new ReadCell(cell, cell.Length > 0 && char.IsAsciiDigit(cell[0]) ? CellMarks.Number : CellMarks.None))]);
}
