using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>What officers do to the workbook between two writings. Nothing that they wrote is lost, nothing lands beside the wrong district.</summary>
public sealed class OfficerEditsTests
{
    private const string Summary = "สรุปผลการจัดระดับ";
    private static readonly byte[] Fresh = SampleWorkbook.Write(SampleBook.Make());
    private static readonly int First = Officer.RowOf(Fresh, Summary, "เมืองหนองคาย");

    [Fact]
    public void What_officers_typed_is_read_and_written_back()
    {
        var edited = Noted().Save();
        AssertNoted(edited);
        AssertNoted(SampleWorkbook.Write(SampleBook.Make(), edited));
        AssertNoted(SampleWorkbook.Write(SampleBook.Make(), SampleWorkbook.Write(SampleBook.Make(), edited)));
    }

    [Fact]
    public void Sorting_takes_the_notes_along_and_the_order_stays()
    {
        var sorted = Noted().Arrange(Summary, [First, First + 1, First + 2], [First + 2, First, First + 1]).Save();
        AssertNoted(sorted);
        var written = SampleWorkbook.Write(SampleBook.Make(), sorted);
        AssertNoted(written);
        Assert.Equal(["โพนพิสัย", "เมืองหนองคาย", "ท่าบ่อ"], Enumerable.Range(First, 3).Select(row => NameAt(written, row)));
        Assert.Equal("รวมทั้งจังหวัด", NameAt(written, First + 9));
        Assert.Equal(["โพนพิสัย", "เมืองหนองคาย"], Enumerable.Range(First, 2).Select(row => NameAt(SampleWorkbook.Write(SampleBook.Make(), written), row)));
    }

    [Fact]
    public void Without_sorting_the_book_s_own_order_is_followed()
    {
        var book = SampleBook.Make();
        var turned = book with { Tabs = [book.Tabs[0] with { Rows = [.. book.Tabs[0].Rows.Take(9).Reverse(), book.Tabs[0].Rows[9]] }, .. book.Tabs.Skip(1)] };
        Assert.Equal("โพธิ์ตาก", NameAt(SampleWorkbook.Write(turned, Noted().Save()), First));
    }

    [Fact]
    public void A_range_sorted_without_its_hidden_keys_still_finds_its_notes()
    {
        // Everything but the hidden columns B and C moves.
        var sorted = Noted().Arrange(Summary, [First, First + 1, First + 2], [First + 2, First, First + 1], column => column is not (2 or 3)).Save();
        AssertNoted(sorted);
    }

