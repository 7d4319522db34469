namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>Documents that foreign programs wrote and that were once read wrongly. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class CaseFileTests
{
    [Fact]
    public void Struck_digits_and_raised_marks_of_exceljs_are_no_digits() =>
        Assert.Equal(["2#", "ท่าบ่อ", "3544999-", "14,812,440.5-", "15412300-", ""], Row("exceljs-strike-super.xlsx", "ท่าบ่อ"));

    [Fact]
    public void Formulas_that_exceljs_did_not_compute_have_no_result() =>
        Assert.Equal(["2#", "ท่าบ่อ", "!", "!", "15412300#", ""], Row("exceljs-formula-nocache.xlsx", "ท่าบ่อ"));

    [Fact]
    public void A_figure_in_a_table_of_one_cell_within_a_cell_is_in_both()
    {
        var tables = CaseFile.Attachment("nested-cell.docx").Tables;
        Assert.Contains(Shown.Rows(tables[0]), row => row.SequenceEqual(["2", "ท่าบ่อ", "13,544,999", "14,812,440.50", "15,412,300", ""]));
        Assert.Equal([["13,544,999"]], Shown.Rows(tables[1]));
    }

    [Fact]
    public void A_text_that_Writer_repeated_in_controls_stands_once() =>
        Assert.Equal(["2", "ท่าบ่อ", "9,321,450 บาท", "๙,๘๗๗,๒๑๐.๕๐", "10,234,500", ""], Row("letter-sdt-saved-by-writer.docx", "ท่าบ่อ"));

    [Fact]
    public void A_struck_figure_in_a_line_leaves_a_gap_and_a_note_mark_nothing()
    {
        Assert.Contains("Digital Wallet \uFFFC8 ราย", CaseFile.Attachment("label-strike.docx").Text, StringComparison.Ordinal);
        Assert.Contains("Digital Wallet 8 ราย", CaseFile.Attachment("label-super.docx").Text, StringComparison.Ordinal);
        Assert.Contains("Digital Wallet \uFFFC8 ราย", CaseFile.Mail("s-text.eml").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strike-table.eml", "8-")]
    [InlineData("sup-table.eml", "8-")]
    [InlineData("onlystruck-table.eml", "6~")]
    public void Cells_of_a_mail_say_what_was_struck_and_raised(string mail, string cell) =>
        Assert.Equal(cell, Shown.Rows(Assert.Single(CaseFile.Mail(mail).Tables))[^1][^1]);

    [Fact]
    public void A_formula_without_result_in_a_mail_is_seen() =>
        Assert.Contains(CaseFile.Mail("10-formula-without-value-mail.eml").Tables, table => Shown.Rows(table).Any(row => row.Contains("!")));

    /// <summary>One sheet with merges, hidden column, row and sheet, struck and raised pieces; Calc writes "true" where others write 1. Of an xls the library tells no looks of letters.</summary>
    [Fact]
    public void What_Calc_hides_and_strikes_is_known()
    {
        var tables = CaseFile.Attachment("marked-by-libreoffice.xlsx").Tables;
        Assert.Equal(
            [["อำเภอ", "ยอด", "ยอด+", "ซ่อน?", ""], ["อำเภอ+", "ต.ค. 66", "พ.ย. 66", "7#?", ""], ["ท่าบ่อ", "3544999-", "8-", "", "68#~"], ["แถวซ่อน?", "5#?", "", "", ""], ["ขาว", "99#?", "#VALUE!", "", "#VALUE!"]],
            Shown.Rows(tables[0]));
        Assert.Equal([["ลับ?", "1#?"]], Shown.Rows(tables[1]));

        var old = CaseFile.Attachment("marked-by-libreoffice.xls").Tables;
        Assert.Equal(
            [["อำเภอ", "ยอด", "ยอด+", "ซ่อน?", ""], ["อำเภอ+", "ต.ค. 66", "พ.ย. 66", "7#?", ""], ["ท่าบ่อ", "13544999", "81", "", "68#"], ["แถวซ่อน?", "5#?", "", "", ""], ["ขาว", "99#", "", "", ""]],
            Shown.Rows(old[0]));
        Assert.Equal([["ลับ?", "1#?"]], Shown.Rows(old[1]));
    }

    private static string[] Row(string file, string district) => Shown.Rows(CaseFile.Attachment(file).Tables[0]).Single(row => row[1] == district);
}
