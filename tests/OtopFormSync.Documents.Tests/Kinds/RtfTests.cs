using System.Text;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>Rich text as LibreOffice, abiword and pandoc save it, and as Word writes Thai. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class RtfTests
{
    [Fact]
    public void Every_figure_stands_in_its_column() => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment("nine-districts-by-writer.rtf").Tables));

    [Theory]
    [InlineData("looks-by-writer.rtf")]
    [InlineData("looks-by-abiword.rtf")]
    public void Struck_digits_note_marks_and_deleted_text_are_no_digits(string file)
    {
        var (text, tables) = CaseFile.Attachment(file);
        Assert.Equal(
            [["ที่", "อำเภอ", "ยอดจำหน่าย (บาท)", "ยอดจำหน่าย (บาท)+", "ยอดจำหน่าย (บาท)+"], ["ที่+", "อำเภอ+", "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566"], ["2", "ท่าบ่อ", "13,544,999-", "14,812,440.50-", "15,412,300-"]],
            Shown.Rows(Assert.Single(tables)));
        Assert.Contains("ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์\nผู้เข้าร่วม Digital Wallet \uFFFC 8 ราย", text, StringComparison.Ordinal);
        Assert.Equal(["แบบรายงานยอดจำหน่าย OTOP ไตรมาส 1 ปีงบประมาณ 2567"], tables[0].Above);
    }

    [Fact]
    public void Rows_of_pandoc_are_read_with_what_it_shows()
    {
        var rows = Shown.Rows(Assert.Single(CaseFile.Attachment("looks-by-pandoc.rtf").Tables));
        Assert.Equal(["2", "ท่าบ่อ", "13,544,999-", "14,812,440.50-", "15,412,300997"], rows[^1]);
    }

    [Fact]
    public void A_text_that_Writer_repeated_in_controls_stands_once() =>
        Assert.Equal(["2", "ท่าบ่อ", "9,321,450 บาท", "๙,๘๗๗,๒๑๐.๕๐", "10,234,500"], Shown.Rows(CaseFile.Attachment("controls-by-writer.rtf").Tables[0])[^1]);

    [Theory]
    [InlineData("\\ansi\\ansicpg874 \\'b7\\'e8\\'d2\\'ba\\'e8\\'cd", "ท่าบ่อ")]
    [InlineData("\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset222 B;}}{\\f1 \\'b7\\'e8\\'d2\\'ba\\'e8\\'cd} 5", "ท่าบ่อ 5")]
    [InlineData("\\u3607\\'3f\\u3656?\\u-29?\\uc0\\u3634 x", "ท่\uFFE3าx")]
    [InlineData("1{\\v 2}{\\*\\unknown 3}{\\header 4}{\\deleted 5}6{\\field{\\*\\fldinst HYPERLINK \"7\"}{\\fldrslt 8}}\\bin3 {{{9\\~0", "1689 0")]
    public void Letters_are_read_in_the_code_page_of_their_font(string rtf, string text) => Assert.Equal(text, Read($"{{\\rtf1 {rtf}}}").Attachments[0].Text);

    [Fact]
    public void Header_and_footer_of_Writer_are_read_once()
    {
        var table = Assert.Single(CaseFile.Attachment("edges-by-writer.rtf").Tables);
        Assert.Equal(("เดือนธันวาคม 2566", "หมายเหตุ ยอดสะสม", "113"), (Assert.Single(table.OnPage), table.Below[^1], Shown.Rows(table)[1][^1]));
    }

    [Theory]
    [InlineData("{\\header December}{\\footer Thabo}", "December", "Thabo")]
    [InlineData("{\\headerl left}{\\headerr right}{\\footerl left}", "right", "")]
    [InlineData("{\\headerf first}{\\header all}", "all", "")]
    [InlineData("\\titlepg{\\headerf first}{\\header all}", "first|all", "")]
    [InlineData("{\\header {\\b one}\\par \\trowd\\cellx1\\intbl two\\cell\\row\\pard}", "one|two", "")]
    public void What_is_printed_at_the_edges_of_pages_stands_around_its_tables(string edges, string header, string footer)
    {
        var (text, tables) = (Read($"{{\\rtf1 {edges}\\trowd\\cellx1\\intbl 5\\cell\\row}}").Attachments[0].Text, Read($"{{\\rtf1 {edges}\\trowd\\cellx1\\intbl 5\\cell\\row}}").Tables);
        Assert.Equal((header, footer), (string.Join('|', tables[0].OnPage), string.Join('|', tables[0].Below)));
        Assert.Equal([["5"]], Shown.Rows(tables[0]));
        Assert.Equal($"{header}|{footer}".Trim('|'), text.ReplaceLineEndings("|"));
    }

    [Theory]
    [InlineData("{\\rtf1 ยอด")]
    [InlineData("{\\rtf1\\trowd\\cellx100\\intbl 1\\cell 2\\cell\\row}")]
    public void What_is_cut_or_has_cells_that_no_column_belongs_to_is_refused(string rtf) =>
        Assert.Contains("เสียหาย", Assert.Single(Read(rtf).Problems).Why(), StringComparison.Ordinal);

    [Fact]
    public void Groups_without_end_are_refused() =>
        Assert.Contains("ซ้อนกันลึก", Assert.Single(Read("{\\rtf1" + new string('{', 1_000_000)).Problems).Why(), StringComparison.Ordinal);

    private static MailContent Read(string rtf) => AttachmentReader.Read(Encoding.UTF8.GetBytes(rtf), "a.rtf", TimeProvider.System);
}