    [Fact]
    public void Inserted_and_deleted_rows_and_columns_do_no_harm()
    {
        AssertNoted(Noted().InsertRow(Summary, First + 1).InsertRow(Summary, 1).InsertColumn(Summary, 6).InsertColumn(Summary, 1).Save());
        AssertNoted(Noted().SwapColumns(Summary, 5, 15).Save());
        var shorter = Noted().DeleteRow(Summary, First).Save();
        Assert.Null(ResultsWorkbook.Read(shorter).Find("summary")!.CellAt("4301", "district"));
        AssertNoted(SampleWorkbook.Write(SampleBook.Make(), shorter));
        BookAssert.Stands(SampleBook.Make(), ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), new Officer(Fresh).DeleteRow(Summary, First).Save())));
    }

    [Fact]
    public void A_copied_row_is_joined_to_the_first()
    {
        var copied = Noted().CopyRow(Summary, First + 1, First + 12).TypeAt(Summary, First + 12, LastColumn(), "โทรอีกครั้ง").Save();
        Assert.Equal("โทรแล้ว / โทรอีกครั้ง", ResultsWorkbook.Read(copied).OfficerText("summary", "4302", "note"));
        Assert.Equal("โทรแล้ว / โทรอีกครั้ง", ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), copied)).OfficerText("summary", "4302", "note"));
    }

    [Fact]
    public void Without_any_hidden_key_rows_and_columns_are_known_by_what_people_see()
    {
        var lost = Noted().DeleteRow(Summary, First - 2).DeleteColumn(Summary, LastColumn() + 1).DeleteColumn(Summary, 2).Save();
        AssertNoted(lost);
        AssertNoted(SampleWorkbook.Write(SampleBook.Make(), lost));
        Assert.Empty(ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), Noted().DeleteColumn(Summary, LastColumn() + 1).DeleteColumn(Summary, 2).Save())).Find("summary")!.StrayTexts);
    }

    [Fact]
    public void A_renamed_tab_stays_itself_and_keeps_its_name()
    {
        var written = SampleWorkbook.Write(SampleBook.Make(), Noted().Rename(Summary, "ของพี่แดง").Save());
        AssertNoted(written);
        Assert.Equal("ของพี่แดง", WorkbookScanner.Scan(written).Sheets[0].Name);
    }

    [Fact]
    public void A_copy_of_a_tab_is_not_taken_for_it_and_stays_untouched()
    {
        var copied = new Officer(Fresh).AddSheet("สำเนา", "", copyOf: Summary).Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรแล้ว").Save();
        var before = Officer.TextOf(copied, "สำเนา");
        Assert.Equal("โทรแล้ว", ResultsWorkbook.Read(copied).OfficerText("summary", "4302", "note"));
        Assert.Equal(before, Officer.TextOf(SampleWorkbook.Write(SampleBook.Make(), copied), "สำเนา"));
    }

    [Fact]
    public void Officers_own_tabs_and_the_order_of_tabs_stay()
    {
        var written = SampleWorkbook.Write(SampleBook.Make(), new Officer(Fresh).AddSheet("งานของฉัน", "ห้ามลบ").Save());
        Assert.Equal(["งานของฉัน", Summary, "ยอดจำหน่าย", "ต้องตรวจสอบ", "คำอธิบาย", "_keys"], WorkbookScanner.Scan(written).Sheets.Select(sheet => sheet.Name));
        Assert.Equal("ห้ามลบ", Officer.TextOf(written, "งานของฉัน"));
        BookAssert.Stands(SampleBook.Make(), ResultsWorkbook.Read(written));
    }

    [Fact]
    public void A_deleted_tab_is_made_again()
    {
        BookAssert.Stands(SampleBook.Make(), ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), new Officer(Fresh).DeleteSheet("ยอดจำหน่าย").Save())));
    }

    [Fact]
    public void Texts_where_none_of_our_cells_is_are_kept_below_the_table_with_their_place()
    {
        var edited = new Officer(Fresh).TypeAt(Summary, First + 30, 5, "อย่าลืมประชุม").TypeAt(Summary, First + 1, 30, "0812345678").TypeAt(Summary, 1, 9, "ฉบับร่าง").Save();
        var strays = ResultsWorkbook.Read(edited).Find("summary")!.StrayTexts;
        Assert.Equal([FormattableString.Invariant($"แถว 1 คอลัมน์ I: ฉบับร่าง"), "ท่าบ่อ คอลัมน์ AD: 0812345678", FormattableString.Invariant($"แถว {First + 30} ระดับ: อย่าลืมประชุม")], strays);
        var once = SampleWorkbook.Write(SampleBook.Make(), edited);
        Assert.Contains("ข้อความที่เจ้าหน้าที่เพิ่มไว้", Officer.TextOf(once, Summary), StringComparison.Ordinal);
        Assert.Equal(strays, ResultsWorkbook.Read(once).Find("summary")!.StrayTexts);
        Assert.Equal(strays, ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), once)).Find("summary")!.StrayTexts);
    }

    [Fact]
    public void Texts_of_a_row_that_is_no_more_are_kept_below_but_a_choice_is_on_record_elsewhere()
    {
        var book = SampleBook.Make();
        var without = book with { Tabs = [book.Tabs[0] with { Rows = [.. book.Tabs[0].Rows.Where(row => row.Key != "4302")] }, .. book.Tabs.Skip(1)] };
        var state = ResultsWorkbook.Read(SampleWorkbook.Write(without, Noted().Save())).Find("summary")!;
        Assert.Equal(["ท่าบ่อ หมายเหตุ: โทรแล้ว"], state.StrayTexts);
    }

    [Fact]
    public void A_number_that_an_officer_typed_stays_a_number()
    {
        var edited = new Officer(Fresh).TypeNumber(Summary, "ท่าบ่อ", "หมายเหตุ", "1234.5").Save();
        foreach (var bytes in (byte[][])[edited, SampleWorkbook.Write(SampleBook.Make(), edited)])
        {
            Assert.Equal(new StateCell("4302", "note", "1234.5", 1234.5m), ResultsWorkbook.Read(bytes).Find("summary")!.CellAt("4302", "note"));
        }
    }

    private static Officer Noted() => new Officer(Fresh)
        .Type(Summary, "ท่าบ่อ", "หมายเหตุ", "โทรแล้ว").Type(Summary, "ท่าบ่อ", "ระดับที่ปรับ", "B")
        .Type(Summary, "เฝ้าไร่", "เหตุผล", "=ยังไม่ยืนยัน");

    private static int LastColumn() => WorkbookScanner.Scan(Fresh).Sheets[0].Rows.SelectMany(row => row.Cells).First(cell => cell.Text == "หมายเหตุ").Column;

    private static string NameAt(byte[] bytes, int row) =>
        WorkbookScanner.Scan(bytes).Sheets[0].Rows.First(known => known.Number == row).At(4)!.Text;

    private static void AssertNoted(byte[] bytes)
    {
        var state = ResultsWorkbook.Read(bytes);
        Assert.Equal("โทรแล้ว", state.OfficerText("summary", "4302", "note"));
        Assert.Equal("B", state.OfficerText("summary", "4302", "override"));
        Assert.Equal("=ยังไม่ยืนยัน", state.OfficerText("summary", "4315", "reason"));
        Assert.Equal(3, state.Find("summary")!.Cells.Count(cell => cell.Column is "note" or "override" or "reason" && cell.Row != "#header"));
    }
}
