using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Pdf;
using OtopFormSync.Documents.Tests.Cells;
using OtopFormSync.Documents.Tests.Generated;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>PDFs as LibreOffice, gnumeric and Chromium print them: what is read is right, and what is not certain is not read. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class PdfTests
{
    [Theory]
    [InlineData("nine-districts-by-writer.pdf", true)]
    [InlineData("nine-districts-by-chromium.pdf", true)]
    [InlineData("nine-districts-by-calc.pdf", false)] // prints no satang
    [InlineData("nine-districts-by-gnumeric.pdf", false)]
    public void Every_name_and_figure_between_lines_stands_in_its_column(string file, bool isWhole)
    {
        var table = Assert.Single(CaseFile.Attachment(file).Tables);
        NineDistricts.AssertIn(table, isWhole);
        Assert.Equal(["ที่", "อำเภอ", "เดือน", "เดือน+", "เดือน+", "ยอดจำหน่ายรวม เพิ่ม 6%"], Shown.Rows(table)[0]);
        Assert.StartsWith("แบบรายงานยอดจำหน่ายผลิตภัณฑ์ OTOP ไตรมาส 1 ประจำปี 2567", table.Above[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_through_letters_strikes_them_and_a_small_raised_figure_is_a_note_mark()
    {
        var (text, tables) = CaseFile.Attachment("looks-by-writer.pdf");
        var rows = Shown.Rows(Assert.Single(tables));
        Assert.Equal(["2", "ท่าบ่อ", "13,544,999-"], rows[^1][..3]);
        Assert.Equal("15,412,300-", rows[^1][4]);
        Assert.Equal("14,812,440.5 0-", rows[^1][3]); // broken over two lines, so that it is asked
        Assert.Contains("ลงทะเบียนเพิ่ม \uFFFC1 ผลิตภัณฑ์", text, StringComparison.Ordinal);
    }

    /// <summary>The form that the worker makes as a Word document, filled in and printed by Writer, which broke words over the lines of their cells.</summary>
    [Fact]
    public void Words_broken_within_a_cell_are_whole_again()
    {
        var rows = Shown.Rows(Assert.Single(CaseFile.Attachment("own-form-by-writer.pdf").Tables));
        Assert.Equal(["ที่", "ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย", "ผลการดำเนินงาน"], rows[0]);
        Assert.Equal(["1", "จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน", "ผลิตภัณฑ์", "", "2"], rows[1]);
        var draft = GeneratedDocumentsTests.Reader.Read(GeneratedDocument.Mail, AttachmentReader.Read(CaseFile.Bytes("own-form-by-writer.pdf"), "แบบ.pdf", TimeProvider.System), null);
        Assert.Equal("products 2, sales 15412300, wallet 8, surveys 5", string.Join(", ", Assert.Single(draft.Months).Figures.Select(figure => $"{figure.Indicator} {figure.Figure?.Value}")));
    }

    [Theory]
    [InlineData("without-lines-by-calc.pdf", "ไม่แน่ชัด")]
    [InlineData("without-lines-by-writer.pdf", "ไม่แน่ชัด")]
    [InlineData("columns-with-two-rows-of-headings-by-writer.pdf", "ไม่แน่ชัด")]
    [InlineData("columns-cut-over-pages-by-calc.pdf", "ไม่แน่ชัด")] // figures without labels on the second page
    [InlineData("cut-over-pages-by-calc.pdf", "ไม่แน่ชัด")] // the total stands on another page than the months
    [InlineData("scanned.pdf", "ภาพสแกน")]
    public void What_is_not_certain_is_put_before_an_officer(string file, string thai)
    {
        var read = AttachmentReader.Read(CaseFile.Bytes(file), file, TimeProvider.System);
        Assert.Empty(read.Tables);
        Assert.Contains(thai, Assert.Single(read.Problems).Why(), StringComparison.Ordinal);
    }

    /// <summary>Sheets and pages without lines between their cells: words begin at the left of a column, and figures end at its right.</summary>
    [Theory]
    [InlineData("columns-by-writer.pdf")]
    [InlineData("columns-by-calc.pdf")] // figures end two points before the next heading begins
    public void Cells_without_lines_between_them_stand_in_their_columns(string file)
    {
        var rows = Shown.Rows(Assert.Single(CaseFile.Attachment(file).Tables));
        Assert.Equal(["รายการ", "ต.ค. 66", "พ.ย. 66", "ธ.ค. 66"], rows[0]);
        Assert.Equal(["ยอดจำหน่าย (บาท)", "13,000,000", "14,000,000", "15,310,000"], rows[1]);
        Assert.Equal(["ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม", "0", "1", "2"], rows[2]);
        Assert.Equal(["ผู้เข้าร่วม Digital Wallet สะสม (ราย)", "5", "6", "8"], rows[3]);
    }

    /// <summary>Between the end of a column's figures and the beginning of the next one's heading lies nothing but the edge of both, as programs for sheets print it; a title in the middle is no heading.</summary>
    [Fact]
    public void Columns_stand_as_near_to_each_other_as_cells_do()
    {
        var table = Assert.Single(CaseFile.Attachment("columns-below-title-by-calc.pdf").Tables);
        Assert.Equal([["รายการ", "ตค.66", "พย.66", "ธค.66", "รวม"], ["ยอดจำหน่าย (บาท)", "4,191,300", "4,533,250", "5,140,600", "13,865,150"], ["ผลิตภัณฑ์ใหม่", "1", "0", "2", "3"]], Shown.Rows(table));
        Assert.Equal(["อ.สระใคร"], table.Above);
    }

    [Fact]
    public void The_number_of_a_row_stands_in_a_column_of_its_own() => Assert.Equal(
        [["ลำดับ", "ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย", "ผลงาน"], ["1", "ยอดจำหน่าย", "บาท", "5,124,409", "5,140,600"], ["2", "ผลิตภัณฑ์ใหม่", "ผลิตภัณฑ์", "1", "2"], ["3", "ผู้เข้าร่วม Digital Wallet", "ราย", "6", "5"]],
        Shown.Rows(Assert.Single(CaseFile.Attachment("numbered-columns-by-calc.pdf").Tables)));

    [Fact]
    public void A_line_over_other_headings_begins_another_table()
    {
        var tables = CaseFile.Attachment("tables-in-columns-by-calc.pdf").Tables;
        Assert.Equal(["1. ยอดจำหน่าย", "2. ผลิตภัณฑ์ลงทะเบียนใหม่", "3. Digital Wallet"], tables.Select(table => table.Above[^1]));
        Assert.All(tables, table => Assert.Equal(["เดือน", "ต.ค. 66", "พ.ย. 66", "ธ.ค. 66"], Shown.Rows(table).Select(row => row[0])));
    }

    /// <summary>Rows that a page had no room for: they go on with the columns of the page before, so that the sum at their end is the sum of all.</summary>
    [Theory]
    [InlineData("ruled-over-pages-by-writer.pdf")]
    [InlineData("ruled-over-pages-by-calc.pdf")] // the rows of its pages lie at the same heights
    public void A_ruled_table_over_several_pages_is_one(string file)
    {
        var rows = Shown.Rows(Assert.Single(CaseFile.Attachment(file).Tables));
        Assert.Equal(62, rows.Length);
        Assert.Equal(("กลุ่มอาชีพที่ 60", "3,315,090"), (rows[60][1], rows[61][3]));
    }

    [Fact]
    public void A_figure_broken_within_a_group_of_its_digits_is_whole_again()
    {
        var rows = Shown.Rows(Assert.Single(CaseFile.Attachment("narrow-columns-by-writer.pdf").Tables));
        Assert.Equal(["15,179,518", "4,532,697", "4,651,823", "5,464,362", "14,648,882"], rows[2][1..6]);
    }

    [Fact]
    public void A_sentence_of_a_letter_is_one_however_often_its_line_was_broken() => Assert.Contains(
        "\nอำเภอศรีเชียงใหม่ ขอรายงานว่า ในเดือนพฤศจิกายน 2566 มียอดจำหน่ายสินค้า OTOP รวมทั้งสิ้น 7,593,872 บาท มีผลิตภัณฑ์ลงทะเบียนเพิ่ม 12 ผลิตภัณฑ์ และมีผู้เข้าร่วม Digital Wallet  สะสม 2 ราย \nจึงเรียนมา",
        CaseFile.Attachment("letter-by-writer.pdf").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("น\u0E4D\u0E32", "น\u0E33")]
    [InlineData("น\u0E4D\u0E49\u0E32", "น\u0E49\u0E33")]
    public void Letters_of_one_sound_are_put_together(string written, string text) => Assert.Equal(text, PdfLetters.InOrder(written));

    [Theory]
    [InlineData("ท่า&บ่อ", true)]
    [InlineData("ท5าบ่อ", true)]
    [InlineData("ท่าบ่อ (5)", false)]
    [InlineData("เพิ่ม 6%", false)]
    public void A_sign_within_Thai_that_may_be_a_glyph_without_a_letter_is_doubtful(string text, bool isDoubtful) => Assert.Equal(isDoubtful, PdfLetters.IsDoubtful(text));
}
