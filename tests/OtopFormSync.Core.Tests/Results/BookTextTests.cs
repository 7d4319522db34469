using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Tests.Grading;

namespace OtopFormSync.Core.Tests.Results;

public sealed class BookTextTests
{
    [Fact]
    public void A_changed_cell_is_one_line_with_tab_district_and_column()
    {
        var before = new Given().Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_774], 4);
        var after = new Given().Quarter("ท่าบ่อ", 1, [13_544_178, 14_787_861, 15_306_774], 6);
        var lines = Lines(before, after);
        Assert.Contains("สรุปผลการจัดระดับ › ท่าบ่อ › ระดับ: C ◑ → B ◕", lines);
        Assert.Contains("Digital Wallet › ท่าบ่อ › ผู้เข้าร่วมโครงการ (ราย) ธ.ค. 66: 4 → 6", lines);
        Assert.Contains("Digital Wallet › รวม (ผลบวก) › ผู้เข้าร่วมโครงการ (ราย) ยอดสะสมล่าสุด: 4 → 6", lines);
    }

    [Fact]
    public void Amounts_are_written_with_separators() => Assert.Contains(
        "ยอดจำหน่าย › ท่าบ่อ › ธันวาคม 2566 (บาท) ผลงาน: 15,306,774 → 15,306,774.50",
        Lines(new Given().Entries(A.Entry("ท่าบ่อ", "2023-12", "sales", 15_306_774)), new Given().Entries(A.Entry("ท่าบ่อ", "2023-12", "sales", 15_306_774.5m))));

    [Fact]
    public void New_and_removed_rows_are_one_line_each()
    {
        var with = new Given().Review(Given.Item("1a1b1c1d"));
        Assert.Contains("ต้องตรวจสอบ › 1a1b1c1d ท่าบ่อ: เพิ่มแถว", Lines(new Given(), with));
        Assert.Contains("ต้องตรวจสอบ › 1a1b1c1d ท่าบ่อ: นำแถวออก", Lines(with, new Given()));
    }

    [Fact]
    public void The_first_publication_is_one_line_per_tab()
    {
        var book = Given.Book(new Given().State());
        var lines = BookText.Describe(book, BookDiff.Between(ResultsState.None, book));
        Assert.Equal(8, lines.Count);
        Assert.Equal("แท็บ สรุปผลการจัดระดับ: สร้างใหม่ 10 แถว", lines[0]);
    }

    [Fact]
    public void No_change_says_so() => Assert.Equal(["ไม่มีสิ่งใดเปลี่ยนแปลง"], Lines(new Given(), new Given()));

    private static ValueList<string> Lines(Given before, Given after)
    {
        var book = Given.Book(after.State());
        return BookText.Describe(book, BookDiff.Between(Published.State(Given.Book(before.State())), book));
    }
}
