using System.Globalization;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Sheets.Xls;
using OtopFormSync.Documents.Tests.Kinds;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>What a cell of an attached workbook says besides its letters. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class ExcelCellTests
{
    /// <summary>Fonts: plain, struck, white, raised, white by theme. Grounds: none, pattern, dark, white. Formats: one that shows nothing.</summary>
    private const string Styles = """
        <numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="t#,##0"/></numFmts>
        <fonts><font><color theme="1"/></font><font><strike/></font><font><color rgb="FFFFFFFF"/></font><font><vertAlign val="superscript"/></font><font><strike val="0"/><color theme="0"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="9"/></patternFill></fill></fills>
        <cellXfs>
        <xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/><xf fontId="2" fillId="2"/><xf fontId="3" fillId="0"/>
        <xf fontId="4" fillId="3"/><xf fontId="4" fillId="2"/><xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="171" fontId="0" fillId="0"/><xf numFmtId="14" fontId="0" fillId="0"/>
        </cellXfs>
        <dxfs><dxf><font><strike/></font></dxf></dxfs>
        """;

    [Theory]
    [InlineData("nine-districts-by-calc.xlsx")]
    [InlineData("nine-districts-by-sheetjs.xlsx")]
    [InlineData("nine-districts-by-calc.xls")]
    [InlineData("nine-districts-by-sheetjs.xls")]
    public void Every_figure_stands_in_its_column(string file) => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment(file).Tables));

    [Fact]
    public void A_number_is_told_from_a_text_of_digits_and_from_a_date() => Assert.Equal(
        [["1.234#", "1.234", "13544999#", "2023-12-15T00:00:00", "TRUE"]],
        (Book.Of("""<sheetData><row r="1"><c r="A1"><v>1.234</v></c><c r="B1" t="str"><v>1.234</v></c><c r="C1" s="8"><v>13544999</v></c><c r="D1" s="9"><v>45275</v></c><c r="E1" t="b"><v>1</v></c></row></sheetData>""") with { Styles = Styles }).Cells());

    [Fact]
    public void A_hidden_column_without_a_width_is_read() => Assert.Equal(
        [["1#", "2#?"]],
        Book.Of("""<cols><col hidden="1" min="2" max="2"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>""").Cells());

    [Fact]
    public void A_date_of_a_Buddhist_year_stands_as_it_stands() => Assert.Equal(
        [["2566-12-15T00:00:00"]],
        (Book.Of(string.Create(CultureInfo.InvariantCulture, $"""<sheetData><row r="1"><c r="A1" s="9"><v>{new DateTime(2566, 12, 15).ToOADate()}</v></c></row></sheetData>""")) with { Styles = Styles }).Cells());

    [Fact]
    public void What_is_noted_on_a_cell_goes_with_it_without_who_wrote_it()
    {
        var book = Book.Of("""<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c></row></sheetData>""") with
        {
            Noted = (
                """<comment ref="A1"><text><r><rPr><b/></rPr><t xml:space="preserve">สมใจ:</t></r><r><t xml:space="preserve">&#10;ประมาณการ</t></r></text></comment><comment ref="B1"><text><t>แก้เป็น 9,000,000</t></text></comment><comment ref="C1"><text><t>[Threaded comment]&#10;&#10;Comment:&#10;    ยอดสะสม</t></text></comment><comment ref="Z9"><text><t>อื่น</t></text></comment>""",
                """<threadedComment ref="C1" id="1"><text>ยอดสะสม</text></threadedComment><threadedComment ref="C1" id="2" parentId="1"><text>ใช่ค่ะ</text></threadedComment>"""),
        };
        Assert.Equal(["ประมาณการ", "แก้เป็น 9,000,000", "ยอดสะสม\nใช่ค่ะ", null], Assert.Single(Assert.Single(book.Read()).Rows).Cells.Select(cell => cell.Note));
    }

    [Fact]
    public void Struck_pieces_and_note_marks_are_no_part_of_the_text()
    {
        var book = Book.Of("""<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>8</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c><c r="E1" t="s"><v>3</v></c><c r="F1" t="s"><v>4</v></c></row></sheetData>""") with
        {
            Texts = """<si><r><rPr><strike/></rPr><t>1</t></r><r><t>3544999</t></r></si><si><r><rPr><strike val="true"/></rPr><t>68</t></r></si><si><r><rPr><b/></rPr><t>8</t></r><r><rPr><strike val="0"/></rPr><t xml:space="preserve"> ราย</t></r></si><si><r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r></si><si><r><t>5</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>9</t></r></si>""",
        };
        Assert.Equal([["3544999-", "68~", "8 ราย", "8-", "12", "5-"]], book.Cells());
    }

    [Fact]
    public void A_style_strikes_or_hides_a_whole_cell_and_a_raised_cell_keeps_its_text() => Assert.Equal(
        [["68#~", "7#?", "หัว", "9#", "6#?", "5#", "4#?", "8~"]],
        (Book.Of("""<sheetData><row r="1"><c r="A1" s="1"><v>68</v></c><c r="B1" s="2"><v>7</v></c><c r="C1" s="3" t="inlineStr"><is><t>หัว</t></is></c><c r="D1" s="4"><v>9</v></c><c r="E1" s="5"><v>6</v></c><c r="F1" s="6"><v>5</v></c><c r="G1" s="7"><v>4</v></c><c r="H1" s="1" t="inlineStr"><is><r><t>8</t></r></is></c></row></sheetData>""") with { Styles = Styles }).Cells());

    /// <summary>The format, the number, and what people see where that says another figure or more than one.</summary>
    [Theory]
    [InlineData("#,##0,", "8525000", "8,525")]
    [InlineData("#,##0,.0", "8525000", "8,525.0")]
    [InlineData("0.0,,&quot;ล้าน&quot;", "8525000", "8.5ล้าน")]
    [InlineData("0.0,,\\ล\\บ", "8525000", "8.5ลบ")]
    [InlineData("0.000&quot; ล้าน&quot;", "8.525", "8.525 ล้าน")]
    [InlineData("#,##0&quot;,000&quot;", "8525", "8,525,000")]
    [InlineData("0%", "0.06", "6%")]
    [InlineData("&quot;เป้าหมาย &quot;#,##0", "8525000", "เป้าหมาย 8,525,000")]
    [InlineData("&quot;สะสม &quot;#,##0", "8525000", "สะสม 8,525,000")]
    [InlineData("[&lt;1000000]#,##0;[&gt;=1000000]0.0,,&quot;ล้าน&quot;", "8525000", "8.5ล้าน")]
    [InlineData("[&lt;1000000]#,##0;[&gt;=1000000]0.0,,&quot;ล้าน&quot;", "852500", null)]
    [InlineData("#,##0;#,##0&quot; (ลด)&quot;", "-5", "5 (ลด)")]
    [InlineData("0;-0;&quot;ยังไม่มี&quot;", "0", "ยังไม่มี")]
    [InlineData("[$$-409]#,##0", "5", "$5")]
    [InlineData("General&quot; (ร่าง)&quot;", "5.5", "5.5 (ร่าง)")]
    [InlineData("@&quot; (ร่าง)&quot;", "5.5", "5.5 (ร่าง)")]

    // What they see is the number.
    [InlineData("#,##0&quot; บาท&quot;", "8525000", null)]
    [InlineData("[$฿-41E]#,##0.00", "8525000", null)]
    [InlineData("[$-D00041E]#,##0", "8525000", null)]
    [InlineData("[Red]#,##0", "8525000", null)]
    [InlineData("t#,##0", "8525000", null)]
    [InlineData("_(* #,##0_);_(* (#,##0);_(* &quot;-&quot;??_);_(@_)", "8525000", null)]
    [InlineData("_(* #,##0_);_(* (#,##0);_(* &quot;-&quot;??_);_(@_)", "0", null)]
    [InlineData("0.00E+00", "8525000", null)]
    [InlineData("#,##0", "8525499.5", null)]
    [InlineData("000-0000", "8525000", null)]
    [InlineData("# ?/?", "8.5", null)]
    public void What_a_format_says_beside_the_number_is_shown(string format, string number, string? shown)
    {
        var cell = Formatted(format, $"<v>{number}</v>");
        Assert.Equal((number, shown, true, false), (cell.Text, cell.Shown, cell.Has(CellMarks.Number), cell.Has(CellMarks.Hidden)));
    }

    [Theory]
    [InlineData(";;;", "<v>5</v>", true)]
    [InlineData("0;-0;;@", "<v>0</v>", true)]
    [InlineData("0;-0;;@", "<v>5</v>", false)]
    [InlineData(";;;", "<is><t>ก</t></is>", true)]
    [InlineData("0;-0;;@", "<is><t>ก</t></is>", false)]
    [InlineData("0;;;", "<is><t>ก</t></is>", true)]
    public void What_a_format_does_not_show_is_hidden(string format, string content, bool isHidden) =>
        Assert.Equal(isHidden, Formatted(format, content).Has(CellMarks.Hidden));

    private static ReadCell Formatted(string format, string content)
    {
        var book = Book.Of($"""<sheetData><row r="1"><c r="A1" s="1" {(content[1] == 'i' ? "t=\"inlineStr\"" : "")}>{content}</c></row></sheetData>""") with
        {
            Styles = $"""<numFmts><numFmt numFmtId="170" formatCode="{format}"/></numFmts><fonts><font/></fonts><fills><fill/></fills><cellXfs><xf/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs>""",
        };
        return Assert.Single(Assert.Single(Assert.Single(book.Read()).Rows).Cells);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Rows_and_columns_that_nobody_sees_are_hidden(string on) => Assert.Equal(
        [["ก", "1#?", "2#?", "3#"], ["ข?", "4#?", "5#?", "6#?"], ["ค?", "7#?", "8#?", "9#?"]],
        Book.Of($"""<cols><col min="2" max="2" width="9" hidden="{on}"/><col min="3" max="3" width="0"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>ก</v></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c><c r="D1"><v>3</v></c></row><row r="2" hidden="{on}"><c r="A2" t="str"><v>ข</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c><c r="D2"><v>6</v></c></row><row r="3" ht="0"><c r="A3" t="str"><v>ค</v></c><c r="B3"><v>7</v></c><c r="C3"><v>8</v></c><c r="D3"><v>9</v></c></row></sheetData>""").Cells());

    [Fact]
    public void Hidden_sheets_are_read_but_keys_and_lists_of_programs_are_not()
    {
        const string List = """<sheetData><row r="1"><c r="A1" t="str"><v>ท่าบ่อ</v></c></row><row r="2"><c r="A2"><v>4302</v></c></row></sheetData>""";
        const string Figures = """<sheetData><row r="1"><c r="A1" t="str"><v>ท่าบ่อ</v></c><c r="B1"><v>5</v></c></row></sheetData>""";
        var tables = new Book { Sheets = [("รายงาน", "", Figures), ("เดือนก่อน", "state=\"hidden\"", Figures), ("รายการ", "state=\"veryHidden\"", List), ("ลับ", "state=\"veryHidden\"", Figures), ("_keys", "state=\"hidden\"", Figures)] }.Read();
        Assert.Equal(["ไฟล์แนบ แผ่นงาน รายงาน", "ไฟล์แนบ แผ่นงาน เดือนก่อน", "ไฟล์แนบ แผ่นงาน ลับ"], tables.Select(table => table.Place));
        Assert.Equal([["ท่าบ่อ", "5#"]], Shown.Rows(tables[0]));
        Assert.Equal([["ท่าบ่อ?", "5#?"]], Shown.Rows(tables[1]));
        Assert.Equal([["ท่าบ่อ?", "5#?"]], Shown.Rows(tables[2]));
    }

    /// <summary>As openpyxl, exceljs, SheetJS, EPPlus and ClosedXML write what they do not compute.</summary>
    [Fact]
    public void A_formula_without_a_result_is_neither_empty_nor_zero() => Assert.Equal(
        [["!", "!", "!", "!", "7#", "", "0#", "ดี", "#N/A"]],
        Book.Of("""<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c><c r="D1"><f t="shared" si="0"/></c><c r="E1"><f>3+4</f><v>7</v></c><c r="F1" t="str"><f>IF(1,"",1)</f><v></v></c><c r="G1"><f>0</f><v>0</v></c><c r="H1" t="str"><f>"ดี"</f><v>ดี</v></c><c r="I1" t="e"><f>NA()</f><v>#N/A</v></c></row></sheetData>""").Cells());

    /// <summary>As xlwt and PhpSpreadsheet write an xls: an empty text, or a nought that is to be computed on opening. A workbook that was computed holds such results, too.</summary>
    [Theory]
    [InlineData("030000000000ffff", 0, "030000000000ffff", 0, "!", "!")]
    [InlineData("0000000000000000", 3, "0000000000000000", 3, "!", "!")]
    [InlineData("0000000000000000", 0, "0000000000000000", 0, "0#", "0#")]
    [InlineData("030000000000ffff", 0, "000000000000f03f", 0, "", "1#")]
    [InlineData("000000000000f03f", 0, "0000000000000000", 2, "1#", "0#")]
    public void A_formula_of_an_old_workbook_without_a_result_is_neither_empty_nor_zero(string first, byte firstFlags, string second, byte secondFlags, string firstSays, string secondSays)
    {
        var xls = CaseFile.Bytes("formulas-without-result.xls");
        var head = (ReadOnlySpan<byte>)[6, 0, 29, 0, 2, 0]; // a formula in the third row
        var at = xls.AsSpan().IndexOf(head);
        var next = at + 4 + xls.AsSpan(at + 4).IndexOf(head);
        foreach (var (formula, result, flags) in ((int, string, byte)[])[(at, first, firstFlags), (next, second, secondFlags)])
        {
            Convert.FromHexString(result).CopyTo(xls, formula + 10);
            xls[formula + 18] = flags;
        }

        var tables = new List<ReadTable>();
        AttachmentFile.Read(FileKind.Compound, xls, "a.xls", "ไฟล์แนบ", tables, new Budget(Limits.MailCells, TimeProvider.System));
        Assert.Equal(["ท่าบ่อ", firstSays, secondSays], Shown.Rows(Assert.Single(tables))[^1]);
    }

    /// <summary>A file that is cut off, or whose sectors run in a circle, is refused as any broken one, or read without what is lost.</summary>
    [Fact]
    public void An_old_workbook_may_be_broken_anywhere()
    {
        var whole = CaseFile.Bytes("formulas-without-result.xls");
        for (var length = 0; length < whole.Length; length += 97)
        {
            XlsFormulas.WithoutResult(XlsRecords.BookOf(whole.AsMemory(0, length)));
        }

        for (var at = 0; at < whole.Length; at++)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0xFF;
            XlsFormulas.WithoutResult(XlsRecords.BookOf(broken));
        }

        Assert.Equal(2, XlsFormulas.WithoutResult(XlsRecords.BookOf(whole)).Count);
    }

    [Fact]
    public void The_notes_of_an_old_workbook_may_be_broken_anywhere()
    {
        var whole = CaseFile.Bytes("noted-by-calc.xls");
        for (var at = 0; at < whole.Length; at++)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0xFF;
            XlsNotes.Of(XlsRecords.BookOf(broken));
            XlsNotes.Of(XlsRecords.BookOf(whole.AsMemory(0, at)));
        }

        Assert.Equal([new string('x', 5000), "ประมาณการ", "ยอดที่แจ้งทางโทรศัพท์"], XlsNotes.Of(XlsRecords.BookOf(whole)).Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_zero_that_is_to_be_computed_on_opening_is_no_result() => Assert.Equal(
        [["!", "7#", "0#"]],
        (Book.Of("""<sheetData><row r="1"><c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>3+4</f><v>7</v></c><c r="C1"><v>0</v></c></row></sheetData>""") with { Behind = """<calcPr fullCalcOnLoad="1"/>""" }).Cells());

    [Fact]
    public void Merged_cells_repeat_their_text_across_and_down_and_rows_keep_their_numbers()
    {
        var table = Assert.Single(Book.Of("""<sheetData><row r="2"><c r="A2" t="str"><v>อำเภอ</v></c><c r="B2" t="str"><v>ยอด</v></c><c r="C2"/><c r="D2"><v>1</v></c></row><row r="3"><c r="B3"><v>9</v></c></row><row r="5"><c r="A5" t="str"><v>ท่าบ่อ</v></c><c r="B5"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C3"/></mergeCells>""").Read());
        Assert.Equal([["อำเภอ", "ยอด", "ยอด+", "1#"], ["อำเภอ+", "ยอด+", "ยอด+", ""], ["ท่าบ่อ", "5#", "", ""]], Shown.Rows(table));
        Assert.Equal([2, 3, 5], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_formula_without_a_result_stands_in_a_row_of_responses_as_a_text_that_is_no_figure()
    {
        var book = Book.Of("""<sheetData><row r="1"><c r="A1" t="str"><v>อำเภอ</v></c><c r="B1" t="str"><v>ยอด</v></c></row><row r="2"><c r="A2" t="str"><v>ท่าบ่อ</v></c><c r="B2"><f>1+1</f></c></row></sheetData>""");
        Assert.Equal(["ท่าบ่อ", ReadCell.NoResultText], Responses(book.Make()));

        // Some programs give every name a prefix.
        Assert.Equal(["สังคม", ReadCell.NoResultText], Responses(Book.Of("""<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1" t="str"><x:v>อำเภอ</x:v></x:c><x:c r="B1" t="str"><x:v>ยอด</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="str"><x:v>สังคม</x:v></x:c><x:c r="B2"><x:f>1+1</x:f><x:v/></x:c></x:row></x:sheetData>""").Make()));
        Assert.Equal(["ท่าบ่อ", "ธ.ค. 66", ReadCell.NoResultText, ReadCell.NoResultText, ReadCell.NoResultText], Responses(CaseFile.Bytes("responses-xlsxwriter-formula.xlsx")).Skip(1));
    }

    [Fact]
    public void A_struck_cell_stands_in_a_row_of_responses_as_a_text_that_is_no_figure() => Assert.Equal(
        ["ท่าบ่อ", "ขีดฆ่า 15412300"],
        Responses((Book.Of("""<sheetData><row r="1"><c r="A1" t="str"><v>อำเภอ</v></c><c r="B1" t="str"><v>ยอด</v></c></row><row r="2"><c r="A2" t="str"><v>ท่าบ่อ</v></c><c r="B2" s="1"><v>15412300</v></c></row></sheetData>""") with { Styles = Styles }).Make()));

    private static Core.ValueList<string> Responses(byte[] xlsx) =>
        Assert.Single(Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(xlsx, "a.xlsx")).Tables).Rows).Cells;
}
