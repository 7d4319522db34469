using System.Globalization;
using System.IO.Compression;
using System.Text;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>Spreadsheets and texts in OpenDocument, as LibreOffice, gnumeric, SheetJS, pandoc and abiword save them. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class OpenDocumentTests
{
    [Theory]
    [InlineData("nine-districts-by-calc.ods")]
    [InlineData("nine-districts-by-gnumeric.ods")]
    [InlineData("nine-districts-by-calc.fods")]
    [InlineData("nine-districts-by-sheetjs.fods")]
    [InlineData("nine-districts-by-writer.odt")]
    public void Every_figure_stands_in_its_column(string file) => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment(file).Tables));

    [Theory]
    [InlineData("marked-by-libreoffice.ods")]
    [InlineData("marked-by-libreoffice.fods")]
    public void What_Calc_hides_and_strikes_is_known_as_in_an_xlsx(string file)
    {
        var tables = CaseFile.Attachment(file).Tables;
        Assert.Equal(CaseFile.Attachment("marked-by-libreoffice.xlsx").Tables.Select(Shown.Rows), tables.Select(Shown.Rows));
        Assert.Equal(["ไฟล์แนบ แผ่นงาน แบบ", "ไฟล์แนบ แผ่นงาน เก่า"], tables.Select(table => table.Place));
    }

    [Theory]
    [InlineData("looks-by-writer.odt", "15,412,300-")]
    [InlineData("looks-by-abiword.odt", "15,412,300-")]
    [InlineData("looks-by-pandoc.odt", "15,412,300997")] // it shows what Word hid
    public void Struck_digits_note_marks_and_deleted_text_are_no_digits(string file, string last)
    {
        var (text, tables) = CaseFile.Attachment(file);
        Assert.Equal(
            [["ที่", "อำเภอ", "ยอดจำหน่าย (บาท)", "ยอดจำหน่าย (บาท)+", "ยอดจำหน่าย (บาท)+"], ["ที่+", "อำเภอ+", "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566"], ["2", "ท่าบ่อ", "13,544,999-", "14,812,440.50-", last]],
            Shown.Rows(Assert.Single(tables)));
        Assert.Equal("แบบรายงานยอดจำหน่าย OTOP ไตรมาส 1 ปีงบประมาณ 2567\nลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์\nผู้เข้าร่วม Digital Wallet \uFFFC 8 ราย", text);
        Assert.Equal(["แบบรายงานยอดจำหน่าย OTOP ไตรมาส 1 ปีงบประมาณ 2567"], tables[0].Above);
    }

    [Fact]
    public void The_page_s_header_and_footer_stand_around_its_text_and_tables()
    {
        var (text, tables) = CaseFile.Attachment("header-by-writer.odt");
        Assert.Equal("เดือนธันวาคม 2566\n(หน่วย : พันบาท)\nหมายเหตุ ตัวเลขประมาณการ", text);
        Assert.Equal(["เดือนธันวาคม 2566", "(หน่วย : พันบาท)"], Assert.Single(tables).OnPage);
        Assert.Equal(["หมายเหตุ ตัวเลขประมาณการ"], tables[0].Below);
    }

    [Fact]
    public void A_zero_that_SheetJS_wrote_for_a_formula_is_no_result() =>
        Assert.Equal([["อำเภอ", "ตุลาคม 2566", "พฤศจิกายน 2566", "รวม"], ["ท่าบ่อ", "9321450#", "9877210.5#", "!"], ["สังคม", "2910450#", "2877001#", "5787451#"]],
            Shown.Rows(Assert.Single(CaseFile.Attachment("formula-without-result-by-sheetjs.ods").Tables)));

    [Fact]
    public void Numbers_and_dates_are_taken_as_they_are_not_as_they_are_shown()
    {
        var table = Assert.Single(CaseFile.Attachment("thai-digits-and-era-by-calc.ods").Tables);
        Assert.Equal([["อำเภอ", "เดือน", "ยอดจำหน่าย"], ["ท่าบ่อ", "2023-12-15T00:00:00", "9321450#"], ["สังคม", "2023-12-15T00:00:00", "2910450.5#"], ["โพธิ์ตาก", "ธันวาคม ๒๕๖๖", "๒,๗๐๑,๐๐๔"]], Shown.Rows(table));
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.Null(cell.Shown));
    }

    [Fact]
    public void What_is_noted_on_a_cell_goes_with_it_without_who_wrote_it()
    {
        var cells = Assert.Single(Sheet("""<table:table-row><table:table-cell office:value-type="float" office:value="1"><office:annotation xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>สมใจ</dc:creator><text:p>ประมาณ<text:span>การ</text:span></text:p></office:annotation><text:p>1</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row>""").Rows).Cells;
        Assert.Equal(["1#", "2#"], cells.Select(Shown.Cell));
        Assert.Equal(["ประมาณ การ", null], cells.Select(cell => cell.Note));
    }

    [Theory]
    [InlineData("8.5 ล้าน", "8525000", "8.5 ล้าน", "8525000#")]
    [InlineData("เป้าหมาย 8,525,000", "8525000", "เป้าหมาย 8,525,000", "8525000#")]
    [InlineData("6%", "0.06", "6%", "0.06#")]
    [InlineData("8,525,000 บาท", "8525000", null, "8525000#")]
    [InlineData("9,877,211", "9877210.5", null, "9877210.5#")]
    [InlineData("9,877,212", "9877210.5", "9,877,212", "9877210.5#")]
    [InlineData("๑๓,๕๔๔,๑๗๘", "13544178", null, "13544178#")]
    [InlineData("t15,306,774", "15306774", null, "15306774#")]
    [InlineData("###", "15306774", null, "15306774#")]
    [InlineData("1.53E+07", "15306774", null, "15306774#")]
    [InlineData("", "15306774", null, "15306774#?")]
    public void What_is_shown_counts_where_it_says_another_figure(string text, string value, string? shown, string cell)
    {
        var read = Sheet($"""<table:table-row><table:table-cell office:value-type="float" office:value="{value}"><text:p>{text}</text:p></table:table-cell></table:table-row>""").Rows[0].Cells[0];
        Assert.Equal((cell, shown), (Shown.Cell(read), read.Shown));
    }

    [Fact]
    public void A_row_that_is_written_once_for_many_stands_as_often_and_empty_ones_only_count()
    {
        var table = Sheet("""<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>ก<text:s text:c="2"/>ข<text:tab/>ค</text:p><text:p>ง</text:p><office:annotation><text:p>99</text:p></office:annotation></table:table-cell></table:table-row>""");
        Assert.Equal([(1, "5#|5#"), (2, "5#|5#"), (1048003, "ก  ข\tค\nง|")], table.Rows.Select((row, i) => (row.Number, string.Join('|', Shown.Rows(table)[i]))));
    }

    [Theory]
    [InlineData("""<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="5"/></table:table-row>""", "ตารางใหญ่เกินกำหนด")]
    [InlineData("""<table:table-row><table:table-cell table:number-columns-repeated="1500"/><table:table-cell office:value-type="float" office:value="5"/></table:table-row>""", "ตารางใหญ่เกินกำหนด")]
    [InlineData("""<table:table-row><table:table-cell office:value-type="float" office:value="5">""", "เสียหาย")]
    [InlineData("""<!DOCTYPE x [<!ENTITY y "z">]>""", "เสียหาย")]
    public void What_is_too_much_or_broken_is_refused_with_a_reason(string rows, string thai) =>
        Assert.Contains(thai, Assert.Single(AttachmentReader.Read(Flat(rows), "a.fods", TimeProvider.System).Problems).Why(), StringComparison.Ordinal);

    [Fact]
    public void A_file_behind_a_password_says_so()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in ((string, string)[])[("content.xml", "\u0001\u0002"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")])
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        Assert.Contains("รหัสผ่าน", Assert.Single(AttachmentReader.Read(stream.ToArray(), "a.ods", TimeProvider.System).Problems).Why(), StringComparison.Ordinal);
    }

    [Fact]
    public void Responses_are_read_as_from_an_xlsx_hidden_sheets_left_out()
    {
        var table = Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(CaseFile.Bytes("responses-by-calc.ods"), "คำตอบ.ods")).Tables);
        Assert.Equal("การตอบแบบฟอร์ม 1", table.Tab);
        Assert.Equal(["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่าย (บาท)", "หมายเหตุ"], table.Headers);
        Assert.Equal(
            [["2024-01-03T09:30:15", "ท่าบ่อ", "ธันวาคม 2566", "15412300.5", "ไม่มี\nผลงานอื่น"], ["2024-01-04T10:00:00", "เฝ้าไร่", "ธันวาคม 2566", "๕,๑๐๐,๘๗๗ บาท", ""], ["2024-01-05T08:00:00", "สังคม", "ธันวาคม 2566", $"{ReadCell.StruckPrefix}4811222", ""]],
            table.Rows.Select(row => row.Cells.ToArray()));
    }

    [Fact]
    public void A_text_is_no_response_file() =>
        Assert.Contains("OpenDocument", Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(CaseFile.Bytes("looks-by-writer.odt"), "a.odt")).Telling.InThai, StringComparison.Ordinal);

    private static ReadTable Sheet(string rows) => Assert.Single(AttachmentReader.Read(Flat(rows), "a.fods", TimeProvider.System).Tables);

    private static byte[] Flat(string rows) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="1">{rows}</table:table></office:spreadsheet></office:body></office:document>"""));
}
