using System.Text;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>What bears the ending of an old Excel file and is none: workbooks in the XML of Excel 2003, and pages. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class OldExcelTests
{
    [Theory]
    [InlineData("nine-districts-by-sheetjs.xml")]
    [InlineData("nine-districts-by-calc-html.xls")] // shows no satang, and writes them beside
    [InlineData("nine-districts-by-sheetjs-html.xls")] // so does this
    public void Every_figure_stands_in_its_column(string file) => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment(file).Tables));

    [Fact]
    public void What_is_hidden_struck_raised_merged_and_never_computed_is_known()
    {
        var tables = CaseFile.Attachment("marked-2003.xml").Tables;
        Assert.Equal(
            [
                ["อำเภอ", "ยอด", "ยอด+", "ซ่อน?", ""],
                ["อำเภอ+", "ต.ค. 66", "2023-11-30T00:00:00", "7#?", ""],
                ["ท่าบ่อ", "3544999-", "8-", "", "68#~"],
                ["แถวซ่อน?", "5#?", "", "", ""],
                ["ขาว", "99#?", "#DIV/0!", "", "!"],
                ["8525000#", "0.06#", "0#", "", "TRUE"],
            ],
            Shown.Rows(tables[0]));
        Assert.Equal([1, 2, 5, 6, 7, 8], tables[0].Rows.Select(row => row.Number));
        Assert.Equal(["8.5 ล้าน", "6.00%"], tables[0].Rows[^1].Cells.Take(2).Select(cell => cell.Shown));
        Assert.Equal([["ลับ?", "1#?"]], Shown.Rows(tables[1]));
    }

    /// <summary>Excel names itself at the head of the file; SheetJS, which computes nothing, does not.</summary>
    [Fact]
    public void A_zero_of_a_formula_is_a_result_only_where_Excel_wrote_it()
    {
        var byOther = Encoding.UTF8.GetString(CaseFile.Bytes("marked-2003.xml")).Replace("<?mso-application progid=\"Excel.Sheet\"?>", "", StringComparison.Ordinal);
        Assert.Equal("!", Shown.Rows(AttachmentReader.Read(Encoding.UTF8.GetBytes(byOther), "a.xls", TimeProvider.System).Tables[0])[^1][2]);
    }

    [Fact]
    public void What_people_noted_on_the_cells_of_an_xls_goes_with_them()
    {
        var tables = CaseFile.Attachment("noted-by-calc.xls").Tables;
        Assert.Equal(["ยอดที่แจ้งทางโทรศัพท์", null, null, "ประมาณการ"], tables[0].Rows.SelectMany(row => row.Cells).Select(cell => cell.Note));
        Assert.Equal([null, new string('x', 5000)], tables[1].Rows.SelectMany(row => row.Cells).Select(cell => cell.Note));
    }

    [Fact]
    public void Responses_in_it_are_read_hidden_sheets_left_out()
    {
        var table = Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(CaseFile.Bytes("marked-2003.xml"), "คำตอบ.xls")).Tables);
        Assert.Equal(("แบบ", $"{ReadCell.StruckPrefix}68"), (table.Tab, table.Rows[1].Cells[4]));
    }

    [Theory]
    [InlineData("x:num=\"9877210.5\"", "9,877,211", "9877210.5#")]
    [InlineData("sdval=\"9877210.5\"", "๙,๘๗๗,๒๑๑", "9877210.5#")]
    [InlineData("data-value=\"9877210.5\"", "9,877,211", "9877210.5#")]
    [InlineData("data-sheets-value='{\"1\":3,\"3\":9877210.5}'", "9,877,211", "9877210.5#")]
    [InlineData("x:num", "8,000,000", "8,000,000")]
    [InlineData("sdval=\"45261\"", "1 ธันวาคม 2566", "1 ธันวาคม 2566")]
    [InlineData("sdval=\"45261\"", "2566", "2566")]
    [InlineData("sdval=\"9877210.5\"", "", "9877210.5#?")]
    [InlineData("data-sheets-value='{\"1\":2,\"2\":\"ยอดจำหน่าย\"}'", "ยอดจำหน่าย", "ยอดจำหน่าย")]
    [InlineData("data-sheets-value='ก'", "8,000,000", "8,000,000")]
    public void The_number_that_a_page_of_Excel_holds_counts_where_the_page_shows_it_rounded(string attribute, string text, string cell) =>
        Assert.Equal(cell, Shown.Rows(Assert.Single(Page($"<tr><td>ยอด</td></tr><tr><td {attribute}>{text}</td></tr>")))[1][0]);

    /// <summary>What the page shows is another figure than the cell holds: both are read, and the one is not taken for the other.</summary>
    [Theory]
    [InlineData("x:num=\"9877210.5\"", "8,000,000")]
    [InlineData("sdval=\"9877210.5\"", "๘,๐๐๐,๐๐๐")]
    [InlineData("data-value=\"9877210.5\"", "8,000,000")]
    [InlineData("data-sheets-value='{\"1\":3,\"3\":9877210.5}'", "8,000,000")]
    [InlineData("data-sheets-value='{\"1\":2,\"2\":\"9,877,210.5\"}'", "8,000,000")]
    public void The_number_that_a_cell_of_a_page_holds_stands_beside_another_that_it_shows(string attribute, string text)
    {
        var cell = Assert.Single(Page($"<tr><td>ยอด</td></tr><tr><td {attribute}>{text}</td></tr>")).Rows[1].Cells[0];
        Assert.Equal(("9877210.5#", text), (Shown.Cell(cell), cell.Shown));
    }

    [Fact]
    public void The_title_above_the_table_of_a_page_that_is_called_xls_belongs_to_it() =>
        Assert.Equal(["อำเภอท่าบ่อ ประจำเดือนธันวาคม 2566"], Assert.Single(Page("<tr><td>ยอดจำหน่าย</td><td>5</td></tr>", "<h3>อำเภอท่าบ่อ ประจำเดือนธันวาคม 2566</h3>")).Above);

    private static Core.ValueList<ReadTable> Page(string rows, string title = "") =>
        AttachmentReader.Read(Encoding.UTF8.GetBytes($"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>{title}<table>{rows}</table></body></html>"), "รายงาน.xls", TimeProvider.System).Tables;
}
