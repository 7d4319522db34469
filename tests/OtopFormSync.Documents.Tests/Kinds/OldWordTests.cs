using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Tests.Cells;

namespace OtopFormSync.Documents.Tests.Kinds;

/// <summary>Word documents of before 2007, as LibreOffice saves them. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class OldWordTests
{
    [Fact]
    public void Every_figure_stands_in_its_column() => NineDistricts.AssertIn(Assert.Single(CaseFile.Attachment("nine-districts-by-writer.doc").Tables));

    [Fact]
    public void Struck_digits_note_marks_and_deleted_text_are_no_digits()
    {
        var (text, tables) = CaseFile.Attachment("looks-by-writer.doc");
        Assert.Equal(
            [["ที่", "อำเภอ", "ยอดจำหน่าย (บาท)", "ยอดจำหน่าย (บาท)+", "ยอดจำหน่าย (บาท)+"], ["ที่+", "อำเภอ+", "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566"], ["2", "ท่าบ่อ", "13,544,999-", "14,812,440.50-", "15,412,300-"]],
            Shown.Rows(Assert.Single(tables)));
        Assert.Equal("แบบรายงานยอดจำหน่าย OTOP ไตรมาส 1 ปีงบประมาณ 2567\nลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์\nผู้เข้าร่วม Digital Wallet \uFFFC 8 ราย", text);
    }

    [Fact]
    public void A_text_that_Writer_repeated_in_controls_stands_once() =>
        Assert.Equal(["2", "ท่าบ่อ", "9,321,450 บาท", "๙,๘๗๗,๒๑๐.๕๐", "10,234,500"], Shown.Rows(CaseFile.Attachment("controls-by-writer.doc").Tables[0])[^1]);

    /// <summary>A row of so many cells has no room beside the letters, and stands in a stream of its own.</summary>
    [Fact]
    public void A_wide_row_and_what_is_printed_at_the_edges_of_the_page_are_read()
    {
        var (text, tables) = CaseFile.Attachment("edges-by-writer.doc");
        Assert.Equal(Enumerable.Range(100, 14).Select(number => $"{number}"), Shown.Rows(Assert.Single(tables))[1]);
        Assert.Equal(("เดือนธันวาคม 2566", "หมายเหตุ ยอดสะสม"), (Assert.Single(tables[0].OnPage), tables[0].Below[^1]));
        Assert.Equal("เดือนธันวาคม 2566\nรายงาน\nหมายเหตุ ยอดสะสม", text);
    }

    [Fact]
    public void A_file_cut_anywhere_is_read_or_refused()
    {
        var whole = CaseFile.Bytes("looks-by-writer.doc");
        for (var length = 512; length < whole.Length; length += 61)
        {
            Assert.NotNull(AttachmentReader.Read(whole[..length], "a.doc", TimeProvider.System));
        }
    }
}
