using System.IO.Compression;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Docx;
using OtopFormSync.Documents.Tests.Kinds;
using OtopFormSync.Documents.Tests.Mail;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>What a cell or a line of an attached docx says besides its letters. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class DocxCellTests
{
    [Fact]
    public void Every_figure_of_a_table_that_Writer_saved_stands_in_its_column() => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment("nine-districts-by-writer.docx").Tables));

    public static TheoryData<string, string> Runs() => new()
    {
        { Run("<w:strike/>", "6") + Run("", "8"), "8-" },
        { Run("<w:dstrike/>", "6") + Run("", "8"), "8-" },
        { Run("<w:strike/>", "68"), "68~" },
        { Run("<w:strike w:val=\"false\"/>", "68"), "68" },
        { Run("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", "68"), "68" },
        { "<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>" + Run("", "68"), "68" },
        { Run("", "8") + Run("<w:vertAlign w:val=\"superscript\"/>", "1"), "8-" },
        { Run("", "8") + Run("<w:vertAlign w:val=\"superscript\"/>", "*"), "8-" },
        { Run("", "8") + Run("<w:position w:val=\"6\"/>", "1") + Run("", " ราย"), "8 ราย-" },
        { Run("", "8") + Run("<w:position w:val=\"4pt\"/>", "1"), "8-" },
        { Run("", "8") + Run("<w:position w:val=\"-6\"/>", "1"), "8-" },
        { Run("", "8") + Run("<w:position w:val=\"0\"/>", "1"), "81" },
        { Run("<w:vertAlign w:val=\"superscript\"/>", "1") + Run("", "8"), "8-" },
        { Run("<w:vertAlign w:val=\"superscript\"/>", "15,412,300"), "15,412,300" },
        { Run("", "15,412,300.") + Run("<w:vertAlign w:val=\"superscript\"/>", "50"), "15,412,300.50" },
        { Run("", "8") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "8" },
        { Run("<w:vanish/>", "9"), "9?" },
        { Run("<w:vanish/>", "9") + Run("", "5"), "5-" },
        { Run("<w:color w:val=\"FFFFFF\"/>", "9"), "9?" },
        { Run("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>", "หัว"), "หัว" },
        { Run("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"blue\"/>", "หัว"), "หัว" },
        { "<w:del>" + Run("", "6") + "</w:del><w:ins>" + Run("", "8") + "</w:ins>", "8" },
        { "<w:moveFrom>" + Run("", "6") + "</w:moveFrom>" + Run("", "8"), "8" },
        { Run("<w:rStyle w:val=\"out\"/>", "6") + Run("", "8"), "8-" },
        { Run("<w:rStyle w:val=\"note\"/>", "1") + Run("", "8"), "8-" },
        { "<w:pPr><w:pStyle w:val=\"outparagraph\"/></w:pPr>" + Run("", "68"), "68~" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_cell_holds_what_is_neither_struck_nor_hidden_nor_a_note_mark(string runs, string cell) =>
        Assert.Equal(cell, Assert.Single(Assert.Single(Shown.Rows(Assert.Single(Read($"<w:tbl><w:tr><w:tc><w:p>{runs}</w:p></w:tc></w:tr></w:tbl>").Tables)))));

    [Fact]
    public void White_letters_are_seen_on_the_ground_of_a_cell_or_of_a_table()
    {
        var white = "<w:p>" + Run("<w:color w:val=\"FFFFFF\"/>", "ยอด") + "</w:p>";
        Assert.Equal([["ยอด", "ยอด?"]], Rows($"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:tcPr>{white}</w:tc><w:tc>{white}</w:tc></w:tr></w:tbl>"));
        Assert.Equal([["ยอด"]], Rows($"<w:tbl><w:tblPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:tblPr><w:tr><w:tc>{white}</w:tc></w:tr></w:tbl>"));
        Assert.Equal([["ยอด"]], Rows($"<w:tbl><w:tblPr><w:tblStyle w:val=\"dark\"/></w:tblPr><w:tr><w:tc>{white}</w:tc></w:tr></w:tbl>"));
        Assert.Equal("ยอด", Read($"<w:p><w:r><w:txbxContent>{white}</w:txbxContent></w:r></w:p>").Text);
        Assert.Equal("", Read(white).Text);
    }

    [Fact]
    public void Merged_cells_repeat_their_text_and_late_rows_keep_their_columns() => Assert.Equal(
        [["อำเภอ", "ยอด", "ยอด+"], ["อำเภอ+", "1", "2"], ["", "3", "3+"], ["ซ่อน?", "4?", ""]],
        Rows($"""
            <w:tbl>
            <w:tr>{Cell("<w:vMerge w:val=\"restart\"/>", "อำเภอ")}{Cell("<w:gridSpan w:val=\"2\"/>", "ยอด")}</w:tr>
            <w:tr>{Cell("<w:vMerge/><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr></w:tcPrChange>", "")}{Cell("", "1")}{Cell("", "2")}</w:tr>
            <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{Cell("<w:hMerge w:val=\"restart\"/>", "3")}{Cell("<w:hMerge/>", "")}</w:tr>
            <w:tr><w:trPr><w:hidden/></w:trPr>{Cell("", "ซ่อน")}{Cell("", "4")}</w:tr>
            </w:tbl>
            """));

    [Fact]
    public void A_row_has_its_number_in_the_table_empty_rows_counted() =>
        Assert.Equal([1, 3], Assert.Single(Read($"<w:tbl><w:tr>{Cell("", "1")}</w:tr><w:tr>{Cell("", "")}</w:tr><w:tr>{Cell("", "3")}</w:tr></w:tbl>").Tables).Rows.Select(row => row.Number));

    [Fact]
    public void A_frame_within_a_cell_belongs_to_it_and_a_table_of_more_cells_does_not()
    {
        var frame = $"<w:tbl><w:tr>{Cell("", "5")}</w:tr></w:tbl>";
        var more = $"<w:tbl><w:tr>{Cell("", "6")}{Cell("", "7")}</w:tr></w:tbl>";
        var tables = Read($"<w:tbl><w:tr><w:tc>{frame}<w:p/></w:tc><w:tc>{more}<w:p>{Run("", "ยอด")}</w:p></w:tc></w:tr></w:tbl>").Tables;
        Assert.Equal([["5", "ยอด"]], Shown.Rows(tables[0]));
        Assert.Equal([["5"]], Shown.Rows(tables[1]));
        Assert.Equal([["6", "7"]], Shown.Rows(tables[2]));
    }

    [Theory]
    [InlineData("ยอด", "8", "8 บาทบาท8 บาท", "8 บาท8 บาทบาท8 บาท")]
    [InlineData("ยอด", "8 บาท", "8 บาท", "8 บาท")]
    [InlineData("อื่น", "8 บาท", "8 บาท", "8 บาท8 บาท")]
    public void Controls_side_by_side_are_one_only_if_name_and_last_text_say_so(string name, string scrap, string last, string cell) =>
        Assert.Equal(cell, Assert.Single(Rows($"<w:tbl><w:tr><w:tc><w:p>{Control("ยอด", "8 บาท")}{(scrap == "8" ? "" : Control(name, scrap))}{(scrap == "8" || name == "อื่น" ? "" : Control(name, "บาท", last))}{(scrap == "8" ? Control(name, last) : "")}</w:p></w:tc></w:tr></w:tbl>"))[0]);

    [Theory]
    [InlineData("ยอด ", "6", " และ 8 ราย", "ยอด \uFFFC และ 8 ราย")]
    [InlineData("ยอด ", "หก", " 8 ราย", "ยอด  8 ราย")]
    public void A_struck_piece_of_a_line_leaves_a_gap_where_it_held_a_digit(string before, string struck, string after, string line) =>
        Assert.Equal(line, Read($"<w:p>{Run("", before)}{Run("<w:strike/>", struck)}{Run("<w:strike/>", struck)}{Run("", after)}</w:p>").Text);

    [Fact]
    public void Note_marks_and_hidden_words_are_no_part_of_a_line()
    {
        const string Raised = "<w:vertAlign w:val=\"superscript\"/>";
        Assert.Equal("ยอด 8 ราย", Read($"<w:p>{Run("", "ยอด 8")}{Run(Raised, "1")}{Run("<w:vanish/>", "99")}{Run("", " ราย")}</w:p>").Text);
        Assert.Equal("8 ราย\n12", Read($"<w:p>{Run(Raised, "1")}{Run("", "8 ราย")}</w:p><w:p>{Run(Raised, "12")}</w:p>").Text);
    }

    /// <summary>Of a first page's header and of a footer the document says whether they are printed.</summary>
    [Theory]
    [InlineData("", "อำเภอท่าบ่อ (หน่วย : ล้านบาท)")]
    [InlineData("<w:titlePg/>", "ปก|อำเภอท่าบ่อ (หน่วย : ล้านบาท)")]
    public void The_page_s_header_and_footer_stand_around_its_text_and_tables(string title, string header)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var (text, tables) = Read(
            $"""<w:p>{Run("", "ยอด 8")}</w:p><w:tbl><w:tr>{Cell("", "5")}{Cell("", "6")}</w:tr></w:tbl><w:sectPr><w:headerReference xmlns:r="{Office}" w:type="first" r:id="h1"/><w:headerReference xmlns:r="{Office}" w:type="default" r:id="h2"/><w:footerReference xmlns:r="{Office}" w:type="default" r:id="f"/>{title}</w:sectPr>""",
            ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="header" Target="header1.xml"/><Relationship Id="h2" Type="header" Target="header2.xml"/><Relationship Id="f" Type="footer" Target="/word/footer1.xml"/></Relationships>"""),
            ("word/header1.xml", Edge("hdr", $"<w:p>{Run("", "ปก")}</w:p>")),
            ("word/header2.xml", Edge("hdr", $"<w:tbl><w:tr>{Cell("", "อำเภอท่าบ่อ")}{Cell("", "(หน่วย : ล้านบาท)")}</w:tr></w:tbl>")),
            ("word/footer1.xml", Edge("ftr", $"<w:p>{Run("", "หน้า 1 จาก 2")}</w:p><w:p>{Run("", "หมายเหตุ ประมาณการ")}</w:p>")));
        Assert.Equal([.. header.Split('|'), "ยอด 8", "หมายเหตุ ประมาณการ"], text.Split('\n'));
        Assert.Equal(header.Split('|'), Assert.Single(tables).OnPage);
        Assert.Equal((ValueList<string>)["หมายเหตุ ประมาณการ"], tables[0].Below);
    }

    private static string Edge(string name, string body) => $"""<w:{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{body}</w:{name}>""";

    private static string[][] Rows(string body) => Shown.Rows(Assert.Single(Read(body).Tables));

    private static (string Text, IReadOnlyList<ReadTable> Tables) Read(string body, params (string Path, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        stream.Write(DocxSample.Make(body));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.CreateEntry("word/styles.xml").Open();
            part.Write(Encoding.UTF8.GetBytes("""
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:style w:styleId="struck"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="out"><w:basedOn w:val="struck"/><w:rPr><w:b/></w:rPr></w:style>
                <w:style w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="outparagraph"><w:rPr><w:strike/></w:rPr></w:style>
                <w:style w:styleId="dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr></w:tblStylePr></w:style>
                </w:styles>
                """));
            part.Dispose();
            foreach (var (path, xml) in parts)
            {
                using var other = zip.CreateEntry(path).Open();
                other.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return DocxFile.Read(stream.ToArray(), "เอกสาร", new Budget(Limits.MailCells, TimeProvider.System));
    }

    private static string Run(string properties, string text) => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Cell(string properties, string text) => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{Run("", text)}</w:p></w:tc>";

    private static string Control(string name, params string[] texts) =>
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{name}\"/><w:text/></w:sdtPr><w:sdtContent><w:r>{string.Concat(texts.Select(text => $"<w:t>{text}</w:t>"))}</w:r></w:sdtContent></w:sdt>";
}
